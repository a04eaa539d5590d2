// What a person can do in the widget before a conversation is open, each a small verb over the chat.
import { unique } from "../talk/unique";
import { is_new } from "../talk/outbox";
import type { Screen } from "../talk/state";
import type { Chat } from "./chat";
import { allow_sound } from "./sound";

export type Acts = ReturnType<typeof make_acts>;

export function make_acts(chat: Chat, opened: (open: boolean) => void) {
  const { store, memory } = chat;

  const show = (screen: Screen): void => {
    if (screen.name !== "talk") chat.seeing(null);
    store.set((state) => ({ ...state, screen }));
    if (screen.name === "talk" && store.get().threads[screen.thread]?.state !== "ready") {
      void chat.load(screen.thread);
    }
  };

  const set_open = (open: boolean): void => {
    if (store.get().open === open) return;
    allow_sound();
    if (!open) chat.seeing(null);
    store.set((state) => ({ ...state, open, nudge: null, greeting: null }));
    opened(open);
  };

  /** The unfinished new conversation if there is one, so that its draft is found again. */
  const new_thread = (): string => {
    const kept = memory.read();
    const begun = [
      ...Object.keys({ ...kept.asked, ...kept.drafts }),
      ...kept.queue.map(({ thread }) => thread),
    ];
    return begun.find(is_new) ?? `new:${unique()}`;
  };
  const start = () => show({ name: "talk", thread: new_thread() });

  return {
    show,
    open: () => set_open(true),
    close: () => set_open(false),
    toggle: () => set_open(!store.get().open),
    start,
    answer_greeting: () => {
      store.set((state) => ({ ...state, welcome: state.greeting?.words ?? null }));
      start();
      set_open(true);
    },
    dismiss_nudge: () => store.set((state) => ({ ...state, nudge: null, greeting: null })),
  };
}
