// The rest of the widget, fetched by the loader: builds the chat, draws it, obeys window.hamdel.
import type { Channel, Identity, Message } from "../contract";
import type { Command, Handover } from "../loader/handover";
import { type State, unread_total } from "../talk/state";
import { count } from "../words/language";
import { draw } from "../screens/draw";
import { make_acts } from "./acts";
import { start_chat } from "./chat";
import { play_notice } from "./sound";
import { create_store } from "./store";
import { show_count_in_title } from "./title";

const hour = 3_600_000;
const most_tracks = 20;
const is_proved = (who?: Identity): boolean => Boolean(who?.jwt || who?.hash);

export function start(handover: Handover): void {
  const { place, memory, launcher, emit } = handover;

  const fresh = (): State => {
    const { channel, conversations, queue, muted, contact_asked } = memory.read();
    return {
      phase: "starting",
      line: "connecting",
      open: false,
      screen: { name: "home" },
      channel,
      visitor: null,
      conversations,
      threads: {},
      queue,
      uploads: {},
      typing: {},
      muted,
      contact_asked,
      nudge: null,
      greeting: null,
      welcome: null,
      announcement: "",
    };
  };

  const store = create_store(fresh());
  const notice = (message: Message): void => {
    const { words } = chat.spoken();
    const { open, screen, muted } = store.get();
    const here = open && screen.name === "talk" && screen.thread === message.conversation_id;
    if (!muted && !(here && document.hasFocus())) play_notice();
    const announcement = words.announce(message.author.name ?? words.team, message.body);
    store.set((state) => ({ ...state, announcement, nudge: open ? null : message }));
  };
  const chat = start_chat(handover, store, notice);
  const acts = make_acts(chat, (open) => emit(open ? "open" : "close"));

  const show_state = (): void => {
    const spoken = chat.spoken();
    const { words } = spoken;
    const state = store.get();
    const total = unread_total(state);
    const number = total ? count(total, spoken) : "";
    const press = state.open ? words.close_chat : words.open_chat;
    launcher.look(place.dark(), state.channel?.accent);
    launcher.expanded(state.open);
    launcher.badge(number);
    launcher.label(total ? words.labelled(press, words.unread(number)) : press);
    show_count_in_title(number && `(${number}) `);
  };
  const flush = (): void => {
    if (memory.read().tracks.length && chat.is_known()) obey(["track"]);
  };
  // The office closes or opens while somebody looks on.
  let change: ReturnType<typeof setTimeout> | undefined;
  const await_change = (channel: Channel | null): void => {
    clearTimeout(change);
    if (!channel?.changes_at) return;
    const left = Date.parse(channel.changes_at) - Date.now();
    change = setTimeout(() => void chat.renew().catch(() => {}), Math.min(hour, left) + 1000);
  };
  store.watch((state, before) => {
    if (unread_total(state) !== unread_total(before)) emit("unread", unread_total(state));
    // Kept for the first paint of the next page.
    if (state.conversations !== before.conversations) {
      memory.change(() => ({ conversations: state.conversations.slice(0, 20) }));
    }
    if (state.conversations !== before.conversations || state.visitor !== before.visitor) flush();
    if (state.channel !== before.channel) await_change(state.channel);
    show_state();
  });
  place.on_look_changed(show_state);
  show_state();
  draw(handover, chat, acts);

  const parts = { handover, chat, acts, fresh };
  const obey = ([name, value]: Command): void => {
    if (name === "open") acts.open();
    else if (name === "close") acts.close();
    else if (name === "toggle") acts.toggle();
    // Who is proved is known before the first session, which must not be a stranger's.
    else if (name === "identify" && is_proved(value as Identity)) {
      void chat.identify(value as Identity);
    }
    // A later command waits for the same file, so their order stays.
    else void import("./commands").then(({ run }) => run(parts, name, value));
  };

  addEventListener("online", () => chat.network(true));
  addEventListener("offline", () => chat.network(false));
  document.addEventListener("visibilitychange", chat.look);
  // First what the page said, so that the first session already knows who this is.
  handover.take(obey);
  void chat.begin().then(() => {
    if (store.get().channel?.tracks_pages) {
      const name = document.title.trim().slice(0, 120) || location.pathname.slice(0, 120);
      const page = { name, url: location.href.slice(0, 2000), details: [], at: Date.now() };
      memory.change(({ tracks }) => ({
        tracks: [...tracks, { kind: "page" as const, ...page }].slice(-most_tracks),
      }));
    }
    flush();
    emit("ready");
  });
}
