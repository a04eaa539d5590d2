/** @jsxImportSource preact */
import { Fragment, type ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Conversation } from "../contract";
import { useTalk } from "../screens/use_talk";
import { lines_of } from "../talk/lines";
import { is_new } from "../talk/outbox";
import { day_mark } from "../words/dates";
import { Bubble } from "./Bubble";
import { Choices } from "./Choices";
import { Icon } from "./Icon";
import { down } from "./icons";
import { alert } from "./talk_icons";
import { talk_words } from "../words/talk";

type Props = {
  thread: string;
  conversation: Conversation | undefined;
  after: ComponentChildren;
};

export function Messages({ thread, conversation, after }: Props) {
  const { state, acts, chat, spoken } = useTalk();
  const words = talk_words(spoken);
  const held = state.threads[thread];
  const queue = state.queue.filter((waiting) => waiting.thread === thread);
  const connected = state.line === "connected" || navigator.onLine;
  const lines = lines_of(held?.messages ?? [], queue, conversation?.agent_read_up_to, connected);
  const typing = state.typing[thread];
  const box = useRef<HTMLDivElement>(null);
  const at_end = useRef(true);
  const first = useRef<{ key: string | undefined; height: number }>({ key: undefined, height: 0 });
  const [below, set_below] = useState(false);
  const last_key = lines.at(-1)?.key;
  const last_mine = lines.at(-1)?.mine;

  const to_end = (): void => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
  };
  const on_scroll = (): void => {
    const { scrollHeight, scrollTop, clientHeight } = box.current!;
    at_end.current = scrollHeight - scrollTop - clientHeight < 48;
    if (at_end.current) set_below(false);
    chat.seeing(at_end.current ? thread : null);
  };

  useLayoutEffect(() => {
    at_end.current = true;
    to_end();
    chat.seeing(thread);
    return () => chat.seeing(null);
  }, [chat, thread]);

  useLayoutEffect(() => {
    if (at_end.current || last_mine) to_end();
    else set_below(true);
  }, [last_key, last_mine]);

  useLayoutEffect(() => {
    if (at_end.current) to_end();
  }, [typing, held?.state, lines.length]);

  // Earlier messages come in above: what is being read must stay where it is.
  useLayoutEffect(() => {
    const frame = box.current!;
    const { key, height } = first.current;
    if (key && key !== lines[0]?.key && !at_end.current) {
      frame.scrollTop += frame.scrollHeight - height;
    }
    first.current = { key: lines[0]?.key, height: frame.scrollHeight };
  });

  // Pictures and a growing composer change the room without a new message.
  useEffect(() => {
    const watch = new ResizeObserver(() => at_end.current && to_end());
    watch.observe(box.current!);
    watch.observe(box.current!.firstElementChild!);
    return () => watch.disconnect();
  }, []);

  return (
    <div class="talk-frame">
      <div
        class="scroll talk"
        ref={box}
        onScroll={on_scroll}
        tabIndex={0}
        role="region"
        aria-label={words.messages}
      >
        <div class="talk-inner">
          {held?.before ? (
            <button type="button" class="earlier" onClick={() => void acts.older(thread)}>
              {words.earlier}
            </button>
          ) : null}
          {is_new(thread) && state.channel ? (
            <p class="welcome" dir="auto">
              {state.welcome ?? state.channel.greeting ?? words.hello}
            </p>
          ) : null}
          {(!held || held.state === "loading") && !is_new(thread) && !lines.length ? (
            <div class="bones" aria-hidden="true">
              <span class="bone" />
              <span class="bone own" />
              <span class="bone" />
            </div>
          ) : null}
          {held?.state === "failed" ? (
            <div class="meta failed centre" role="alert">
              <Icon of={alert} size={14} />
              {words.not_loaded}
              <button type="button" onClick={() => void chat.load(thread)}>
                {words.retry}
              </button>
            </div>
          ) : null}
          <ol class="messages" data-testid="messages">
            {lines.map((line) => (
              <Fragment key={line.key}>
                {line.new_day ? <li class="day">{day_mark(line.at, new Date(), spoken)}</li> : null}
                <Bubble line={line} />
              </Fragment>
            ))}
          </ol>
          <Choices thread={thread} />
          <div role="status">
            {typing ? (
              <p class="typing" data-testid="typing">
                <span class="dots" aria-hidden="true">
                  <i />
                  <i />
                  <i />
                </span>
                {words.typing(typing)}
              </p>
            ) : null}
          </div>
          {after}
        </div>
      </div>
      {below ? (
        <button type="button" class="jump" onClick={to_end}>
          <Icon of={down} size={14} />
          {words.jump}
        </button>
      ) : null}
    </div>
  );
}
