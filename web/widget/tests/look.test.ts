import { describe, expect, it } from "vitest";
import { contrast, palette } from "../../kit/palette";
import { backoff } from "../talk/backoff";
import { start_positions, typing_gate } from "../talk/positions";

describe("a shop's own accent", () => {
  const accents = ["#0b7a77", "#ffd400", "#777777", "#ffffff", "#000", "#e11d48", "#9ca3af"];

  it.each(accents)("%s carries readable words in light and dark", (accent) => {
    for (const dark of [false, true]) {
      const colors = palette(accent, dark)!;
      expect(contrast(colors.accent, colors.on_accent)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colors.accent_text, dark ? "#2c2926" : "#ffffff")).toBeGreaterThanOrEqual(
        4.5,
      );
    }
  });

  it("that is good already stays as it is", () => {
    expect(palette("#0b7a77", false)!.accent).toBe("#0b7a77");
  });

  it("that is no colour is left out", () => {
    expect(palette(null, false)).toBeNull();
    expect(palette("red; background: url(x)", true)).toBeNull();
  });
});

describe("patience", () => {
  it("doubles, is capped and spread", () => {
    expect(backoff(0, () => 1)).toBe(500);
    expect(backoff(0, () => 0)).toBe(250);
    expect(backoff(3, () => 1)).toBe(4000);
    expect(backoff(50, () => 1)).toBe(30_000);
  });
});

describe("positions", () => {
  it("are told once, never backwards, and again after a failure", async () => {
    const told: object[] = [];
    let works = false;
    const positions = start_positions(async (_, position) => {
      told.push(position);
      if (!works) throw new Error("away");
    });
    positions.read("cnv_1", "msg_2");
    await new Promise<void>((resolve) => queueMicrotask(resolve));
    works = true;
    positions.read("cnv_1", "msg_2");
    positions.read("cnv_1", "msg_2");
    positions.read("cnv_1", "msg_1");
    expect(told).toEqual([{ read: "msg_2" }, { read: "msg_2" }]);
  });
});

describe("typing", () => {
  it("is told at most once in three seconds", () => {
    let now = 0;
    const gate = typing_gate(() => now);
    const told = [0, 1000, 2999, 3000, 4000, 6500].map((at) => ((now = at), gate("cnv_1")));
    expect(told).toEqual([true, false, false, true, false, true]);
  });
});
