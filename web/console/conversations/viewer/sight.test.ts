import { expect, test } from "vitest";
import { sightOf, zoomed } from "./sight";

test("only what cannot carry a script is seen in the page", () => {
  expect(sightOf("image/png")).toBe("picture");
  expect(sightOf("application/pdf")).toBe("pdf");
  expect(sightOf("audio/ogg")).toBe("sound");
  expect(sightOf("video/mp4")).toBe("film");
  for (const type of ["image/svg+xml", "text/html", "text/xml", "application/zip", ""])
    expect(sightOf(type)).toBe("none");
});

test("a picture never becomes smaller than the window nor endlessly large", () => {
  expect(zoomed(1, -1)).toBe(1);
  expect(zoomed(1, 1)).toBe(1.5);
  expect(zoomed(8, 1)).toBe(8);
});
