import { expect, test } from "vitest";
import { knows } from "../../words/text";
import { conversation } from "../conversations/sample.testing";
import { commandFor, labelOf, presses, shortcutText } from "./command";
import { commands } from "./commands";
import type { Desk } from "./desk";

const press = (
  code: string,
  held: Partial<Record<"ctrlKey" | "metaKey" | "shiftKey" | "altKey", true>> = {},
) => ({
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

const selectionVerbs = ["selection.assign", "selection.resolve"];

const nothingOpen = { conversation: null, permissions: [], handles: {} } as unknown as Desk;

test("keys are told by their place, and modifiers must fit exactly", () => {
  expect(presses({ code: "KeyJ" }, press("KeyJ"))).toBe(true);
  expect(presses({ code: "KeyJ" }, press("KeyJ", { ctrlKey: true }))).toBe(false);
  expect(presses({ code: "KeyK", ctrl: true }, press("KeyK", { metaKey: true }))).toBe(true);
  expect(presses({ code: "KeyE" }, press("KeyE", { altKey: true }))).toBe(false);
});

test("letters typed into a field are letters, Ctrl+K is the palette anywhere", () => {
  expect(commandFor(commands, press("KeyJ"), nothingOpen, false)?.id).toBe("conversations.next");
  expect(commandFor(commands, press("KeyJ"), nothingOpen, true)).toBeUndefined();
  expect(commandFor(commands, press("KeyK", { ctrlKey: true }), nothingOpen, true)?.id).toBe(
    "shell.palette",
  );
});

test("a command that is not available has no key", () => {
  expect(commandFor(commands, press("KeyE"), nothingOpen, false)).toBeUndefined();
});

test("every command has its own id, its words and its own keys", () => {
  const ids = commands.map((command) => command.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const command of commands) {
    expect(knows(command.label)).toBe(true);
    expect(labelOf(command)).not.toContain("{");
  }
  const keysOf = (some: typeof commands) =>
    some.flatMap((command) => (command.shortcut ? [shortcutText(command.shortcut)] : []));
  // Those of a selection share the keys of the verbs they repeat.
  const isForSelected = (id: string) => selectionVerbs.includes(id);
  const keys = keysOf(commands.filter((command) => !isForSelected(command.id)));
  expect(new Set(keys).size).toBe(keys.length);
  const selected = keysOf(commands.filter((command) => isForSelected(command.id)));
  expect(new Set(selected).size).toBe(selected.length);
  for (const key of ["X", "Esc", "J", "K", "R", "N", "A", "E", "Z", "/", "Ctrl K", "?"])
    expect(keys).toContain(key);
});

test("with rows selected the keys of the verbs mean them, and nothing else changes", () => {
  const desk = (count: number) =>
    ({
      session: { permissions: ["conversations:reply", "conversations:assign"] },
      conversation: conversation(),
      handles: {
        selection: { isOpen: () => count > 0, selected: () => Array(count).fill(conversation()) },
      },
    }) as unknown as Desk;
  const meant = (code: string, count: number) =>
    commandFor(commands, press(code), desk(count), false)?.id;
  expect(meant("KeyE", 2)).toBe("selection.resolve");
  expect(meant("KeyE", 0)).toBe("conversations.resolve");
  expect(meant("KeyA", 2)).toBe("selection.assign");
  expect(meant("KeyA", 0)).toBe("conversations.assign");
  expect(meant("Escape", 1)).toBe("selection.clear");
  expect(meant("Escape", 0)).toBeUndefined();
  expect(meant("KeyR", 2)).toBe("conversations.reply");
});
