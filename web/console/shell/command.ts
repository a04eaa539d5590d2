// A command is data: one entry feeds the menu, the shortcut and the palette.
import type { LucideIcon } from "lucide-react";
import { t, type Key, type Values } from "../../words/text";
import type { Desk } from "./desk";

export interface Shortcut {
  /** The physical key, so that it works on every keyboard layout. */
  code: string;
  ctrl?: boolean;
  shift?: boolean;
}

export type Group = "selection" | "move" | "conversation" | "go" | "self";

export interface Command {
  id: string;
  label: Key;
  /** What stands in the places of the label. */
  values?: () => Values;
  group: Group;
  icon: LucideIcon;
  shortcut?: Shortcut;
  available: (desk: Desk) => boolean;
  run: (desk: Desk) => void;
}

export function labelOf(command: Command) {
  return t(command.label, command.values?.());
}

interface Pressed {
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

export function presses(shortcut: Shortcut, event: Pressed) {
  return (
    event.code === shortcut.code &&
    (event.ctrlKey || event.metaKey) === Boolean(shortcut.ctrl) &&
    event.shiftKey === Boolean(shortcut.shift) &&
    !event.altKey
  );
}

export function commandFor(commands: Command[], event: Pressed, desk: Desk, isTyping: boolean) {
  return commands.find(
    (command) =>
      command.shortcut !== undefined &&
      (!isTyping || command.shortcut.ctrl) &&
      presses(command.shortcut, event) &&
      command.available(desk),
  );
}

const names: Record<string, string> = { Slash: "/", Enter: "Enter", Escape: "Esc" };

/** How the keys are written beside a command. */
export function shortcutText(shortcut: Shortcut) {
  if (shortcut.code === "Slash" && shortcut.shift) return "?";
  const key = names[shortcut.code] ?? shortcut.code.replace(/^Key/, "");
  return [shortcut.ctrl && "Ctrl", shortcut.shift && "Shift", key].filter(Boolean).join(" ");
}
