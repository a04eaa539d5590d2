import {
  AlarmClock,
  ArrowDown,
  ArrowUp,
  BookmarkPlus,
  Check,
  HeartHandshake,
  Hourglass,
  Lock,
  MessageCircleQuestion,
  Pencil,
  Reply,
  RotateCcw,
  Rows3,
  SquarePen,
  Tag,
  UserRoundCheck,
  UserRoundPlus,
  Wrench,
  ChevronsUp,
} from "lucide-react";
import type { Conversation, Priority } from "../../api/types";
import { t } from "../../words/text";
import type { Command } from "../shell/command";
import { may } from "../shell/desk";
import { assign, edit, reopen, resolve, wait } from "./actions";
import { movingCommands } from "./moving/commands";
import { onConversation } from "./on_conversation";
import { viewIcons } from "./view_icons";
import { firstFilter, kinds, searchOf, viewKeys } from "./filter";

const kindIcons = { service: MessageCircleQuestion, support: Wrench, care: HeartHandshake };
const priorities: Priority[] = ["low", "normal", "high", "urgent"];

const isDone = (one: Conversation) => one.status === "resolved";

export const conversationCommands: Command[] = [
  {
    id: "conversations.next",
    label: "conversations.next",
    group: "move",
    icon: ArrowDown,
    shortcut: { code: "KeyJ" },
    available: () => true,
    run: (desk) => desk.handles.list?.move(1),
  },
  {
    id: "conversations.previous",
    label: "conversations.previous",
    group: "move",
    icon: ArrowUp,
    shortcut: { code: "KeyK" },
    available: () => true,
    run: (desk) => desk.handles.list?.move(-1),
  },
  {
    id: "conversations.reply",
    label: "conversations.reply",
    group: "conversation",
    icon: Reply,
    shortcut: { code: "KeyR" },
    available: onConversation(),
    run: (desk) => desk.handles.composer?.write("reply"),
  },
  {
    id: "conversations.note",
    label: "conversations.note",
    group: "conversation",
    icon: Lock,
    shortcut: { code: "KeyN" },
    available: onConversation(),
    run: (desk) => desk.handles.composer?.write("note"),
  },
  {
    id: "conversations.assign",
    label: "conversations.assign",
    group: "conversation",
    icon: UserRoundPlus,
    shortcut: { code: "KeyA" },
    available: onConversation(() => true, "conversations:assign"),
    run: (desk) => desk.open("assign"),
  },
  {
    id: "conversations.assign_me",
    label: "conversations.assign_me",
    group: "conversation",
    icon: UserRoundCheck,
    available: onConversation(
      (one, desk) => one.assignee_id !== desk.session.agent.id,
      "conversations:assign",
    ),
    run: (desk) => {
      const { id, name } = desk.session.agent;
      void assign(desk, desk.conversation!, { assignee_id: id, name });
    },
  },
  {
    id: "conversations.resolve",
    label: "conversations.resolve",
    group: "conversation",
    icon: Check,
    shortcut: { code: "KeyE" },
    available: onConversation((one) => !isDone(one)),
    run: (desk) => void resolve(desk, desk.conversation!),
  },
  {
    id: "conversations.reopen",
    label: "conversations.reopen",
    group: "conversation",
    icon: RotateCcw,
    available: onConversation((one) => one.status !== "open"),
    run: (desk) => void reopen(desk, desk.conversation!),
  },
  {
    id: "conversations.snooze",
    label: "conversations.snooze",
    group: "conversation",
    icon: AlarmClock,
    available: onConversation((one) => !isDone(one)),
    run: (desk) => desk.open("snooze"),
  },
  {
    id: "conversations.wait",
    label: "conversations.wait",
    group: "conversation",
    icon: Hourglass,
    available: onConversation((one) => one.status === "open" || one.status === "snoozed"),
    run: (desk) => void wait(desk, desk.conversation!),
  },
  ...movingCommands,
  {
    id: "conversations.edit_tags",
    label: "conversations.edit_tags",
    group: "conversation",
    icon: Tag,
    available: onConversation(),
    run: (desk) => desk.open("tags"),
  },
  {
    id: "conversations.edit_subject",
    label: "conversations.edit_subject",
    group: "conversation",
    icon: Pencil,
    available: onConversation(),
    run: (desk) => desk.open("subject"),
  },
  {
    id: "conversations.group",
    label: "conversations.group_toggle",
    group: "go",
    icon: Rows3,
    available: (desk) => Boolean(desk.handles.list?.group),
    run: (desk) => desk.handles.list?.group?.(),
  },
  {
    id: "saved_views.new",
    label: "saved_views.new",
    group: "go",
    icon: BookmarkPlus,
    available: () => true,
    run: (desk) => desk.open("new_saved_view"),
  },
  {
    id: "conversations.new",
    label: "conversations.new",
    group: "go",
    icon: SquarePen,
    shortcut: { code: "KeyC" },
    available: (desk) => may(desk, "conversations:reply"),
    run: (desk) => desk.open("new"),
  },
  ...kinds.map((kind): Command => ({
    id: `conversations.kind_${kind}`,
    label: "conversations.change_kind",
    values: () => ({ kind: t(`conversations.kind_${kind}`) }),
    group: "conversation",
    icon: kindIcons[kind],
    available: onConversation((one) => one.kind !== kind),
    run: (desk) => void edit(desk, desk.conversation!, { kind }),
  })),
  ...priorities.map((priority): Command => ({
    id: `conversations.priority_${priority}`,
    label: "conversations.change_priority",
    values: () => ({ priority: t(`conversations.priority_${priority}`) }),
    group: "conversation",
    icon: ChevronsUp,
    available: onConversation((one) => one.priority !== priority),
    run: (desk) => void edit(desk, desk.conversation!, { priority }),
  })),
  ...viewKeys.map((view): Command => ({
    id: `conversations.view_${view}`,
    label: "shell.go_view",
    values: () => ({ view: t(`conversations.view_${view}`) }),
    group: "go",
    icon: viewIcons[view],
    available: () => true,
    run: (desk) => void desk.navigate(`/inbox${searchOf({ ...firstFilter, view })}`),
  })),
];
