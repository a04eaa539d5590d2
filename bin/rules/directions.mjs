// Persian reads from the right: a style that names a physical side is wrong in one of two languages.
import { lines_with } from "./files.mjs";

const sides =
  /(^|[\s;{"'])((margin|padding|border|scroll-margin|scroll-padding)-(left|right)\b|(left|right)\s*:|(text-align|float|clear)\s*:\s*(left|right)\b|border-(top|bottom)-(left|right)-radius\b)/;

export const name = "physical sides";
export const reason = "use the logical property (inset-inline-start, margin-inline-end, text-align: start)";

export function check(files) {
  const styles = files.filter(({ path }) => /^(web|server)\/.*\.css$/.test(path));
  const plain = styles.map((file) => ({
    ...file,
    lines: file.text.replace(/\/\*[^]*?\*\//g, (text) => text.replace(/[^\n]/g, " ")).split("\n"),
  }));
  return lines_with(plain, sides);
}
