import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ConversationFrame, Standing } from "../../api/frames";
import type { Views } from "../../api/types";
import { count } from "./counting";
import { conversationKeys } from "./keys";
import { conversation, reza, sara } from "./sample.testing";

const open: Standing = {
  status: "open",
  assignee_id: reza,
  team_id: null,
  kind: "support",
  aside: null,
};
const resolved: Standing = { ...open, status: "resolved" };

function frame(before: Standing | null, after: Standing): ConversationFrame {
  return {
    seq: 1,
    type: "conversation.changed",
    at: "2026-11-22T07:00:00.000Z",
    data: {
      // Told late: by now it stands elsewhere, which must not count.
      conversation: conversation({ status: "snoozed" }),
      message: null,
      before,
      after,
      actor: { type: "agent", id: reza, name: "رضا کریمی" },
      changes: null,
    },
  };
}

const answer = (openCount: number): Views => ({
  data: [
    { key: "all", open: openCount, waiting: 0, snoozed: 0, resolved: 0 },
    { key: "mentioned", open: 0, waiting: 0, snoozed: 0, resolved: 0 },
  ],
  teams: [],
  kinds: [],
});

let client: QueryClient;
const ask = vi.fn<() => Promise<Views>>();

beforeEach(async () => {
  vi.useFakeTimers();
  client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  ask.mockReset().mockResolvedValue(answer(5));
  new QueryObserver(client, { queryKey: conversationKeys.views, queryFn: ask }).subscribe(() => {});
  await vi.advanceTimersByTimeAsync(0);
});

afterEach(() => {
  client.clear();
  vi.useRealTimers();
});

const shown = () => client.getQueryData<Views>(conversationKeys.views)!.data[0]!;

test("long after an answer an event is counted here, by where it stood around the change", async () => {
  await vi.advanceTimersByTimeAsync(600);
  count(client, frame(open, resolved), sara);
  expect(shown()).toMatchObject({ open: 4, resolved: 1, snoozed: 0 });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ask).toHaveBeenCalledTimes(1);
});

test("an event right after an answer may be in it already, so the server is asked once more", async () => {
  ask.mockResolvedValue(answer(4));
  await vi.advanceTimersByTimeAsync(200);
  count(client, frame(open, resolved), sara);
  count(client, frame(open, resolved), sara);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ask).toHaveBeenCalledTimes(2);
  expect(shown().open).toBe(4);
});

test("an event while the server is being asked makes it be asked once more", async () => {
  await vi.advanceTimersByTimeAsync(60_000);
  let reply = (_views: Views) => {};
  ask.mockImplementationOnce(() => new Promise((resolve) => (reply = resolve)));
  void client.invalidateQueries({ queryKey: conversationKeys.views });
  await vi.advanceTimersByTimeAsync(10);
  ask.mockResolvedValue(answer(4));
  count(client, frame(open, resolved), sara);
  reply(answer(5));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ask).toHaveBeenCalledTimes(3);
  expect(shown().open).toBe(4);
});

test("a change of no counter asks nothing", async () => {
  count(client, frame(open, open), sara);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(shown().open).toBe(5);
});
