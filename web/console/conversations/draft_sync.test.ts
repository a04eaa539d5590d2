import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ServerDraft } from "../../api/types";
import { draftLeft, draftState, fetchDraft, letOtherGo, saveDraft, writeDraft } from "./draft_sync";

const id = "cnv_1";
let server: ServerDraft;
let asked: { method: string; body: Record<string, unknown> }[];
let isDown: boolean;
let client: QueryClient;

const answer = (body: unknown) => new Response(JSON.stringify(body), { status: 200 });

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  });
  vi.useFakeTimers();
  client = new QueryClient();
  asked = [];
  isDown = false;
  server = {
    conversation_id: id,
    mode: "reply",
    body: "",
    html: null,
    reply_to_id: null,
    version: 0,
    written_at: null,
    other: null,
  };
  vi.stubGlobal("fetch", async (_: string, { method, body }: { method: string; body?: string }) => {
    if (isDown) throw new TypeError("no connection");
    const told = body ? (JSON.parse(body) as Record<string, unknown>) : {};
    asked.push({ method, body: told });
    if (method === "PUT")
      server = { ...server, ...told, version: server.version + 1, other: server.other };
    return answer(server);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("typing is told quietly, once, and goes on from the version before", async () => {
  for (const body of ["س", "سل", "سلام"]) writeDraft(client, "sara", id, { body, mode: "reply" });
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(1500);
  expect(asked.map((one) => one.body["body"])).toEqual(["سلام"]);
  writeDraft(client, "sara", id, { body: "سلام،", mode: "reply" });
  await vi.advanceTimersByTimeAsync(1500);
  expect(asked.at(-1)?.body).toMatchObject({ body: "سلام،", based_on: 1 });
  expect(draftState(client, "sara", id).isNew).toBe(false);
});

test("what the server could not hear stays on the device and is told later", async () => {
  isDown = true;
  writeDraft(client, "sara", id, { body: "بله", mode: "note" });
  await vi.advanceTimersByTimeAsync(1500);
  const fresh = new QueryClient();
  expect(draftState(fresh, "sara", id)).toMatchObject({ body: "بله", mode: "note", isNew: true });
  isDown = false;
  await fetchDraft(fresh, "sara", id);
  expect(server.body).toBe("بله");
  expect(draftState(fresh, "sara", id).isNew).toBe(false);
});

test("another device's words are taken up where nothing new was typed", async () => {
  server = { ...server, body: "از تلفن", version: 9 };
  await fetchDraft(client, "sara", id);
  expect(draftState(client, "sara", id)).toMatchObject({ body: "از تلفن", version: 9 });
});

test("the other device's words are added or let go", async () => {
  const other = {
    mode: "reply" as const,
    body: "دوم",
    html: null,
    written_at: "2026-11-22T07:00:00.000Z",
  };
  server = { ...server, body: "یکم", version: 9, other };
  await fetchDraft(client, "sara", id);
  server = { ...server, other: null };
  await letOtherGo(client, "sara", id, true);
  expect(asked.at(-1)?.body).toMatchObject({ body: "یکم\n\nدوم", keep_other: false });
  expect(draftState(client, "sara", id).other).toBeNull();
});

test("sent words leave an empty field and say which version went", async () => {
  writeDraft(client, "sara", id, { body: "بله", mode: "note" });
  await saveDraft(client, "sara", id);
  expect(draftLeft(client, "sara", id)).toBe(1);
  expect(draftState(client, "sara", id)).toMatchObject({ body: "", mode: "note" });
  await vi.advanceTimersByTimeAsync(1500);
  expect(server.body).toBe("");
});
