/** 128 random bits. Not randomUUID: shops on plain http in a workshop's network lack it. */
export function unique(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
