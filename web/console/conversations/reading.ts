// Tells the server how far this agent has read, once the words were really on a screen being looked at.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call } from "../../api/call";
import type { Conversation, TimelineItem } from "../../api/types";
import { isUnread } from "./filter";
import { adjust } from "./place";

/** Returns how many customer messages lie below the place being read. */
export function useReading(conversation: Conversation, items: TimelineItem[], isAway: boolean) {
  const client = useQueryClient();
  const [isLookedAt, setIsLookedAt] = useState(() => document.hasFocus());
  const { id, last_incoming_id: newest } = conversation;
  const unread = isUnread(conversation);

  useEffect(() => {
    const look = () => setIsLookedAt(document.hasFocus() && document.visibilityState === "visible");
    for (const event of ["focus", "blur"]) addEventListener(event, look);
    document.addEventListener("visibilitychange", look);
    return () => {
      for (const event of ["focus", "blur"]) removeEventListener(event, look);
      document.removeEventListener("visibilitychange", look);
    };
  }, []);

  useEffect(() => {
    if (!unread || newest === null || isAway || !isLookedAt) return;
    const before = conversation.read_up_to;
    adjust(client, id, { read_up_to: newest });
    call("PUT", `/conversations/${id}/read`, { body: { up_to: newest } }).catch(() =>
      adjust(client, id, { read_up_to: before }),
    );
    // The place before matters only if the call fails, and must not start it again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [client, id, newest, unread, isAway, isLookedAt]);

  return items.filter(
    (item) =>
      item.message?.direction === "incoming" && item.message.id > (conversation.read_up_to ?? ""),
  ).length;
}
