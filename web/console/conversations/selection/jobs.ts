// What can be done to many conversations at once, each as the verb that one conversation has.
import type { Conversation, Id, Kind } from "../../../api/types";
import { t } from "../../../words/text";
import { fullTime } from "../../../words/time";
import { reader } from "../../shell/here";
import type { Owner } from "../actions";
import {
  change,
  kindBack,
  ownerBack,
  spamBack,
  statusBack,
  tagBack,
  tagCall,
  verb,
  type Call,
  type GoingBack,
} from "../going_back";

export interface Job {
  /** What is said of so many that were done. */
  said: (count: number) => string;
  /** How one looks afterwards, shown before the server has answered. */
  guess: (one: Conversation) => Partial<Conversation>;
  /** Null: it is so already, nothing is sent. */
  call: (one: Conversation) => Call | null;
  back: GoingBack;
}

export const resolveJob: Job = {
  said: (count) => t("selection.did_resolve", { count }),
  guess: () => ({ status: "resolved" }),
  call: (one) => (one.status === "resolved" ? null : verb(one.id, "resolve")),
  back: statusBack,
};

export const spamJob: Job = {
  said: (count) => t("selection.did_spam", { count }),
  guess: () => ({ status: "resolved", aside: "spam" }),
  call: (one) => (one.aside === "spam" ? null : verb(one.id, "spam")),
  back: spamBack,
};

export const notSpamJob: Job = {
  said: (count) => t("selection.did_not_spam", { count }),
  guess: () => ({ status: "open", aside: null }),
  call: (one) => (one.aside === "spam" ? verb(one.id, "reopen") : null),
  back: spamBack,
};

export function snoozeJob(until: Date): Job {
  const wakes_at = until.toISOString();
  return {
    said: (count) => t("selection.did_snooze", { count, time: fullTime(wakes_at, reader()) }),
    guess: () => ({ status: "snoozed", wakes_at }),
    call: (one) => verb(one.id, "snooze", { until: wakes_at }),
    back: statusBack,
  };
}

export function assignJob({ name, ...wish }: Owner): Job {
  // Giving it to a person leaves it in its queue, as the single verb does.
  const place = (one: Conversation): { assignee_id: Id | null; team_id: Id | null } => ({
    team_id: one.team_id,
    ...wish,
  });
  return {
    said: (count) =>
      name ? t("selection.did_assign", { count, name }) : t("selection.did_unassign", { count }),
    guess: place,
    call: (one) => {
      const to = place(one);
      if (to.assignee_id === one.assignee_id && to.team_id === one.team_id) return null;
      const expected_assignee_id = one.assignee_id ?? "nobody";
      return verb(one.id, "assign", { ...to, expected_assignee_id });
    },
    back: ownerBack,
  };
}

export function kindJob(kind: Kind): Job {
  return {
    said: (count) => t("selection.did_kind", { count, kind: t(`conversations.kind_${kind}`) }),
    guess: () => ({ kind }),
    call: (one) => (one.kind === kind ? null : change(one.id, { kind })),
    back: kindBack,
  };
}

export function addTagJob(name: string): Job {
  return {
    said: (count) => t("selection.did_add_tag", { count, name }),
    guess: (one) => ({ tags: [...one.tags.filter((tag) => tag !== name), name] }),
    call: (one) => (one.tags.includes(name) ? null : tagCall(one.id, "add", name)),
    back: tagBack(name),
  };
}

export function removeTagJob(name: string): Job {
  return {
    said: (count) => t("selection.did_remove_tag", { count, name }),
    guess: (one) => ({ tags: one.tags.filter((tag) => tag !== name) }),
    call: (one) => (one.tags.includes(name) ? tagCall(one.id, "remove", name) : null),
    back: tagBack(name),
  };
}
