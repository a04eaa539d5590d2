/** A key out of a label: "Cups a day" is cups_a_day; empty when there is no Latin letter to begin with. */
export function keyFrom(label: string) {
  return label
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[_0-9]+|_+$/g, "")
    .slice(0, 40);
}
