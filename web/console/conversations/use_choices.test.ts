import { describe, expect, it } from "vitest";
import { readyChoices } from "./use_choices";

describe("the choices of an answer", () => {
  it("go each once, on one line, none empty", () => {
    expect(readyChoices([" سه‌شنبه ", "", "سه‌شنبه", "روز\n دیگر"])).toEqual([
      "سه‌شنبه",
      "روز دیگر",
    ]);
  });

  it("are ten at most", () => {
    expect(readyChoices(Array.from({ length: 12 }, (_, at) => String(at)))).toHaveLength(10);
  });
});
