import { useQuery, type QueryClient } from "@tanstack/react-query";
import { call } from "../../api/call";
import type { Frame } from "../../api/frames";
import type { Id, ReadyAnswer } from "../../api/types";

export const answerKeys = {
  all: ["answers"] as const,
  list: ["answers", "list"] as const,
  found: (words: string) => ["answers", "found", words] as const,
};

async function answers(q?: string, signal?: AbortSignal) {
  const list = await call<{ data: ReadyAnswer[] }>("GET", "/answers", { query: { q }, signal });
  return list.data;
}

/** All that this agent may use: few enough to be held whole, so that typing finds at once. */
export function useAnswers(isWanted: boolean) {
  return useQuery({
    queryKey: answerKeys.list,
    enabled: isWanted,
    queryFn: ({ signal }) => answers(undefined, signal),
  });
}

export function useFoundAnswers(words: string) {
  return useQuery({
    queryKey: answerKeys.found(words),
    queryFn: ({ signal }) => answers(words, signal),
    placeholderData: (before) => before,
  });
}

/** Counting is not worth a word when it fails; the answer stands in the composer already. */
export function countUse(client: QueryClient, id: Id) {
  client.setQueryData<ReadyAnswer[]>(answerKeys.list, (all) =>
    all?.map((one) => (one.id === id ? { ...one, used: one.used + 1 } : one)),
  );
  call("POST", `/answers/${id}/use`).catch(() => undefined);
}

export function applyAnswerFrame(client: QueryClient, frame: Frame) {
  if (frame.type === "answer.changed") void client.invalidateQueries({ queryKey: answerKeys.all });
}
