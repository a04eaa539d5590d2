import { useRef } from "react";
import type { Conversation, Id } from "../../api/types";

/** What was last said when its writer last touched the words: who says more since, is not answered past. */
export function useSeen(conversation: Conversation) {
  const seen = useRef<{ of: Id; last?: Id }>(null);
  return {
    touch: () => {
      seen.current = { of: conversation.id, last: conversation.last_message?.id };
    },
    upTo: () => (seen.current?.of === conversation.id ? seen.current.last : undefined),
  };
}
