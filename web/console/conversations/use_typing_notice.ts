// Tells the customer that an answer is being written, not more often than they would notice.
import { useMemo } from "react";
import { call } from "../../api/call";
import type { Id } from "../../api/types";

const every = 3000;

export function useTypingNotice(conversationId: Id) {
  return useMemo(() => {
    let last = 0;
    const tell = () => {
      if (Date.now() - last < every) return;
      last = Date.now();
      // A lost notice harms nobody.
      call("POST", `/conversations/${conversationId}/typing`, { body: { active: true } }).catch(
        () => undefined,
      );
    };
    const sent = () => {
      last = 0;
    };
    return { tell, sent };
  }, [conversationId]);
}
