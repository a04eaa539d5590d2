/** All zones the browser knows, as "+03:30 Iran Time · Tehran", from west to east; the chosen one is
 *  always among them, also when this browser does not know it. */
export function timeZones(chosen: string, at: Date, locale: string) {
  const known = Intl.supportedValuesOf("timeZone");
  const all = known.includes(chosen) ? known : [chosen, ...known];
  return all
    .map((value) => ({ value, offset: offsetOf(value, at) }))
    .sort((a, b) => a.offset - b.offset || a.value.localeCompare(b.value))
    .map(({ value, offset }) => ({ value, label: labelOf(value, offset, at, locale) }));
}

/** In minutes east of Greenwich; a zone that this browser does not know counts as Greenwich. */
export function offsetOf(zone: string, at: Date) {
  try {
    const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
    const text = parts.formatToParts(at).find((part) => part.type === "timeZoneName")?.value ?? "";
    const found = /([+-])(\d+):?(\d*)/.exec(text);
    if (!found) return 0;
    const minutes = Number(found[2]) * 60 + Number(found[3] || 0);
    return found[1] === "-" ? -minutes : minutes;
  } catch {
    return 0;
  }
}

function labelOf(zone: string, offset: number, at: Date, locale: string) {
  const called = nameOf(zone, at, locale);
  return `${spelled(offset, locale)}  ${called ? `${called} · ` : ""}\u2068${cityOf(zone)}\u2069`;
}

function nameOf(zone: string, at: Date, locale: string) {
  try {
    const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "longGeneric" });
    return parts.formatToParts(at).find((part) => part.type === "timeZoneName")?.value ?? "";
  } catch {
    return "";
  }
}

function spelled(offset: number, locale: string) {
  const digits = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 });
  const sign = offset < 0 ? "−" : "+";
  const size = Math.abs(offset);
  // A sign before digits keeps its place in a text from right to left.
  return `\u2066${sign}${digits.format(Math.floor(size / 60))}:${digits.format(size % 60)}\u2069`;
}

function cityOf(zone: string) {
  return zone.split("/").slice(1).join(" / ").replaceAll("_", " ") || zone;
}
