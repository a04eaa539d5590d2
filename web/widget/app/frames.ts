// What each live frame means for this page.
import type { Frame, Message } from "../contract";
import { mark_read, put_conversation, put_message, type State } from "../talk/state";
import { without } from "../talk/without";
import type { Store } from "./store";

type Parts = {
  store: Store<State>;
  visible(thread: string): boolean;
  arrived(message: Message): void;
  settled(client_id: string, conversation_id: string): void;
};

export function read_frames({ store, visible, arrived, settled }: Parts) {
  const fading = new Map<string, ReturnType<typeof setTimeout>>();

  const typing = (id: string, name: string | null): void =>
    store.set((state) => {
      const others = without(state.typing, id);
      return { ...state, typing: name === null ? others : { ...others, [id]: name } };
    });

  return (frame: Frame): void => {
    switch (frame.type) {
      case "message": {
        const { message, conversation } = frame.data;
        if (message.client_id) settled(message.client_id, conversation.id);
        store.set((state) => {
          const next = put_message(put_conversation(state, conversation), message);
          return visible(conversation.id) ? mark_read(next, conversation.id) : next;
        });
        if (message.direction === "outgoing") arrived(message);
        break;
      }
      case "conversation": {
        const { conversation } = frame.data;
        store.set((state) => {
          const next = put_conversation(state, conversation);
          return visible(conversation.id) ? mark_read(next, conversation.id) : next;
        });
        break;
      }
      case "seen": {
        const { conversation_id, agent_read_up_to } = frame.data;
        store.set((state) => ({
          ...state,
          conversations: state.conversations.map((one) =>
            one.id === conversation_id && (one.agent_read_up_to ?? "") < agent_read_up_to
              ? { ...one, agent_read_up_to }
              : one,
          ),
        }));
        break;
      }
      case "typing": {
        const { conversation_id, by, active, expires_in_ms } = frame.data;
        clearTimeout(fading.get(conversation_id));
        typing(conversation_id, active ? by.name : null);
        if (active) {
          const fade = setTimeout(() => typing(conversation_id, null), expires_in_ms);
          fading.set(conversation_id, fade);
        }
        break;
      }
      case "presence": {
        const { online } = frame.data;
        store.set((state) =>
          state.channel ? { ...state, channel: { ...state.channel, online } } : state,
        );
        break;
      }
      default:
        break;
    }
  };
}
