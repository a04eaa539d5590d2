import { describe, expect, it } from "vitest";
import type { ViewingFrame } from "../../api/frames";
import { viewersOf, withViewing, type Viewing } from "./viewing";

const sara = { id: "agt_sara", name: "سارا" };
const reza = { id: "agt_reza", name: "رضا" };

function told(...frames: [typeof sara, string, string, boolean][]): Viewing {
  return frames.reduce<Viewing>(
    (viewing, [agent, screen, conversation_id, active]) =>
      withViewing(viewing, {
        type: "viewing",
        data: { agent, screen, conversation_id, active, arrived: false },
      } satisfies ViewingFrame),
    {},
  );
}

describe("who has a conversation open", () => {
  it("names everyone once, also with two screens", () => {
    const viewing = told([sara, "s1", "a", true], [sara, "s2", "a", true], [reza, "r", "a", true]);
    expect(viewersOf(viewing, "a")).toEqual([sara, reza]);
  });
  it("lets a screen show one conversation at a time", () => {
    const viewing = told([sara, "s1", "a", true], [sara, "s1", "b", true]);
    expect(viewersOf(viewing, "a")).toEqual([]);
    expect(viewersOf(viewing, "b")).toEqual([sara]);
  });
  it("is not misled by a goodbye that comes late", () => {
    const viewing = told(
      [sara, "s1", "a", true],
      [sara, "s1", "b", true],
      [sara, "s1", "a", false],
    );
    expect(viewersOf(viewing, "b")).toEqual([sara]);
  });
  it("keeps who has another screen there", () => {
    const viewing = told(
      [sara, "s1", "a", true],
      [sara, "s2", "a", true],
      [sara, "s1", "a", false],
    );
    expect(viewersOf(viewing, "a")).toEqual([sara]);
  });
});
