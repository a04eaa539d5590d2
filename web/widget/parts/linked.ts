export type Run = { text: string; href: string | null };

const address = /https?:\/\/[^\s<>"'«»]+/gi;
// Marks that end a sentence are not part of the address before them.
const trailing = /[.,;:!?)\]}،؛؟…]+$/;

/** Plain text cut at web addresses. Only http and https become links. */
export function linked(text: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const href = found.replace(trailing, "");
    if (index > from) runs.push({ text: text.slice(from, index), href: null });
    runs.push({ text: href, href });
    from = index + href.length;
  }
  if (from < text.length) runs.push({ text: text.slice(from), href: null });
  return runs;
}
