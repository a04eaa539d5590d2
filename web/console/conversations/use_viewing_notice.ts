// Colleagues see who else has a conversation open.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Id } from "../../api/types";
import { useConnection } from "../shell/live_hub";
import { forgetViewers, leave, show } from "./viewing";

export function useViewingNotice(conversation: Id) {
  const { state } = useConnection();
  const client = useQueryClient();
  useEffect(() => {
    if (state !== "connected") return forgetViewers(client);
    show(conversation);
    const leaves = () => leave(conversation);
    addEventListener("pagehide", leaves);
    return () => {
      removeEventListener("pagehide", leaves);
      leaves();
    };
  }, [client, conversation, state]);
}
