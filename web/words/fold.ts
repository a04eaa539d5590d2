// Two spellings that a reader takes for one fold to one text, as the server folds them for search.

const digitsFrom = (first: string) => (digit: string) =>
  String(digit.charCodeAt(0) - first.charCodeAt(0));

export function fold(text: string): string {
  return (
    text
      .normalize("NFKD")
      // Marks, half-spaces, direction marks and the stretching stroke say nothing about the word.
      .replace(/[\p{M}\u200c-\u200f\u0640]/gu, "")
      .toLowerCase()
      .replace(/[يى]/g, "ی")
      .replace(/ك/g, "ک")
      .replace(/[ةە]/g, "ه")
      .replace(/[۰-۹]/g, digitsFrom("۰"))
      .replace(/[٠-٩]/g, digitsFrom("٠"))
      .replace(/\s+/g, " ")
      .trim()
  );
}
