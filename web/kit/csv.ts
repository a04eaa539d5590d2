// Tables as files that spreadsheets open (RFC 4180), in any language.

/** With a mark in front by which spreadsheets know that the letters are Unicode's. */
export function csv(rows: string[][]) {
  return "\ufeff" + rows.map((row) => row.map(cell).join(",") + "\r\n").join("");
}

/** A text that a spreadsheet would take for a formula is kept as text by a quote in front. */
function cell(text: string) {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

export function saveFile(name: string, type: string, text: string) {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to save it by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
