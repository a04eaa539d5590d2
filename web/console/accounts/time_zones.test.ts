import { describe, expect, it } from "vitest";
import { offsetOf, timeZones } from "./time_zones";

const winter = new Date("2026-01-15T12:00:00Z");
const summer = new Date("2026-07-15T12:00:00Z");

describe("time zones", () => {
  it("know halves of an hour and the west", () => {
    expect(offsetOf("Asia/Tehran", winter)).toBe(210);
    expect(offsetOf("Asia/Kolkata", winter)).toBe(330);
    expect(offsetOf("America/Sao_Paulo", winter)).toBe(-180);
  });
  it("know summer time", () => {
    expect(offsetOf("Europe/Berlin", winter)).toBe(60);
    expect(offsetOf("Europe/Berlin", summer)).toBe(120);
  });
  it("go from west to east, each once", () => {
    const zones = timeZones("Asia/Tehran", winter, "fa-IR");
    const offsets = zones.map((zone) => offsetOf(zone.value, winter));
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
    expect(new Set(zones.map((zone) => zone.value)).size).toBe(zones.length);
    const tehran = zones.find((zone) => zone.value === "Asia/Tehran")!;
    expect(tehran.label).toContain("۰۳:۳۰");
    expect(tehran.label).toContain("ایران");
  });
  it("hold the chosen one even when the browser does not know it", () => {
    expect(
      timeZones("Moon/Sea_of_Calm", winter, "en-GB").some((zone) =>
        zone.label.includes("Sea of Calm"),
      ),
    ).toBe(true);
  });
});
