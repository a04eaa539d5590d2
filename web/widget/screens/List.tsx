/** @jsxImportSource preact */
import { ConversationRow } from "../parts/ConversationRow";
import { Foot } from "../parts/Foot";
import { Icon } from "../parts/Icon";
import { bubble, down, pen } from "../parts/icons";
import { useWidget } from "./draw";

export function List() {
  const { state, acts, spoken } = useWidget();
  const { words } = spoken;

  return (
    <>
      <div class="bar plain">
        <h2 class="grow">{words.conversations}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={words.close}
          data-testid="close"
          onClick={acts.close}
        >
          <Icon of={down} size={18} />
        </button>
      </div>
      <div class="scroll">
        {state.conversations.length ? (
          <div class="rows" data-testid="conversations">
            {state.conversations.map((conversation) => (
              <ConversationRow key={conversation.id} conversation={conversation} />
            ))}
          </div>
        ) : (
          <div class="empty">
            <Icon of={bubble} size={32} />
            <b>{words.no_conversations}</b>
            <p>{words.no_conversations_more}</p>
          </div>
        )}
      </div>
      <div class="bottom">
        <button type="button" class="button primary" data-testid="start" onClick={acts.start}>
          <Icon of={pen} size={16} />
          {words.new_conversation}
        </button>
      </div>
      <Foot />
    </>
  );
}
