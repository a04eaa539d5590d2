// Holds the one live connection of the page and hands its frames to the capabilities.
import { useQueryClient } from "@tanstack/react-query";
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { browserSurroundings } from "../../api/browser_live";
import { Live } from "../../api/live";
import type { LiveState } from "../../api/surroundings";
import type { Session } from "../../api/types";
import { applyAccountFrame } from "../accounts/live";
import { accountKeys } from "../accounts/queries";
import { applyAnswerFrame } from "../answers/queries";
import { applyConversationFrame, refetchWatched } from "../conversations/live";
import { saveAllDrafts } from "../conversations/draft_sync";
import { pump } from "../conversations/sending";
import { applyNotificationFrame } from "../notifications/live";
import { applyCustomerFrame } from "../customers/queries";

interface Connection {
  state: LiveState;
  retryAt: number | null;
  retryNow: () => void;
  /** Hears of this too until what it returns is called. */
  watch: (word: string) => () => void;
}

const ConnectionContext = createContext<Connection>({
  state: "connecting",
  retryAt: null,
  retryNow: () => undefined,
  watch: () => () => undefined,
});

export function useConnection() {
  return useContext(ConnectionContext);
}

/** While this is shown, the screen hears of it: "conversation:cnv_…", "team:tem_…", "view:all". */
export function useWatch(word: string | null) {
  const { watch } = useConnection();
  useEffect(() => (word === null ? undefined : watch(word)), [watch, word]);
}

export function LiveHub({ session, children }: { session: Session; children: ReactNode }) {
  const client = useQueryClient();
  const me = session.agent.id;
  const [state, setState] = useState<LiveState>("connecting");
  const [retryAt, setRetryAt] = useState<number | null>(null);
  const live = useRef<Live | null>(null);
  const watched = useRef<string[]>([]);

  const watch = useCallback((word: string) => {
    const tell = () => live.current?.watch([...new Set(watched.current)].sort());
    watched.current = [...watched.current, word];
    // Going from one screen to the next, both happen in one turn and are said once.
    queueMicrotask(tell);
    return () => {
      watched.current = watched.current.toSpliced(watched.current.indexOf(word), 1);
      queueMicrotask(tell);
    };
  }, []);

  useEffect(() => {
    let greeted = false;
    const connection = new Live(
      {
        onFrame: (frame) => {
          applyConversationFrame(client, frame, me);
          applyCustomerFrame(client, frame);
          applyAccountFrame(client, frame);
          applyAnswerFrame(client, frame);
          applyNotificationFrame(client, frame);
        },
        onResync: () => void client.invalidateQueries(),
        onWatched: (words) => words.forEach((word) => refetchWatched(client, word)),
        onState: (next, at) => {
          setState(next);
          setRetryAt(at);
          if (next === "signed_out") client.setQueryData(accountKeys.session, null);
          if (next !== "connected") return;
          // What was read before the first greeting may have missed an event in between.
          if (!greeted)
            void client.invalidateQueries({
              predicate: (query) =>
                query.state.data !== undefined && query.queryKey !== accountKeys.session,
            });
          greeted = true;
          void pump(client, me);
          void saveAllDrafts(client, me);
        },
      },
      browserSurroundings,
    );
    live.current = connection;
    connection.watch([...new Set(watched.current)].sort());
    connection.start();
    // What waits from an earlier visit is shown at once, also when there is no connection.
    void pump(client, me);
    const online = () => connection.retryNow();
    addEventListener("online", online);
    const resend = setInterval(() => {
      void pump(client, me);
      void saveAllDrafts(client, me);
    }, 10_000);
    return () => {
      removeEventListener("online", online);
      clearInterval(resend);
      connection.stop();
    };
  }, [client, me]);

  const connection = useMemo(
    () => ({ state, retryAt, retryNow: () => live.current?.retryNow(), watch }),
    [state, retryAt, watch],
  );
  return <ConnectionContext.Provider value={connection}>{children}</ConnectionContext.Provider>;
}
