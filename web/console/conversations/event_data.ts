// What an event says changed. A change is either the new value, or a pair of the old and the new.
type Data = Record<string, unknown> | null;

/** The new value under this name as text, or null when it is absent or was emptied. */
export function newValue(data: Data, name: string): string | null {
  const value = data?.[name];
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return typeof value[1] === "string" ? value[1] : null;
  if (value && typeof value === "object" && "to" in value)
    return typeof value.to === "string" ? value.to : null;
  return null;
}

export function wordsOf(data: Data, name: string): string[] {
  const value = data?.[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
