// The address of a link, as somebody types it.

const known = /^(https?:\/\/|mailto:|tel:)/i;
const longest = 2000;

/** With its scheme, or null where it is none that a message may lead to. */
export function addressFrom(typed: string): string | null {
  const text = typed.trim();
  if (!text || /\s/.test(text) || text.length > longest) return null;
  if (known.test(text)) {
    const scheme = known.exec(text)![0].toLowerCase();
    const rest = text.slice(scheme.length);
    return rest ? scheme + safe(rest) : null;
  }
  if (/^[^@/:]+@[^@/:]+\.[^@/:]+$/.test(text)) return `mailto:${safe(text)}`;
  if (/^\+?[\d-]{5,}$/.test(text)) return `tel:${text}`;
  if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(text) || !/^[^/]+\.[^/.]{2,}/.test(text)) return null;
  return `https://${safe(text)}`;
}

/** As the server writes it, so that what is kept reads as what was sent. */
function safe(rest: string) {
  return rest.replace(/["'<>`\\\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (sign) =>
    sign === "'" ? "%27" : encodeURIComponent(sign),
  );
}
