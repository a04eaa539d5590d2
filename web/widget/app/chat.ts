// The chat without its screens: wires session, live line, queue and files to one state.
import type { Identity, Message, Session } from "../contract";
import type { Handover } from "../loader/handover";
import { open_door } from "../talk/door";
import type { Socket } from "../talk/line";
import { start_live } from "../talk/live";
import { is_new, start_outbox } from "../talk/outbox";
import { start_positions, typing_gate } from "../talk/positions";
import { put_conversation, put_message, rename_thread, type State } from "../talk/state";
import { language } from "../words/language";
import { read_frames } from "./frames";
import { start_session } from "./session";
import type { Store } from "./store";
import { hold_threads } from "./threads";
import { unique } from "../talk/unique";

export type Chat = ReturnType<typeof start_chat>;

export function start_chat(
  { place, memory, emit }: Handover,
  store: Store<State>,
  notice: (message: Message) => void,
) {
  const token = () => memory.read().token;
  const door = open_door(place.server, token);
  const positions = start_positions(door.position);
  const may_tell_typing = typing_gate();
  const threads = hold_threads({ store, memory, door, positions });
  const { mirror_queue, look } = threads;
  const spoken = () => language(place.locale(store.get().channel?.locale));

  const started = (session: Session): void => {
    const { visitor, channel, conversations } = session;
    store.set((state) => ({ ...state, phase: "ready", visitor, channel, conversations }));
    mirror_queue();
  };
  const session = start_session({
    place,
    memory,
    door,
    started,
    refused: () => store.set((state) => ({ ...state, phase: "refused" })),
    lost: () => store.set((state) => ({ ...state, line: "lost" })),
  });

  const frame = read_frames({
    store,
    visible: threads.visible,
    settled: threads.settled,
    arrived: (message) => {
      positions.received(message.conversation_id, message.id);
      look();
      notice(message);
      emit("message", message);
    },
  });

  const live = start_live({
    connect: (after) => {
      const address = `${place.server.replace(/^http/, "ws")}/visitor/v1/live`;
      const query = after === null ? "" : `?after=${after}`;
      return new WebSocket(address + query, ["hamdel", `token.${token()}`]) as Socket;
    },
    poll: door.poll,
    state: (line) => {
      store.set((state) => ({ ...state, line }));
      if (line === "connected") outbox.nudge();
    },
    frame,
    refresh: () => void threads.refresh(),
    renew: session.renew,
  });

  const outbox = start_outbox({
    memory,
    renew: session.renew,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    send: ({ thread, body, client_id, attachments, details }) =>
      door.send({
        conversation_id: is_new(thread) ? null : thread,
        body,
        client_id,
        details,
        attachment_ids: attachments.map(({ id }) => id),
        locale: spoken().locale,
      }),
    changed: (sent) => {
      mirror_queue();
      if (!sent) return;
      const { waiting, message, conversation } = sent;
      store.set((state) => {
        const named = is_new(waiting.thread)
          ? rename_thread(state, waiting.thread, conversation.id)
          : state;
        return put_message(put_conversation(named, conversation), message);
      });
    },
  });

  let begun = false;
  const begin = async (): Promise<void> => {
    begun = true;
    if (await session.begin()) live.reopen(true);
  };

  return {
    store,
    memory,
    server: place.server,
    door,
    spoken,
    load: threads.load,
    mirror_queue,
    outbox,
    begin,
    renew: session.renew,
    /** Whether the server holds this visitor: nothing is made of one who only looks. */
    is_known: (): boolean => {
      const { conversations, visitor } = store.get();
      return conversations.length > 0 || Boolean(visitor?.verified);
    },
    identify: async (who: Identity): Promise<void> => {
      session.set_identity(who);
      if (!begun) return;
      await session.settled();
      store.set((state) => ({ ...state, threads: {} }));
      await begin();
    },
    forget: (): void => {
      session.set_identity(null);
      live.drop();
    },
    network: (up: boolean): void => {
      if (store.get().phase !== "ready") session.nudge();
      else if (up) live.reopen();
      else live.lost();
    },
    seeing: threads.seeing,
    look,
    typing: (thread: string): void => {
      if (is_new(thread) || store.get().line !== "connected" || !may_tell_typing(thread)) return;
      const path = `/visitor/v1/conversations/${thread}/typing`;
      const body = { active: true };
      if (!live.say({ id: unique(), method: "POST", path, body })) {
        door.typing(thread, true).catch(() => {});
      }
    },
  };
}
