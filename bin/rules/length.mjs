// One verb or one noun a file: nobody has to hold more than a few screens in mind.
const cap = 400;
const code = /\.(cpp|h|ts|tsx|css|mjs|js|cmake|py)$|^(run|test|bin\/[a-z-]+)$/;

export const name = "file length";
export const reason = `a file over ${cap} lines does more than one thing: split it by verb or trait`;

export function check(files) {
  const counted = files
    .filter(({ path }) => code.test(path))
    .map(({ path, lines }) => ({ path, count: lines.length - 1 }))
    .sort((a, b) => a.count - b.count);
  const at = (part) => counted[Math.min(counted.length - 1, Math.floor(counted.length * part))].count;
  console.log(`   ${counted.length} files of code: median ${at(0.5)} lines, 95 % within ${at(0.95)}`);
  return counted
    .filter(({ count }) => count > cap)
    .map(({ path, count }) => ({ path, found: `${count} lines` }));
}
