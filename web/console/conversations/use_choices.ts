// The choices that go with the next answer, kept on this device until it is sent.
import { useState } from "react";
import type { Id } from "../../api/types";

export const mostChoices = 10;
export const longestChoice = 80;

const keyOf = (id: Id) => `hamdel.choices.${id}`;

function read(id: Id): string[] {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(id)) ?? "[]") as unknown;
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
  } catch {
    return [];
  }
}

/** Each once, none empty: what the server takes. */
export function readyChoices(written: string[]) {
  const clean = written.map((one) => one.trim().replace(/\s+/g, " ")).filter(Boolean);
  return [...new Set(clean)].slice(0, mostChoices);
}

export type ComposerChoicesState = ReturnType<typeof useChoices>;

export function useChoices(id: Id) {
  const [held, setHeld] = useState({ id, written: read(id) });
  const written = held.id === id ? held.written : read(id);
  const put = (next: string[]) => {
    setHeld({ id, written: next });
    try {
      if (next.length) localStorage.setItem(keyOf(id), JSON.stringify(next));
      else localStorage.removeItem(keyOf(id));
    } catch {
      // They live on in memory.
    }
  };
  return { written, ready: readyChoices(written), put };
}
