/** @jsxImportSource preact */
import { useEffect, useState } from "preact/hooks";
import { Composer } from "../parts/Composer";
import { Contact } from "../parts/Contact";
import { Icon } from "../parts/Icon";
import { down } from "../parts/icons";
import { back, muted, sound } from "../parts/talk_icons";
import { LineNotice } from "../parts/LineNotice";
import { Messages } from "../parts/Messages";
import { Person } from "../parts/Person";
import { PreChat } from "../parts/PreChat";
import { Rating } from "../parts/Rating";
import { SaveTranscript } from "../parts/SaveTranscript";
import asking from "../style/asking.css?inline";
import composer from "../style/composer.css?inline";
import contact from "../style/contact.css?inline";
import files from "../style/files.css?inline";
import meta from "../style/meta.css?inline";
import talk from "../style/talk.css?inline";
import { fields_to_ask } from "../talk/details";
import { is_new } from "../talk/outbox";
import { short_expectation } from "./expectation";
import { useTalk } from "./use_talk";
import { talk_words } from "../words/talk";

export function Talk({ thread }: { thread: string }) {
  const { state, acts, chat, spoken, dress } = useTalk();
  dress(talk + meta + composer + files + contact + asking);
  const [dropping, set_dropping] = useState(false);
  const words = talk_words(spoken);
  const conversation = state.conversations.find(({ id }) => id === thread);
  const agent = conversation?.agent;
  const name = agent?.name ?? state.channel?.workspace_name ?? state.channel?.name ?? words.team;
  const online = state.channel?.open && state.channel.online;
  const resolved = conversation?.status === "resolved";
  const asked = chat.memory.read().asked[thread];
  const begun = state.queue.some((one) => one.thread === thread);
  const to_ask =
    is_new(thread) && !begun && !asked?.done
      ? fields_to_ask(state.channel, state.visitor, chat.memory.read().claims)
      : [];

  useEffect(() => {
    const leave = () => set_dropping(false);
    addEventListener("dragend", leave);
    return () => removeEventListener("dragend", leave);
  }, []);

  return (
    <section
      class="talk-screen"
      onDragOver={(event) => {
        event.preventDefault();
        set_dropping(true);
      }}
      onDragLeave={(event) => {
        if (event.target === event.currentTarget) set_dropping(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        set_dropping(false);
        acts.attach(thread, event.dataTransfer?.files ?? []);
      }}
    >
      <div class="bar">
        <button
          type="button"
          class="icon-button"
          aria-label={words.back}
          data-testid="back"
          onClick={() => acts.show({ name: state.conversations.length > 1 ? "list" : "home" })}
        >
          <Icon of={back} size={18} flip />
        </button>
        <Person name={name} online={Boolean(online)} />
        <div class="grow who">
          <h2 class="cut">
            <bdi>{name}</bdi>
          </h2>
          <span class="second cut">
            {resolved
              ? words.ended
              : agent
                ? words.agent_joined
                : state.channel
                  ? short_expectation(state.channel, spoken)
                  : words.team_away}
          </span>
        </div>
        {conversation ? <SaveTranscript conversation={conversation} /> : null}
        <button
          type="button"
          class="icon-button"
          aria-label={state.muted ? words.unmute : words.mute}
          aria-pressed={state.muted}
          data-testid="mute"
          onClick={acts.mute}
        >
          <Icon of={state.muted ? muted : sound} size={16} />
        </button>
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
      {to_ask.length ? (
        <>
          <PreChat thread={thread} fields={to_ask} />
          <LineNotice />
        </>
      ) : (
        <>
          <Messages
            thread={thread}
            conversation={conversation}
            after={
              resolved ? (
                <Rating key={conversation.id} conversation={conversation} />
              ) : (
                <Contact thread={thread} />
              )
            }
          />
          <LineNotice />
          {resolved ? (
            <p class="resolved">
              {words.resolved}{" "}
              <button type="button" class="link" data-testid="another" onClick={acts.start}>
                {words.new_conversation_here}
              </button>
            </p>
          ) : null}
          <Composer thread={thread} />
        </>
      )}
      {dropping ? <div class="drop">{words.drop}</div> : null}
    </section>
  );
}
