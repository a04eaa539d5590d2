// How a file can be seen in the page. Only what the server gives out to be shown in place: everything
// else is given as bytes to keep, and never as something that could run.

export type Sight = "picture" | "pdf" | "sound" | "film" | "none";

const pictures = ["image/png", "image/jpeg", "image/gif", "image/webp"];

export function sightOf(type: string): Sight {
  if (pictures.includes(type)) return "picture";
  if (type === "application/pdf") return "pdf";
  if (type.startsWith("audio/")) return "sound";
  return type.startsWith("video/") ? "film" : "none";
}

/** From one step of size to the next; 1 fits the window. */
export function zoomed(zoom: number, by: 1 | -1) {
  return Math.min(8, Math.max(1, by > 0 ? zoom * 1.5 : zoom / 1.5));
}
