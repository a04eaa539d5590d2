import { Eye, Hand, Link2, Merge, RotateCcw, ShieldAlert } from "lucide-react";
import type { Command } from "../../shell/command";
import { may } from "../../shell/desk";
import { askToTakeOver } from "../../notifications/actions";
import { reopen } from "../actions";
import { onConversation } from "../on_conversation";
import { follow, follows, markSpam } from "./actions";

export const movingCommands: Command[] = [
  {
    id: "moving.follow",
    label: "moving.follow_or_not",
    group: "conversation",
    icon: Eye,
    shortcut: { code: "KeyF" },
    available: (desk) => desk.conversation?.aside === null,
    run: (desk) => void follow(desk, desk.conversation!, !follows(desk, desk.conversation!)),
  },
  {
    id: "moving.take_over",
    label: "notifications.ask",
    group: "conversation",
    icon: Hand,
    available: onConversation(
      (one, desk) => one.assignee_id !== null && one.assignee_id !== desk.session.agent.id,
    ),
    run: (desk) => void askToTakeOver(desk, desk.conversation!.id),
  },
  {
    id: "moving.merge",
    label: "moving.merge",
    group: "conversation",
    icon: Merge,
    shortcut: { code: "KeyM" },
    available: onConversation(),
    run: (desk) => desk.open("merge"),
  },
  {
    id: "moving.link",
    label: "moving.link",
    group: "conversation",
    icon: Link2,
    available: onConversation(),
    run: (desk) => desk.open("link"),
  },
  {
    id: "moving.spam",
    label: "moving.spam",
    group: "conversation",
    icon: ShieldAlert,
    available: onConversation(),
    run: (desk) => void markSpam(desk, desk.conversation!),
  },
  {
    id: "moving.not_spam",
    label: "moving.not_spam",
    group: "conversation",
    icon: RotateCcw,
    available: (desk) => desk.conversation?.aside === "spam" && may(desk, "conversations:reply"),
    run: (desk) => void reopen(desk, desk.conversation!),
  },
];
