import { expect, test } from "vitest";
import { keepDraft, keptDraft } from "./drafts";
import { changed, nextToSend, readOutbox, without, writeOutbox, type Outgoing } from "./outbox";

function store(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
    key: () => null,
    get length() {
      return kept.size;
    },
  };
}

test("a draft survives, per agent and conversation", () => {
  const device = store();
  keepDraft(device, "sara", "cnv_1", { body: "به‌موقع می‌رسد", mode: "note" });
  expect(keptDraft(device, "sara", "cnv_1")).toEqual({ body: "به‌موقع می‌رسد", mode: "note" });
  expect(keptDraft(device, "reza", "cnv_1").body).toBe("");
  expect(keptDraft(device, "sara", "cnv_2").body).toBe("");
});

test("an emptied draft leaves nothing behind", () => {
  const device = store();
  keepDraft(device, "sara", "cnv_1", { body: "x", mode: "reply" });
  keepDraft(device, "sara", "cnv_1", { body: "  ", mode: "reply" });
  expect(device.length).toBe(0);
});

test("a full device is told, a broken draft is none", () => {
  const device = store();
  device.setItem("hamdel.draft.sara.cnv_1", "{broken");
  expect(keptDraft(device, "sara", "cnv_1")).toEqual({ body: "", mode: "reply" });
  device.setItem = () => {
    throw new Error("full");
  };
  expect(keepDraft(device, "sara", "cnv_1", { body: "x", mode: "reply" })).toBe(false);
});

const outgoing = (client_id: string, conversation_id: string, change = {}): Outgoing => ({
  client_id,
  conversation_id,
  direction: "outgoing",
  body: client_id,
  attachments: [],
  mentions: [],
  then: "keep",
  created_at: "2026-11-22T07:00:00.000Z",
  state: "queued",
  reason: null,
  ...change,
});

test("what was under way at a reload is sent again, and keeps its id", () => {
  const device = store();
  writeOutbox(device, "sara", [outgoing("a", "cnv_1", { state: "sending" })]);
  expect(readOutbox(device, "sara")).toMatchObject([{ client_id: "a", state: "queued" }]);
});

test("words of one conversation leave in order, and not past a failed one", () => {
  const box = [
    outgoing("a", "cnv_1"),
    outgoing("b", "cnv_1"),
    outgoing("c", "cnv_2", { state: "failed" }),
    outgoing("d", "cnv_2"),
    outgoing("e", "cnv_3"),
  ];
  expect(nextToSend(box).map((one) => one.client_id)).toEqual(["a", "e"]);
  expect(nextToSend(changed(box, "a", { state: "sending" })).map((one) => one.client_id)).toEqual([
    "e",
  ]);
  expect(nextToSend(without(box, "a")).map((one) => one.client_id)).toEqual(["b", "e"]);
});
