import {
  AlarmClock,
  Check,
  ChevronsUp,
  CornerDownLeft,
  Hand,
  Hourglass,
  Link2,
  Merge,
  MessageCircle,
  MoveRight,
  Pencil,
  RotateCcw,
  ShieldAlert,
  Star,
  Tag,
  Unlink2,
  type LucideIcon,
} from "lucide-react";
import { Fragment } from "react";
import type { Agent, Kind, Priority, Rating, Team, TimelineEvent } from "../../api/types";
import { Icon } from "../../kit/icon";
import { pieces, t, type Key } from "../../words/text";
import { listed } from "../../words/list";
import { fullTime } from "../../words/time";
import { useAgents, useTeams } from "../accounts/queries";
import { nameOf } from "../customers/name";
import { reader } from "../shell/here";
import { At } from "./byline";
import { newValue, wordsOf } from "./event_data";
import { movedSentence } from "./moving/sentences";
import { UndoMove } from "./moving/undo_move";
import { ratingWords } from "./rating_words";

const icons: Record<string, LucideIcon> = {
  "conversation.created": MessageCircle,
  "conversation.assigned": CornerDownLeft,
  "conversation.resolved": Check,
  "conversation.reopened": RotateCcw,
  "conversation.woken": RotateCcw,
  "conversation.snoozed": AlarmClock,
  "conversation.waiting": Hourglass,
  "conversation.tagged": Tag,
  "conversation.changed": Pencil,
  "conversation.marked_spam": ShieldAlert,
  "conversation.merged": Merge,
  "conversation.moved": MoveRight,
  "conversation.linked": Link2,
  "conversation.take_over_asked": Hand,
  "conversation.take_over_answered": Hand,
  "conversation.unlinked": Unlink2,
  "conversation.rated": Star,
};

interface Props {
  event: TimelineEvent;
  /** What the customer said last of the help: its words stand with the conversation only. */
  rating?: Rating | null;
}

/** One quiet line: who did what, in words. Unknown kinds of events are not shown at all. */
export function EventLine({ event, rating }: Props) {
  const agents = useAgents().data ?? [];
  const teams = useTeams().data ?? [];
  const icon = icons[event.type];
  if (!icon) return null;
  const [key, values] = sentence(event, agents, teams);
  const actor = <b>{<bdi>{actorName(event.actor)}</bdi>}</b>;
  return (
    <div className="event" data-testid="event">
      <Icon
        of={icon === Pencil && key === "event.priority" ? ChevronsUp : icon}
        size={14}
        mirrored={icon === CornerDownLeft || icon === MoveRight}
      />
      <span>
        {pieces<React.ReactNode>(key, { actor, ...values }).map((piece, index) => (
          <Fragment key={index}>{piece}</Fragment>
        ))}
        {" · "}
        <At at={event.at} />
        <UndoMove event={event} />
        {event.type === "conversation.rated" && rating?.rated_at === event.at && rating.words && (
          <span className="event-words" dir="auto">
            {rating.words}
          </span>
        )}
      </span>
    </div>
  );
}

/** What no person did, Hamdel did by its rules. */
function actorName(actor: TimelineEvent["actor"]) {
  return actor.type === "system" ? t("conversations.system") : nameOf(actor);
}

export type Sentence = [Key, Record<string, React.ReactNode>];

function sentence(event: TimelineEvent, agents: Agent[], teams: Team[]): Sentence {
  const { type, data } = event;
  if (type === "conversation.assigned") return assigned(event, agents, teams);
  if (type === "conversation.tagged") {
    const [added, removed] = [wordsOf(data, "added"), wordsOf(data, "removed")];
    if (added.length)
      return ["event.tagged_added", { tags: listedTags(added), count: added.length }];
    if (removed.length)
      return ["event.tagged_removed", { tags: listedTags(removed), count: removed.length }];
    return ["event.tagged", {}];
  }
  if (type === "conversation.rated") return ["event.rated", { rating: ratingWords(data?.score) }];
  if (type === "conversation.snoozed") {
    const until = newValue(data, "wakes_at") ?? newValue(data, "until");
    return until ? ["event.snoozed", { time: fullTime(until, reader()) }] : ["event.changed", {}];
  }
  if (type === "conversation.changed") {
    const kind = newValue(data, "kind") as Kind | null;
    if (kind) return ["event.kind", { kind: t(`conversations.kind_${kind}`) }];
    const priority = newValue(data, "priority") as Priority | null;
    if (priority) return ["event.priority", { priority: t(`conversations.priority_${priority}`) }];
    return [data && "subject" in data ? "event.subject" : "event.changed", {}];
  }
  const moved = movedSentence(event);
  if (moved) return moved;
  return [`event.${type.slice("conversation.".length)}` as Key, {}];
}

function assigned({ actor, data }: TimelineEvent, agents: Agent[], teams: Team[]): Sentence {
  const assignee = newValue(data, "assignee_id");
  const team = teams.find((one) => one.id === newValue(data, "team_id"));
  if (assignee && assignee === actor.id) return ["event.assigned_self", {}];
  const agent = agents.find((one) => one.id === assignee);
  if (agent) return ["event.assigned", { who: <b>{<bdi>{agent.name}</bdi>}</b> }];
  if (team) return ["event.assigned_team", { team: <b>{<bdi>{team.name}</bdi>}</b> }];
  return [assignee ? "event.changed" : "event.assigned_nobody", {}];
}

function listedTags(words: string[]) {
  // Each word keeps its own direction, whatever the sentence's is.
  return listed(
    words.map((word) => `\u2068${word}\u2069`),
    reader().language,
  );
}
