/** @jsxImportSource preact */
import type { Conversation } from "../contract";
import { useWidget } from "../screens/draw";
import { full_time, short_day } from "../words/dates";
import { count } from "../words/language";
import { Person } from "./Person";

export function ConversationRow({ conversation }: { conversation: Conversation }) {
  const { state, acts, spoken } = useWidget();
  const { words } = spoken;
  const { id, status, agent, last_message, unread, updated_at } = conversation;
  const name = agent?.name ?? state.channel?.workspace_name ?? words.team;
  const at = last_message?.created_at ?? updated_at;
  const typing = state.typing[id];
  const preview = last_message?.preview || words.file_only;

  return (
    <button
      type="button"
      class={unread ? "conversation new" : "conversation"}
      data-testid="conversation"
      onClick={() => acts.show({ name: "talk", thread: id })}
    >
      <Person name={name} />
      <span class="grow">
        <span class="row">
          <b class="cut grow">
            <bdi>{name}</bdi>
          </b>
          <time class="when" dateTime={at} title={full_time(at, spoken)}>
            {short_day(at, new Date(), spoken)}
          </time>
        </span>
        <span class="row">
          <span class="second cut grow">
            {typing ? (
              words.typing(typing)
            ) : (
              <bdi>{last_message?.direction === "incoming" ? words.you(preview) : preview}</bdi>
            )}
          </span>
          {status === "resolved" ? <span class="second done">{words.resolved_sign}</span> : null}
          {unread ? (
            <span class="badge">
              <span aria-hidden="true">{count(unread, spoken)}</span>
              <span class="sr">{words.unread(count(unread, spoken))}</span>
            </span>
          ) : null}
        </span>
      </span>
    </button>
  );
}
