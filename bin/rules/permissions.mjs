// A permission that no role can be given, and one that a screen asks for but nobody has, are both
// doors that never open.
const roles = "server/accounts/roles.cpp";
const word = /"([a-z_]+:(?:read|reply|assign|write|manage))"/g;

export const name = "permissions";
export const reason = `every permission that a route or a screen names stands in the list of ${roles}`;

export function check(files) {
  const list = files.find(({ path }) => path === roles)?.text ?? "";
  const granted = new Set([...list.matchAll(word)].map((hit) => hit[1]));
  const is_user = (path) =>
    (/^server\/.*\.(h|cpp)$/.test(path) && !path.includes("/tests/") && path !== roles) ||
    /^web\/console\/.*\.tsx?$/.test(path);
  return files
    .filter(({ path }) => is_user(path))
    .flatMap(({ path, lines }) =>
      lines.flatMap((text, index) =>
        (/^\s*\/\//.test(text) ? [] : [...text.matchAll(word)])
          .filter((hit) => !granted.has(hit[1]))
          .map((hit) => ({ path, line: index + 1, found: hit[1] })),
      ),
    );
}
