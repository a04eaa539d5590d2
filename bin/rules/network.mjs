// Coroutines and Asio are expensive to compile and easy to get wrong: they stay at the edge.
import { lines_with, without_comment } from "./files.mjs";

const most = 6;
const is_allowed = (path) => /^server\/(edge|net)\//.test(path);
const pattern = /#include\s*<boost\/(asio|beast)|\bco_(await|return|yield)\b/;

export const name = "coroutines and Asio";
export const reason = `only in edge/ and net/, and in at most ${most} .cpp files: everything else is a plain function`;

export function check(files) {
  const code = files
    .filter(({ path }) => /^(server|bench)\/.*\.(cpp|h)$/.test(path) && !path.includes("/tests/"))
    .filter(({ path }) => path.startsWith("server/"))
    .map((file) => ({ ...file, lines: without_comment(file.text).split("\n") }));
  const outside = lines_with(code.filter(({ path }) => !is_allowed(path)), pattern);
  const inside = code.filter(
    ({ path, text }) => is_allowed(path) && path.endsWith(".cpp") && pattern.test(without_comment(text)),
  );
  if (inside.length <= most) return outside;
  return [...outside, ...inside.map(({ path }) => ({ path, found: `one of ${inside.length} files` }))];
}
