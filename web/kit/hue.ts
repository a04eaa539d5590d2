// One of six hues for a person without a picture: the same person always gets the same one.
export function hueOf(identity: string) {
  let sum = 0;
  for (let at = 0; at < identity.length; at++) sum = (sum * 31 + identity.charCodeAt(at)) >>> 0;
  return (sum % 6) + 1;
}

/** Two capitals for names in letters with capitals, the first letter for all others. */
export function initialsOf(name: string) {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = [...(words[0] ?? "")][0] ?? "؟";
  if (first.toLowerCase() === first.toUpperCase()) return first;
  const last = words.length > 1 ? ([...words[words.length - 1]!][0] ?? "") : "";
  return (first + last).toUpperCase();
}
