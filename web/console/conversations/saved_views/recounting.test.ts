import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { firstFilter } from "../filter";
import { conversationKeys } from "../keys";
import { savedViewKeys } from "./keys";
import { recountSavedViews } from "./recounting";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const isOld = (client: QueryClient, key: readonly unknown[]) =>
  client.getQueryState(key)!.isInvalidated;

test("asked for again soon, once for many events, and ever later while they keep coming", () => {
  const client = new QueryClient();
  const renew = () => client.setQueryData(savedViewKeys.counts, new Map());
  renew();
  for (let event = 0; event < 20; event++) recountSavedViews(client);
  expect(isOld(client, savedViewKeys.counts)).toBe(false);
  vi.advanceTimersByTime(150);
  expect(isOld(client, savedViewKeys.counts)).toBe(true);
  renew();
  recountSavedViews(client);
  vi.advanceTimersByTime(299);
  expect(isOld(client, savedViewKeys.counts)).toBe(false);
  vi.advanceTimersByTime(1);
  expect(isOld(client, savedViewKeys.counts)).toBe(true);
});

test("after a calm while the next event counts at once", () => {
  const client = new QueryClient();
  for (let event = 0; event < 8; event++) {
    recountSavedViews(client);
    vi.advanceTimersByTime(5000);
  }
  vi.advanceTimersByTime(20_000);
  client.setQueryData(savedViewKeys.counts, new Map());
  recountSavedViews(client);
  vi.advanceTimersByTime(150);
  expect(isOld(client, savedViewKeys.counts)).toBe(true);
});

test("the lists of saved views are read again, the others are moved by the event itself", () => {
  const client = new QueryClient();
  const saved = conversationKeys.list({ ...firstFilter, saved_view_id: "viw_1" });
  client.setQueryData(saved, {});
  client.setQueryData(conversationKeys.list(firstFilter), {});
  recountSavedViews(client);
  vi.advanceTimersByTime(150);
  expect(isOld(client, saved)).toBe(true);
  expect(isOld(client, conversationKeys.list(firstFilter))).toBe(false);
});
