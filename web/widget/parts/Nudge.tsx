/** @jsxImportSource preact */
import type { Message } from "../contract";
import { useWidget } from "../screens/draw";
import { Icon } from "./Icon";
import { x } from "./icons";
import { Person } from "./Person";

/** The newest answer, shown beside the button while the panel is closed. */
export function Nudge({ message }: { message: Message }) {
  const { acts, spoken } = useWidget();
  const { words } = spoken;
  const name = message.author.name ?? words.team;

  return (
    <div class="nudge" data-testid="nudge">
      <button
        type="button"
        class="words"
        onClick={() => {
          acts.show({ name: "talk", thread: message.conversation_id });
          acts.open();
        }}
      >
        <Person name={name} size="s" />
        <span class="grow">
          <b>
            <bdi>{name}</bdi>
          </b>
          <span class="two" dir="auto">
            {message.body || words.file_only}
          </span>
        </span>
      </button>
      <button
        type="button"
        class="icon-button s"
        aria-label={words.close}
        onClick={acts.dismiss_nudge}
      >
        <Icon of={x} size={14} />
      </button>
    </div>
  );
}
