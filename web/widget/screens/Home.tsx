/** @jsxImportSource preact */
import { ConversationRow } from "../parts/ConversationRow";
import { Foot } from "../parts/Foot";
import { Icon } from "../parts/Icon";
import { bubble, down, next } from "../parts/icons";
import { Person } from "../parts/Person";
import { clock, day_ahead } from "../words/dates";
import { first_names, type Language, span } from "../words/language";
import type { Channel } from "../contract";
import { useWidget } from "./draw";

export function expectation(channel: Channel, spoken: Language, now = new Date()): string {
  const { words } = spoken;
  const { open, online, changes_at, reply_minutes } = channel;
  if (!open && changes_at) {
    return words.closed_until(day_ahead(changes_at, now, spoken), clock(changes_at, spoken));
  }
  if (!open) return words.closed;
  const time = reply_minutes === null ? null : span(reply_minutes, spoken);
  if (online) return time ? words.online_in(time) : words.online;
  return time ? words.away_in(time) : words.away;
}

export function Home() {
  const { state, acts, spoken } = useWidget();
  const { words } = spoken;
  const { channel, conversations } = state;
  const recent = conversations.slice(0, 2);

  return (
    <>
      <div class="scroll">
        <div class="hello">
          <div class="row top">
            <span class="people" aria-hidden="true">
              {channel?.team.slice(0, 3).map(({ name }) => (
                <Person key={name} name={name} size="s" />
              ))}
            </span>
            <button
              type="button"
              class="icon-button end"
              aria-label={words.close}
              data-testid="close"
              onClick={acts.close}
            >
              <Icon of={down} size={20} />
            </button>
          </div>
          <h2 dir="auto">{channel?.greeting ?? words.hello}</h2>
          {channel ? (
            <p data-testid="expectation">
              {expectation(channel, spoken)}{" "}
              {channel.open && channel.reply_words ? <bdi>{channel.reply_words}</bdi> : null}
            </p>
          ) : (
            <span class="bone long" />
          )}
        </div>
        <div class="cards">
          <button type="button" class="card start" data-testid="start" onClick={acts.start}>
            <Icon of={bubble} size={20} />
            <span class="grow">
              <b>{words.start}</b>
              <span class="second">
                {channel?.open && channel.online && channel.team.length
                  ? words.start_online(first_names(channel.team, spoken))
                  : words.start_away}
              </span>
            </span>
            <Icon of={next} size={16} flip />
          </button>
          {recent.length ? (
            <section class="card list" aria-label={words.recent}>
              <h3>{words.recent}</h3>
              {recent.map((conversation) => (
                <ConversationRow key={conversation.id} conversation={conversation} />
              ))}
              {conversations.length > 2 ? (
                <button type="button" class="more" onClick={() => acts.show({ name: "list" })}>
                  {words.see_all}
                </button>
              ) : null}
            </section>
          ) : (
            <p class="stays">{words.stays}</p>
          )}
        </div>
      </div>
      <Foot />
    </>
  );
}
