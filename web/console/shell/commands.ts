// Every command there is, in the order the palette shows them.
import {
  Building2,
  Command as CommandIcon,
  Inbox,
  Keyboard,
  Search,
  Settings,
  Undo2,
  UsersRound,
} from "lucide-react";
import { accountCommands } from "../accounts/commands";
import { conversationCommands } from "../conversations/commands";
import { selectionCommands } from "../conversations/selection/commands";
import type { Command } from "./command";

const shellCommands: Command[] = [
  {
    id: "shell.undo",
    label: "shell.undo",
    group: "conversation",
    icon: Undo2,
    shortcut: { code: "KeyZ" },
    available: () => true,
    run: (desk) => desk.undoLast(),
  },
  {
    id: "shell.search",
    label: "shell.search",
    group: "go",
    icon: Search,
    shortcut: { code: "Slash" },
    available: () => true,
    run: (desk) => desk.open("search"),
  },
  {
    id: "shell.palette",
    label: "shell.palette",
    group: "go",
    icon: CommandIcon,
    shortcut: { code: "KeyK", ctrl: true },
    available: () => true,
    run: (desk) => desk.open("palette"),
  },
  {
    id: "shell.shortcuts",
    label: "shell.shortcuts",
    group: "go",
    icon: Keyboard,
    shortcut: { code: "Slash", shift: true },
    available: () => true,
    run: (desk) => desk.open("shortcuts"),
  },
  {
    id: "shell.inbox",
    label: "shell.go_inbox",
    group: "go",
    icon: Inbox,
    available: () => true,
    run: (desk) => void desk.navigate("/inbox"),
  },
  {
    id: "shell.customers",
    label: "shell.go_customers",
    group: "go",
    icon: UsersRound,
    available: () => true,
    run: (desk) => void desk.navigate("/customers"),
  },
  {
    id: "shell.organizations",
    label: "shell.go_organizations",
    group: "go",
    icon: Building2,
    available: () => true,
    run: (desk) => void desk.navigate("/organizations"),
  },
  {
    id: "shell.settings",
    label: "shell.go_settings",
    group: "go",
    icon: Settings,
    available: () => true,
    run: (desk) => void desk.navigate("/settings"),
  },
];

// While rows are selected, the keys of the verbs mean them: of two commands the first available one is run.
export const commands: Command[] = [
  ...selectionCommands,
  ...conversationCommands,
  ...shellCommands,
  ...accountCommands,
];
