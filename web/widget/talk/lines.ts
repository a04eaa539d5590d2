// What the conversation shows, in order: day marks, messages in runs of one author, then the queue.
import type { Message } from "../contract";
import type { Waiting } from "../loader/memory";
import { day_key } from "../words/dates";
import { type Tick, tick_of } from "./state";

export type Line = {
  key: string;
  mine: boolean;
  author: string | null;
  body: string;
  html: string | null;
  attachments: Message["attachments"];
  at: string;
  tick: Tick | null;
  client_id: string | null;
  /** First of a day: a mark stands above it. */
  new_day: boolean;
  /** Last of a run of one author within five minutes: name, time and tick stand below it. */
  ends_run: boolean;
};

type Bare = Omit<Line, "new_day" | "ends_run">;
const run_ms = 5 * 60_000;

export function lines_of(
  messages: Message[],
  queue: Waiting[],
  read_up_to: string | null | undefined,
  online: boolean,
): Line[] {
  const known = new Set(messages.map(({ client_id }) => client_id));
  const bare: Bare[] = messages.map((message) => ({
    // The same key before and after the answer: the bubble stays where it is.
    key: message.client_id ?? message.id,
    mine: message.direction === "incoming",
    author: message.author.name,
    body: message.body,
    html: message.html,
    attachments: message.attachments,
    at: message.created_at,
    tick: message.direction === "incoming" ? tick_of(message, read_up_to) : null,
    client_id: null,
  }));
  for (const waiting of queue) {
    if (known.has(waiting.client_id)) continue;
    bare.push({
      key: waiting.client_id,
      mine: true,
      author: null,
      body: waiting.body,
      html: null,
      attachments: waiting.attachments,
      at: waiting.created_at,
      tick: waiting.failed ? "failed" : online ? "sending" : "waiting",
      client_id: waiting.client_id,
    });
  }
  return bare.map((line, at) => {
    const before = bare[at - 1];
    const after = bare[at + 1];
    const joined =
      after?.mine === line.mine &&
      after.author === line.author &&
      after.tick === line.tick &&
      line.tick !== "failed" &&
      Date.parse(after.at) - Date.parse(line.at) < run_ms &&
      day_key(after.at) === day_key(line.at);
    const new_day = !before || day_key(before.at) !== day_key(line.at);
    return { ...line, new_day, ends_run: !joined };
  });
}

/** What the last message offers to pick from; nothing once the person has said something. */
export function choices_of(messages: Message[]): string[] {
  const last = messages.at(-1);
  return last?.direction === "outgoing" ? last.choices : [];
}
