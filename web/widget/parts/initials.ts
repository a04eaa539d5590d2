/** One letter for Persian names, up to two for Latin ones. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? "")][0] ?? "?";
  const last = words.length > 1 ? ([...words.at(-1)!][0] ?? "") : "";
  return /^\p{Script=Latin}/u.test(first) ? (first + last).toUpperCase() : first;
}

/** One of six grounds, always the same for the same name. */
export function ground(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)!) >>> 0;
  return (sum % 6) + 1;
}
