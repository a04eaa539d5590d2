import {
  AlarmClock,
  Check,
  HeartHandshake,
  ListChecks,
  MessageCircleQuestion,
  RotateCcw,
  ShieldAlert,
  SquareCheck,
  Tag,
  UserRoundPlus,
  Wrench,
  X,
} from "lucide-react";
import type { Conversation } from "../../../api/types";
import { t } from "../../../words/text";
import type { Command } from "../../shell/command";
import { may, type Desk } from "../../shell/desk";
import { kinds } from "../filter";
import { kindJob, notSpamJob, resolveJob, spamJob, type Job } from "./jobs";

const kindIcons = { service: MessageCircleQuestion, support: Wrench, care: HeartHandshake };

const mayAct = (desk: Desk) => may(desk, "conversations:reply");
const selected = (desk: Desk) => desk.handles.selection?.selected() ?? [];
const isSpam = (one: Conversation) => one.aside === "spam";
/** What is spam is first taken out of it; no other verb is for it. */
const hasSelected = (desk: Desk) => selected(desk).some((one) => !isSpam(one)) && mayAct(desk);
const run = (desk: Desk, job: Job) => desk.handles.selection?.run(job, selected(desk));

export const selectionCommands: Command[] = [
  {
    id: "selection.touch",
    label: "selection.touch",
    group: "selection",
    icon: SquareCheck,
    shortcut: { code: "KeyX" },
    available: (desk) => Boolean(desk.handles.list?.current()) && mayAct(desk),
    run: (desk) => desk.handles.selection?.touch(desk.handles.list!.current()!.id),
  },
  {
    id: "selection.all",
    label: "selection.all",
    group: "selection",
    icon: ListChecks,
    shortcut: { code: "KeyA", shift: true },
    available: (desk) => desk.handles.list !== undefined && mayAct(desk),
    run: (desk) => desk.handles.selection?.selectAll(),
  },
  {
    id: "selection.clear",
    label: "selection.clear",
    group: "selection",
    icon: X,
    shortcut: { code: "Escape" },
    available: (desk) => desk.handles.selection?.isOpen() ?? false,
    run: (desk) => desk.handles.selection?.clear(),
  },
  {
    id: "selection.assign",
    label: "selection.assign",
    group: "selection",
    icon: UserRoundPlus,
    shortcut: { code: "KeyA" },
    available: (desk) => hasSelected(desk) && may(desk, "conversations:assign"),
    run: (desk) => desk.open("assign_selected"),
  },
  {
    id: "selection.tags",
    label: "selection.tags",
    group: "selection",
    icon: Tag,
    available: hasSelected,
    run: (desk) => desk.open("tags_selected"),
  },
  {
    id: "selection.snooze",
    label: "selection.snooze",
    group: "selection",
    icon: AlarmClock,
    available: hasSelected,
    run: (desk) => desk.open("snooze_selected"),
  },
  ...kinds.map((kind): Command => ({
    id: `selection.kind_${kind}`,
    label: "selection.change_kind",
    values: () => ({ kind: t(`conversations.kind_${kind}`) }),
    group: "selection",
    icon: kindIcons[kind],
    available: hasSelected,
    run: (desk) => run(desk, kindJob(kind)),
  })),
  {
    id: "selection.resolve",
    label: "selection.resolve",
    group: "selection",
    icon: Check,
    shortcut: { code: "KeyE" },
    available: hasSelected,
    run: (desk) => run(desk, resolveJob),
  },
  {
    id: "selection.spam",
    label: "selection.spam",
    group: "selection",
    icon: ShieldAlert,
    available: hasSelected,
    run: (desk) => run(desk, spamJob),
  },
  {
    id: "selection.not_spam",
    label: "selection.not_spam",
    group: "selection",
    icon: RotateCcw,
    available: (desk) => selected(desk).some(isSpam) && mayAct(desk),
    run: (desk) => run(desk, notSpamJob),
  },
];
