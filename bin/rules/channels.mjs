// A channel is one folder; everything else asks what a channel can do, never which one it is.
import { lines_with } from "./files.mjs";

const below = /^server\/(kernel|storage|module|net|bus|accounts|customers|conversations|edge)\//;
const word = /"(chat|sms|voice|video|front_desk)"/;
const include = /#include "channels\//;

export const name = "channels";
export const reason = "a channel's name and headers occur in its own folder and in app/ only";

export function check(files) {
  const code = files.filter(({ path }) => /^server\/.*\.(cpp|h)$/.test(path) && !path.includes("/tests/"));
  const others = code.filter(({ path }) => !/^server\/(channels|app)\//.test(path));
  return [...lines_with(others, include), ...lines_with(code.filter(({ path }) => below.test(path)), word)];
}
