// How status, kind, priority and channel look wherever they are shown: an icon and its word.
import {
  AlarmClock,
  AtSign,
  ChevronsDown,
  ChevronsUp,
  CircleAlert,
  CircleCheck,
  CircleDot,
  Equal,
  HeartHandshake,
  Hourglass,
  Mail,
  Merge,
  MessageCircle,
  MessageCircleQuestion,
  Phone,
  ShieldAlert,
  Wrench,
  type LucideIcon,
} from "lucide-react";
import type { Conversation, Id, Kind, Priority, Status } from "../../api/types";
import { Icon } from "../../kit/icon";
import { Person } from "../../kit/person";
import { t } from "../../words/text";
import { useAgents } from "../accounts/queries";
import { nameOf } from "../customers/name";
import { useDesk } from "../shell/desk";
import { agoText, reader } from "../shell/here";
import { clock, daysAgo, shortDay } from "../../words/time";

export const kindIcons: Record<Kind, LucideIcon> = {
  service: MessageCircleQuestion,
  support: Wrench,
  care: HeartHandshake,
};

export const statusIcons: Record<Status, LucideIcon> = {
  open: CircleDot,
  waiting: Hourglass,
  snoozed: AlarmClock,
  resolved: CircleCheck,
};

export const asideIcons: Record<NonNullable<Conversation["aside"]>, LucideIcon> = {
  spam: ShieldAlert,
  merged: Merge,
};

export const statusTones: Record<Status, string> = {
  open: "accent",
  waiting: "calm",
  snoozed: "warning",
  resolved: "success",
};

export const priorityIcons: Record<Priority, LucideIcon> = {
  low: ChevronsDown,
  normal: Equal,
  high: ChevronsUp,
  urgent: CircleAlert,
};

export const priorityTones: Record<Priority, string> = {
  low: "",
  normal: "",
  high: "warning",
  urgent: "danger",
};

const channelIcons: Record<string, LucideIcon> = {
  chat: MessageCircle,
  email: Mail,
  phone: Phone,
};

export function channelIcon(type: string) {
  return channelIcons[type] ?? AtSign;
}

export function KindSign({ kind }: { kind: Kind }) {
  return (
    <span className={`chip plain ${kind}`}>
      <Icon of={kindIcons[kind]} size={14} />
      {t(`conversations.kind_${kind}`)}
    </span>
  );
}

/** The end of a row: what stands out about it, the loudest first. */
export function RowSign({ conversation }: { conversation: Conversation }) {
  const { priority, status, wakes_at } = conversation;
  if (status !== "resolved" && (priority === "urgent" || priority === "high"))
    return (
      <span className={`chip ${priorityTones[priority]}`}>
        <Icon of={priorityIcons[priority]} size={12} />
        {t(`conversations.priority_${priority}`)}
      </span>
    );
  if (status === "open") return <OwnerSign assignee={conversation.assignee_id} />;
  const words =
    status === "snoozed" && wakes_at
      ? t("conversations.wakes", { time: comingTime(wakes_at) })
      : t(`conversations.status_${status}`);
  return (
    <span className="chip plain row-status">
      <Icon of={statusIcons[status]} size={12} />
      {words}
    </span>
  );
}

/** A colleague's name; one's own work and nobody's need none. */
function OwnerSign({ assignee }: { assignee: Id | null }) {
  const me = useDesk().session.agent.id;
  const agent = useAgents().data?.find((one) => one.id === assignee);
  if (!agent || agent.id === me) return null;
  return (
    <span className="row-owner">
      <Person id={agent.id} name={agent.name} size="tiny" />
      <bdi className="cut">{agent.name}</bdi>
    </span>
  );
}

/** A time still to come: the clock today, the day otherwise. */
function comingTime(at: string) {
  return daysAgo(at, undefined) === 0 ? clock(at, reader()) : shortDay(at, reader());
}

export function Ago({ at, now }: { at: string; now: number }) {
  return <time dateTime={at}>{agoText(at, now)}</time>;
}

/** A conversation's number in the reader's digits. */
export function numberText(number: number) {
  const tag = reader().language === "fa" ? "fa-IR" : "en";
  return new Intl.NumberFormat(tag, { useGrouping: false }).format(number);
}

export function NumberSign({ number }: { number: number }) {
  return <bdi className="count">{t("conversations.number", { number: numberText(number) })}</bdi>;
}

export function subjectOf(conversation: Conversation) {
  return (
    conversation.subject ?? t("conversations.no_subject", { name: nameOf(conversation.customer) })
  );
}
