import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Conversation } from "../../../api/types";
import { firstFilter } from "../filter";
import { conversationKeys } from "../keys";
import { rowsOf, type ListData } from "../lists";
import { conversation, page, reza, sara } from "../sample.testing";
import { addTagJob, assignJob, kindJob, notSpamJob, resolveJob, spamJob } from "./jobs";
import { runJob, takeBack } from "./run_job";

// A server of a few conversations: it keeps them, counts who asks at once, and refuses what it is told to.
let kept: Map<string, Conversation>;
let refusals: Record<string, string>;
let client: QueryClient;
const watcher = { onProgress: vi.fn(), isStopped: () => false };

function answer(path: string, method: string, body: Record<string, unknown>) {
  const [, id, verb] = /conversations\/(\w+)\/?(\w*)/.exec(path)!;
  const one = kept.get(id!)!;
  if (method !== "GET" && refusals[id!])
    return Response.json({ status: 409, code: refusals[id!] }, { status: 409 });
  const changes: Record<string, Partial<Conversation>> = {
    resolve: { status: "resolved", resolved_at: "2026-11-22T09:00:00.000Z" },
    reopen: { status: "open", resolved_at: null, aside: null },
    spam: { status: "resolved", aside: "spam" },
    wait: { status: "waiting" },
    assign: body,
    tags: { tags: [...one.tags, ...((body.add as string[]) ?? [])] },
    "": body,
  };
  kept.set(id!, { ...one, ...changes[verb!] });
  return Response.json(kept.get(id!));
}

beforeEach(() => {
  const all = ["a", "b", "c", "d", "e", "f"].map((id, index) =>
    conversation({ id, number: 1000 + index, status: id === "f" ? "waiting" : "open" }),
  );
  kept = new Map(all.map((one) => [one.id, one]));
  refusals = {};
  watcher.onProgress.mockReset();
  client = new QueryClient();
  const rows = all.filter((one) => one.status === "open");
  client.setQueryData<ListData>(conversationKeys.list(firstFilter), {
    pages: [page(rows)],
    pageParams: [null],
  });
  vi.stubGlobal("fetch", (path: string, { method, body }: RequestInit) =>
    Promise.resolve(answer(path, method!, JSON.parse((body as string) ?? "{}"))),
  );
});
afterEach(() => vi.unstubAllGlobals());

const all = () => [...kept.values()];
const target = () => ({ client, me: sara });
const shown = () =>
  rowsOf(client.getQueryData<ListData>(conversationKeys.list(firstFilter))).map((one) => one.id);

test("all are done, counted, and gone from the list at once", async () => {
  const running = runJob(target(), resolveJob, all(), watcher);
  expect(shown()).toEqual([]);
  const outcome = await running;
  expect(outcome.done).toHaveLength(6);
  expect(all().every((one) => one.status === "resolved")).toBe(true);
  expect(watcher.onProgress.mock.calls.at(0)).toEqual([0, 6]);
  expect(watcher.onProgress.mock.calls.at(-1)).toEqual([6, 6]);
});

test("what is refused comes back with its reason, the others are done", async () => {
  refusals = { b: "already_resolved" };
  const outcome = await runJob(target(), resolveJob, all(), watcher);
  expect(outcome.done).toHaveLength(5);
  expect(outcome.failed).toMatchObject([
    { conversation: { id: "b" }, reason: "It is already resolved." },
  ]);
  expect(shown()).toEqual(["b"]);
});

test("what is so already is not asked for", async () => {
  const outcome = await runJob(target(), kindJob("support"), all(), watcher);
  expect(outcome).toEqual({ done: [], failed: [], left: [] });
});

test("taking back gives each its own former state", async () => {
  const outcome = await runJob(target(), resolveJob, all(), watcher);
  const back = await takeBack(target(), resolveJob.back, outcome.done, watcher);
  expect(back).toEqual({ count: 6, failed: [] });
  expect(all().map((one) => one.status)).toEqual([
    "open",
    "open",
    "open",
    "open",
    "open",
    "waiting",
  ]);
  expect(shown()).toHaveLength(5);
});

test("taking back leaves alone what somebody changed since, and says so", async () => {
  const job = assignJob({ assignee_id: reza, name: "رضا" });
  const outcome = await runJob(target(), job, all(), watcher);
  kept.set("c", { ...kept.get("c")!, assignee_id: "agt_leila" });
  refusals = { d: "forbidden" };
  const back = await takeBack(target(), job.back, outcome.done, watcher);
  expect(back.count).toBe(4);
  expect(back.failed.map((one) => one.conversation.id).toSorted()).toEqual(["c", "d"]);
  expect(kept.get("c")!.assignee_id).toBe("agt_leila");
  expect(kept.get("a")!.assignee_id).toBe(sara);
});

test("one tag goes on those that have it not", async () => {
  kept.set("a", { ...kept.get("a")!, tags: ["حساس"] });
  const outcome = await runJob(target(), addTagJob("حساس"), all(), watcher);
  expect(outcome.done.map((one) => one.before.id)).not.toContain("a");
  expect(outcome.done).toHaveLength(5);
});

test("stopped, the rest is shown as it was", async () => {
  const outcome = await runJob(target(), resolveJob, all(), { ...watcher, isStopped: () => true });
  expect(outcome.left).toHaveLength(6);
  expect(shown()).toHaveLength(5);
});

test("spam leaves the list at once, and comes back as it was", async () => {
  const outcome = await runJob(target(), spamJob, all(), watcher);
  expect(all().every((one) => one.aside === "spam")).toBe(true);
  expect(shown()).toEqual([]);
  const none = await runJob(target(), spamJob, all(), watcher);
  expect(none.done).toEqual([]);
  const back = await takeBack(target(), spamJob.back, outcome.done, watcher);
  expect(back).toEqual({ count: 6, failed: [] });
  expect(all().map((one) => one.aside)).toEqual([null, null, null, null, null, null]);
  expect(kept.get("f")!.status).toBe("waiting");
});

test("what is no spam is open, and can be spam again", async () => {
  await runJob(target(), spamJob, all().slice(0, 2), watcher);
  const outcome = await runJob(target(), notSpamJob, all(), watcher);
  expect(outcome.done.map((one) => one.before.id)).toEqual(["a", "b"]);
  expect(kept.get("a")).toMatchObject({ status: "open", aside: null });
  await takeBack(target(), notSpamJob.back, outcome.done, watcher);
  expect(kept.get("a")!.aside).toBe("spam");
});
