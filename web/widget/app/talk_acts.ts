// What a person can do in an open conversation; comes with its screen.
import { details_of } from "../talk/details";
import { open_files } from "../talk/files";
import { enqueue, fail, is_new, type Letter, retry } from "../talk/outbox";
import { put_conversation, type Upload } from "../talk/state";
import { unique } from "../talk/unique";
import { without } from "../talk/without";
import type { Chat } from "./chat";
import { start_uploads } from "./uploads";

export type TalkActs = ReturnType<typeof make_talk_acts>;

function make_talk_acts(chat: Chat) {
  const { store, memory, server } = chat;
  const files = open_files(server, () => memory.read().token);
  const uploads = start_uploads(server, memory, store, files, chat.renew);

  const say = (letter: Letter): void => {
    const { thread } = letter;
    memory.change(({ queue, asked, claims }) => {
      const is_first = is_new(thread) && !queue.some((one) => one.thread === thread);
      const details = is_first ? details_of(asked[thread], claims) : undefined;
      return {
        asked: without(asked, thread),
        queue: enqueue(queue, { ...letter, details }, unique(), new Date()),
      };
    });
    chat.mirror_queue();
    void chat.outbox.flush();
  };

  return {
    files,
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
      memory.change(({ drafts }) => ({ drafts: without(drafts, thread) }));
      uploads.clear(thread);
      say({ thread, body, attachments: ready });
      return true;
    },
    choose: (thread: string, choice: string) => say({ thread, body: choice, attachments: [] }),
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
    attach: (thread: string, chosen: Iterable<File>) => uploads.add(thread, chosen),
    retry_upload: (one: Upload) => uploads.retry(one),
    remove_upload: (id: string) => uploads.remove(id),
    mute: () => {
      const { muted } = memory.change((kept) => ({ muted: !kept.muted }));
      store.set((state) => ({ ...state, muted }));
    },
    claim_email: async (email: string): Promise<void> => {
      await chat.door.claim({ email });
      store.set((state) => ({ ...state, visitor: state.visitor && { ...state.visitor, email } }));
    },
    asked: (thread: string) => memory.read().asked[thread]?.values ?? {},
    keep_asked: (thread: string, values: Record<string, string>) =>
      memory.change(({ asked }) => ({ asked: { ...asked, [thread]: { values, done: false } } })),
    answered: (thread: string, values: Record<string, string>) => {
      memory.change(({ asked }) => ({ asked: { ...asked, [thread]: { values, done: true } } }));
      store.set((state) => ({
        ...state,
        visitor: state.visitor && {
          ...state.visitor,
          name: state.visitor.name || values.name || null,
          email: state.visitor.email || values.email || null,
        },
      }));
    },
    rate: async (id: string, score: number, words: string): Promise<boolean> => {
      try {
        const rated = await chat.door.rate(id, score, words);
        store.set((state) => put_conversation(state, rated));
        return true;
      } catch {
        return false;
      }
    },
    contact_asked: () => {
      memory.change(() => ({ contact_asked: true }));
      store.set((state) => ({ ...state, contact_asked: true }));
    },
  };
}

// One chat a page; kept here so that files on their way outlive the screen.
let made: { chat: Chat; acts: TalkActs } | null = null;

export function talk_acts(chat: Chat): TalkActs {
  if (made?.chat !== chat) made = { chat, acts: make_talk_acts(chat) };
  return made.acts;
}
