export const writing = {
  "writing.tools": "Formatting",
  "writing.bold": "Bold",
  "writing.italic": "Italic",
  "writing.code": "Code",
  "writing.bullet": "Bulleted list",
  "writing.number": "Numbered list",
  "writing.quote": "Quote",
  "writing.link": "Link",
  "writing.link_address": "Address of the link",
  "writing.link_set": "Set",
  "writing.link_remove": "Remove link",
  "writing.link_wrong":
    "This is no valid address. Write a web address, an email or a phone number.",
  "writing.not_loaded":
    "The formatting tools could not be loaded, so this note cannot be changed now. Nothing is lost: try again when you are connected.",
  "writing.no_files_here": "Files cannot be added to a saved note. Write a new note for them.",
  "writing.signature": "Signature",
  "writing.signature_help":
    "It stands below your emails, in the language of the email. Where you have written only one, that one is used.",
  "writing.signature_fa": "In Persian",
  "writing.signature_en": "In English",
  "writing.signature_hint": "Your name, what you do, how you are reached",
  "writing.signature_look": "How it stands below an email",
  "writing.signature_no_files": "A signature holds no files or pictures.",
};
