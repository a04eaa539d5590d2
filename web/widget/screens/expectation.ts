// When an answer is to be expected, in one short line: for the head of a conversation.
import type { Channel } from "../contract";
import { clock, day_ahead } from "../words/dates";
import { type Language, span } from "../words/language";
import { talk_words } from "../words/talk";

export function short_expectation(channel: Channel, spoken: Language, now = new Date()): string {
  const words = talk_words(spoken);
  const { open, online, changes_at, reply_minutes, reply_words } = channel;
  if (!open) {
    if (!changes_at) return words.team_away;
    return words.back_at(day_ahead(changes_at, now, spoken), clock(changes_at, spoken));
  }
  if (reply_minutes !== null) return words.usual_reply(span(reply_minutes, spoken));
  return reply_words ?? (online ? words.team_here : words.team_away);
}
