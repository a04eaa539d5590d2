// Words of a message, put before what is being written.

/** Every line with the sign of a quotation, and an empty line after it. */
export function quoted(text: string) {
  const lines = text.trim().split("\n");
  return lines.map((line) => (line.trim() ? `> ${line}` : ">")).join("\n") + "\n\n";
}

/** The quotation comes where the caret is, on lines of its own. */
export function withQuote(body: string, caret: number, text: string) {
  const before = body.slice(0, caret).trimEnd();
  const head = (before ? `${before}\n\n` : "") + quoted(text);
  return { text: head + body.slice(caret).trimStart(), caret: head.length };
}
