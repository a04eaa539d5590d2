/** @jsxImportSource preact */
import type { Line } from "../talk/lines";
import { useTalk } from "../screens/use_talk";
import { clock, full_time } from "../words/dates";
import { Attachments } from "./Attachments";
import { Icon } from "./Icon";
import { alert, check, checks, clock as clock_icon } from "./talk_icons";
import type { Drawing } from "./icons";
import { Rich } from "./Rich";
import { linked } from "./linked";
import { talk_words } from "../words/talk";

const icons: Record<NonNullable<Line["tick"]>, Drawing> = {
  sending: clock_icon,
  waiting: clock_icon,
  sent: check,
  read: checks,
  failed: alert,
};

export function Bubble({ line }: { line: Line }) {
  const { acts, spoken } = useTalk();
  const words = talk_words(spoken);
  const { mine, body, html, attachments, tick, at, author, client_id, ends_run } = line;
  const side = mine ? "mine" : "theirs";
  const time = (
    <time dateTime={at} title={full_time(at, spoken)}>
      {clock(at, spoken)}
    </time>
  );

  return (
    <li class={`message ${side} ${ends_run ? "last" : ""}`} data-testid="message" data-state={tick}>
      {html ? (
        <Rich html={html} body={body} />
      ) : body ? (
        <p class={`bubble ${tick === "failed" ? "failed" : ""}`} dir="auto">
          {linked(body).map(({ text, href }, index) =>
            href ? (
              <a key={index} href={href} target="_blank" rel="noopener noreferrer" dir="ltr">
                {text}
              </a>
            ) : (
              text
            ),
          )}
        </p>
      ) : null}
      <Attachments attachments={attachments} />
      {tick === "failed" && client_id ? (
        <div class="meta failed">
          <Icon of={alert} size={14} />
          <span>{words.failed}</span>
          <button type="button" data-testid="retry" onClick={() => acts.retry(client_id)}>
            {words.retry}
          </button>
          <button type="button" data-testid="discard" onClick={() => acts.discard(client_id)}>
            {words.discard}
          </button>
        </div>
      ) : ends_run ? (
        <div class="meta">
          {tick ? (
            <>
              <Icon of={icons[tick]} size={14} />
              <span data-testid="tick">{words[tick]}</span>
            </>
          ) : (
            <bdi>{author ?? words.team}</bdi>
          )}
          {tick === "waiting" ? null : <span aria-hidden="true">·</span>}
          {tick === "waiting" ? null : time}
        </div>
      ) : null}
    </li>
  );
}
