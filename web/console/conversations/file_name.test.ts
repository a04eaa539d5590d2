import { expect, test } from "vitest";
import { fileName } from "./file_name";

test("a name cannot turn its own letters around", () => {
  expect(fileName("عکس\u202egpj.exe")).toBe("عکسgpj.exe");
  expect(fileName("\u2067a\u2069\u200f.png")).toBe("a.png");
});

test("half-spaces, emoji and their joiners stay", () => {
  expect(fileName("نقشه‌ها 👩‍🔧.pdf")).toBe("نقشه‌ها 👩‍🔧.pdf");
});
