// The draft of the open conversation, told when it is left in any way.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useReducer } from "react";
import { call } from "../../api/call";
import type { DraftBrief, Id } from "../../api/types";
import { useDesk } from "../shell/desk";
import { draftState, fetchDraft, saveDraft, writeDraft } from "./draft_sync";
import type { Draft } from "./drafts";
import { conversationKeys } from "./keys";

export function useDraft(id: Id) {
  const { client, session } = useDesk();
  const me = session.agent.id;
  const { data } = useQuery({
    queryKey: conversationKeys.draft(id),
    queryFn: () => draftState(client, me, id),
    initialData: () => draftState(client, me, id),
    enabled: false,
    gcTime: Infinity,
  });

  // The cache tells its readers a moment later. A field that waited for that would lose what is typed
  // in between: whoever writes looks again at once.
  const [, lookAgain] = useReducer((times: number) => times + 1, 0);

  useEffect(() => {
    void fetchDraft(client, me, id);
    const leave = () => {
      if (document.visibilityState === "hidden") void saveDraft(client, me, id);
    };
    document.addEventListener("visibilitychange", leave);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      void saveDraft(client, me, id);
    };
  }, [client, me, id]);

  const write = (next: Partial<Draft>) => {
    writeDraft(client, me, id, next);
    lookAgain();
  };
  return { draft: data, write };
}

/** Whether this agent has begun to write there, on any device. */
export function useHasDraft(id: Id) {
  const { data } = useQuery({
    queryKey: conversationKeys.drafts,
    queryFn: async () => (await call<{ data: DraftBrief[] }>("GET", "/drafts")).data,
  });
  return data?.some((one) => one.conversation_id === id) ?? false;
}
