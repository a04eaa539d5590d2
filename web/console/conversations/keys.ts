import type { Id } from "../../api/types";
import type { Filter } from "./filter";
import type { GroupsAsked } from "./grouping/groups";

export const conversationKeys = {
  views: ["conversations", "views"] as const,
  /** Under the views: whoever counts these anew counts the groups as well. */
  groups: (asked: GroupsAsked) => ["conversations", "views", "groups", asked] as const,
  everyGroups: ["conversations", "views", "groups"] as const,
  tags: ["conversations", "tags"] as const,
  lists: ["conversations", "list"] as const,
  list: (filter: Filter) => ["conversations", "list", filter] as const,
  one: (number: string | number) => ["conversations", "one", String(number)] as const,
  ones: ["conversations", "one"] as const,
  timeline: (id: Id) => ["conversations", "timeline", id] as const,
  related: (id: Id) => ["conversations", "related", id] as const,
  mails: (id: Id) => ["conversations", "mails", id] as const,
  typing: ["conversations", "typing"] as const,
  viewing: ["conversations", "viewing"] as const,
  draft: (id: Id) => ["conversations", "draft", id] as const,
  drafts: ["conversations", "drafts"] as const,
  scheduled: (id: Id) => ["conversations", "scheduled", id] as const,
  writing: ["conversations", "writing"] as const,
  outbox: ["conversations", "outbox"] as const,
};
