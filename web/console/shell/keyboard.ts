import { useEffect, useRef } from "react";
import { commandFor } from "./command";
import { commands } from "./commands";
import type { Desk } from "./desk";

function isTyping(target: EventTarget | null) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("input:not([type='checkbox']), textarea, select, [role='textbox']"))
  );
}

/** One listener for all shortcuts. Open dialogs and menus keep the keys for themselves. */
export function useShortcuts(desk: Desk, isDialogOpen: boolean) {
  const latest = useRef({ desk, isDialogOpen });
  useEffect(() => {
    latest.current = { desk, isDialogOpen };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const now = latest.current;
      if (event.defaultPrevented || event.isComposing || now.isDialogOpen) return;
      if (
        event.target instanceof Element &&
        event.target.closest("[role='menu'], [role='listbox']")
      )
        return;
      const command = commandFor(commands, event, now.desk, isTyping(event.target));
      if (!command) return;
      event.preventDefault();
      command.run(now.desk);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
