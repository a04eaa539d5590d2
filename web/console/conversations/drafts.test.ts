import { expect, test } from "vitest";
import { forgetSavedDrafts, keepDraft, keptDraft, unsavedDrafts, type LocalDraft } from "./drafts";
import { changed, nextToSend, readOutbox, without, writeOutbox, type Outgoing } from "./outbox";

function store(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

const draft = (body: string, change: Partial<LocalDraft> = {}): LocalDraft => ({
  body,
  html: null,
  mode: "reply",
  version: 0,
  isNew: true,
  writtenAt: "2026-11-22T07:00:00.000Z",
  ...change,
});

test("a draft survives, per agent and conversation", () => {
  const device = store();
  const note = draft("به‌موقع می‌رسد", { mode: "note", version: 7 });
  keepDraft(device, "sara", "cnv_1", note);
  expect(keptDraft(device, "sara", "cnv_1")).toEqual(note);
  expect(keptDraft(device, "reza", "cnv_1").body).toBe("");
  expect(keptDraft(device, "sara", "cnv_2").body).toBe("");
});

test("an emptied draft leaves nothing behind", () => {
  const device = store();
  keepDraft(device, "sara", "cnv_1", draft("x"));
  keepDraft(device, "sara", "cnv_1", draft("  "));
  expect(unsavedDrafts(device, "sara"), "until the server has heard that it is empty").toEqual([
    "cnv_1",
  ]);
  keepDraft(device, "sara", "cnv_1", draft("  ", { isNew: false }));
  expect(device.length).toBe(0);
});

test("who signs out leaves behind only what the server does not have", () => {
  const device = store();
  keepDraft(device, "sara", "cnv_1", draft("x", { isNew: false }));
  keepDraft(device, "sara", "cnv_2", draft("y"));
  keepDraft(device, "reza", "cnv_1", draft("z", { isNew: false }));
  forgetSavedDrafts(device, "sara");
  expect(keptDraft(device, "sara", "cnv_1").body).toBe("");
  expect(keptDraft(device, "sara", "cnv_2").body).toBe("y");
  expect(keptDraft(device, "reza", "cnv_1").body).toBe("z");
});

test("what an earlier version of the page kept is told to the server", () => {
  const device = store();
  device.setItem("hamdel.draft.sara.cnv_1", '{"body":"x","mode":"note"}');
  expect(keptDraft(device, "sara", "cnv_1")).toMatchObject({
    body: "x",
    mode: "note",
    isNew: true,
  });
});

test("a full device is told, a broken draft is none", () => {
  const device = store();
  device.setItem("hamdel.draft.sara.cnv_1", "{broken");
  expect(keptDraft(device, "sara", "cnv_1")).toMatchObject({ body: "", mode: "reply" });
  device.setItem = () => {
    throw new Error("full");
  };
  expect(keepDraft(device, "sara", "cnv_1", draft("x"))).toBe(false);
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
