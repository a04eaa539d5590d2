// The conversations held on this page: fetched, kept whole, and marked as seen when they are.
import type { Memory } from "../loader/memory";
import type { Door } from "../talk/door";
import { is_new, settle } from "../talk/outbox";
import type { start_positions } from "../talk/positions";
import {
  mark_read,
  put_conversations,
  put_page,
  rename_thread,
  set_thread,
  type State,
} from "../talk/state";
import type { Store } from "./store";

type Parts = {
  store: Store<State>;
  memory: Memory;
  door: Door;
  positions: ReturnType<typeof start_positions>;
};

export function hold_threads({ store, memory, door, positions }: Parts) {
  // Whether the end of the open conversation is on screen; the screen says so.
  let seeing: string | null = null;

  const mirror_queue = () => store.set((state) => ({ ...state, queue: memory.read().queue }));
  const visible = (id: string) => seeing === id && document.visibilityState === "visible";

  const look = (): void => {
    const id = seeing;
    const thread = id && store.get().threads[id];
    if (!thread || !visible(id)) return;
    const last = thread.messages.findLast(({ direction }) => direction === "outgoing");
    if (last) positions.read(id, last.id);
    store.set((state) => mark_read(state, id));
  };

  /** The server has a queued message, whoever told so first: the answer, a frame or a page. */
  const settled = (client_id: string, id: string): void => {
    const waiting = memory.read().queue.find((one) => one.client_id === client_id);
    if (!waiting) return;
    memory.change(({ queue }) => ({ queue: settle(queue, client_id, id) }));
    mirror_queue();
    if (is_new(waiting.thread)) store.set((state) => rename_thread(state, waiting.thread, id));
  };

  const load = async (id: string, older = false): Promise<void> => {
    if (is_new(id)) return;
    const held = store.get().threads[id];
    if (!held || held.state === "failed") {
      store.set((state) => set_thread(state, id, { state: "loading" }));
    }
    try {
      const page = await door.messages(id, older ? (held?.before ?? null) : null);
      for (const { client_id } of page.data) if (client_id) settled(client_id, id);
      store.set((state) => put_page(state, id, page, older));
      look();
    } catch {
      if (store.get().threads[id]?.state !== "ready") {
        store.set((state) => set_thread(state, id, { state: "failed" }));
      }
    }
  };

  const refresh = async (): Promise<void> => {
    try {
      const { data } = await door.conversations();
      const { screen } = store.get();
      const open = screen.name === "talk" ? screen.thread : null;
      // Other conversations held here may have a gap now: they are fetched when next opened.
      store.set((state) => ({
        ...put_conversations(state, data),
        threads: Object.fromEntries(Object.entries(state.threads).filter(([id]) => id === open)),
      }));
      if (open) await load(open);
    } catch {
      // The line is down again; the next hello asks anew.
    }
  };

  return {
    mirror_queue,
    visible,
    look,
    settled,
    load,
    refresh,
    seeing: (id: string | null): void => {
      seeing = id;
      look();
    },
  };
}
