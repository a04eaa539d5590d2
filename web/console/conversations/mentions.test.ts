import { expect, test } from "vitest";
import type { Agent } from "../../api/types";
import { askedAt, mentionedIn, mentionRuns, suggested, withMention } from "./mentions";

const agent = (id: string, name: string, disabled = false): Agent => ({
  id,
  name,
  email: `${id}@asiab.example`,
  role: "agent",
  locale: "fa",
  presence: "online",
  team_ids: [],
  disabled,
});
const sara = agent("agt_sara", "سارا محمدی");
const reza = agent("agt_reza", "رضا کریمی");
const gone = agent("agt_gone", "رضا رفته", true);
const all = [sara, reza, gone];

test("a sign at the start of a word asks, one inside an address does not", () => {
  expect(askedAt("سلام @رض", 8)).toEqual({ from: 5, words: "رض" });
  expect(askedAt("@", 1)).toEqual({ from: 0, words: "" });
  expect(askedAt("negar@example", 13)).toBeNull();
  expect(askedAt("@رضا\nخط بعد", 11)).toBeNull();
});

test("any part of a name finds a colleague, whatever keyboard wrote it", () => {
  expect(suggested(all, "رضا")).toEqual([reza]);
  expect(suggested(all, "كري")).toEqual([reza]);
  expect(suggested(all, "سارا مح")).toEqual([sara]);
  expect(suggested(all, "هیچ")).toEqual([]);
});

test("the chosen name takes the place of what was typed", () => {
  const asked = askedAt("ببین @رض لطفاً", 8)!;
  expect(withMention("ببین @رض لطفاً", asked, 8, reza.name)).toEqual({
    text: "ببین @رضا کریمی لطفاً",
    caret: 16,
  });
});

test("only the colleagues still named are mentioned", () => {
  expect(mentionedIn("@رضا کریمی این را ببین", all)).toEqual([reza.id]);
  expect(mentionedIn("رضا کریمی این را ببین", all)).toEqual([]);
});

test("names are marked where they stand", () => {
  expect(mentionRuns("به @رضا کریمی بگو", [reza.name])).toEqual([
    { text: "به ", isName: false },
    { text: "@رضا کریمی", isName: true },
    { text: " بگو", isName: false },
  ]);
});
