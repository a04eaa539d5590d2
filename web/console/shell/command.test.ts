import { expect, test } from "vitest";
import { en } from "../../words/en/all";
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

const nothingOpen = { conversation: null, permissions: [] } as unknown as Desk;

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
    expect(en[command.label]).toBeTruthy();
    expect(labelOf(command)).not.toContain("{");
  }
  const keys = commands.flatMap((command) =>
    command.shortcut ? [shortcutText(command.shortcut)] : [],
  );
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of ["J", "K", "R", "N", "A", "E", "Z", "/", "Ctrl K", "?"])
    expect(keys).toContain(key);
});
