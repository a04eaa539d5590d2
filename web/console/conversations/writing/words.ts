// What is being written: its plain words and, where they do not say all, the same as rich text.

export interface Words {
  body: string;
  html: string | null;
}

export const noWords: Words = { body: "", html: null };

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function escaped(text: string) {
  return text.replace(/[&<>"]/g, (sign) => signs[sign]!);
}

export function isSame(one: Words, other: Words) {
  return one.body === other.body && one.html === other.html;
}

/** Every line is a paragraph; an empty one keeps its place by a line break. */
export function htmlOf({ body, html }: Words) {
  if (html !== null) return html;
  return body
    .split("\n")
    .map((line) => `<p>${escaped(line) || "<br>"}</p>`)
    .join("");
}

/** One after the other, an empty line between them. */
export function joined(...all: Words[]): Words {
  const said = all.filter((words) => words.body.trim() !== "");
  const body = said.map((words) => words.body).join("\n\n");
  const isRich = said.some((words) => words.html !== null);
  return { body, html: isRich ? said.map(htmlOf).join("<p><br></p>") : null };
}

/** Without the empty lines around them. */
export function trimmed({ body, html }: Words): Words {
  return {
    body: body.trim(),
    html: html && html.replace(/^(<p>(<br>|\s)*<\/p>)+|(<p>(<br>|\s)*<\/p>)+$/g, ""),
  };
}
