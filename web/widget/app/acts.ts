// What a person can do in the widget, each a small verb over the chat.
import { allow_sound } from "./sound";
import { enqueue, fail, is_new, retry } from "../talk/outbox";
import type { Screen, Upload } from "../talk/state";
import { without } from "../talk/without";
import type { Chat } from "./chat";
import { unique } from "../talk/unique";

export type Acts = ReturnType<typeof make_acts>;

export function make_acts(chat: Chat, opened: (open: boolean) => void) {
  const { store, memory, uploads } = chat;

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
    store.set((state) => ({ ...state, open, nudge: null }));
    opened(open);
  };

  /** The unfinished new conversation if there is one, so that its draft is found again. */
  const new_thread = (): string => {
    const kept = memory.read();
    const begun = [...Object.keys(kept.drafts), ...kept.queue.map(({ thread }) => thread)];
    return begun.find(is_new) ?? `new:${unique()}`;
  };

  return {
    show,
    open: () => set_open(true),
    close: () => set_open(false),
    toggle: () => set_open(!store.get().open),
    start: () => show({ name: "talk", thread: new_thread() }),
    older: (thread: string) => chat.load(thread, true),
    draft: (thread: string): string => memory.read().drafts[thread] ?? "",
    keep_draft: (thread: string, text: string) => {
      memory.change(({ drafts }) => ({
        drafts: text ? { ...drafts, [thread]: text } : without(drafts, thread),
      }));
      if (text.trim()) chat.typing(thread);
    },
    send: (thread: string, text: string): boolean => {
      const body = text.trim();
      const chosen = store.get().uploads[thread] ?? [];
      const ready = chosen.flatMap(({ attachment }) => (attachment ? [attachment] : []));
      if (ready.length < chosen.length || (!body && !ready.length)) return false;
      const client_id = unique();
      const letter = { thread, body, attachments: ready };
      memory.change(({ queue, drafts }) => ({
        drafts: without(drafts, thread),
        queue: enqueue(queue, letter, client_id, new Date()),
      }));
      uploads.clear(thread);
      chat.mirror_queue();
      void chat.outbox.flush();
      return true;
    },
    retry: (client_id: string) => {
      memory.change(({ queue }) => ({ queue: retry(queue, client_id) }));
      chat.mirror_queue();
      chat.outbox.nudge();
    },
    discard: (client_id: string) => {
      memory.change(({ queue }) => ({
        // Failed first: a message on its way out cannot be called back.
        queue: fail(queue, client_id).filter((one) => one.client_id !== client_id),
      }));
      chat.mirror_queue();
    },
    attach: (thread: string, files: Iterable<File>) => uploads.add(thread, files),
    retry_upload: (one: Upload) => uploads.retry(one),
    remove_upload: (id: string) => uploads.remove(id),
    mute: () => {
      const { muted } = memory.change((kept) => ({ muted: !kept.muted }));
      store.set((state) => ({ ...state, muted }));
    },
    dismiss_nudge: () => store.set((state) => ({ ...state, nudge: null })),
    claim_email: async (email: string): Promise<void> => {
      const visitor = await chat.door.claim({ email });
      store.set((state) => ({ ...state, visitor }));
    },
    contact_asked: () => {
      memory.change(() => ({ contact_asked: true }));
      store.set((state) => ({ ...state, contact_asked: true }));
    },
  };
}
