// What a page may say to the chat beyond opening and closing it; fetched when first said.
import type { Details, Greeting, Identity } from "../contract";
import type { Handover } from "../loader/handover";
import type { State } from "../talk/state";
import type { Acts } from "./acts";
import type { Chat } from "./chat";
import { flush_tracks } from "./tracks";

export type Parts = { handover: Handover; chat: Chat; acts: Acts; fresh(): State };

/** Without proof it is what the page says: it goes with the first words, as what a person typed. */
function claim(chat: Chat, { name, email, phone }: Identity): void {
  const claims: Details = { name, email, phone };
  chat.memory.change(() => ({ claims }));
  const { visitor } = chat.store.get();
  if (!chat.is_known()) return;
  chat.door.claim(claims).then(
    () =>
      chat.store.set((state) => ({
        ...state,
        visitor: visitor && { ...visitor, name: visitor.name ?? name ?? null },
      })),
    () => {},
  );
}

function leave({ chat, acts, fresh }: Parts): void {
  chat.forget();
  chat.memory.change(() => ({
    token: null,
    conversations: [],
    drafts: {},
    queue: [],
    tracks: [],
    claims: {},
    asked: {},
    contact_asked: false,
  }));
  acts.close();
  chat.store.set(fresh);
  void chat.begin();
}

export function run(parts: Parts, name: string, value: unknown): void {
  const { chat } = parts;
  if (name === "identify") {
    claim(chat, (value ?? {}) as Identity);
  } else if (name === "logout" || name === "shutdown") leave(parts);
  else if (name === "track") void flush_tracks(chat);
  else if (name === "greet") {
    const greeting = value as Greeting;
    chat.memory.change(({ greeted }) => ({ greeted: [...greeted, greeting.id].slice(-100) }));
    chat.store.set((state) => (state.open ? state : { ...state, greeting }));
  } else console.warn(`hamdel: unknown command ${name}`);
}
