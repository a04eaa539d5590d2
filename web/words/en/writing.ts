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
};
