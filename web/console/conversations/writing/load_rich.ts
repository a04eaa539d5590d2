// The rich field is big and comes later than the page; until then, and where it cannot be had, the plain
// one does its work.
import { useEffect, useState, type ComponentType } from "react";
import { flushSync } from "react-dom";
import type { RichFieldProps } from "./rich_field";

type RichField = ComponentType<RichFieldProps>;

let loaded: RichField | null = null;

export function isRichHere() {
  return loaded !== null;
}

export async function loadRich() {
  loaded ??= (await import("./rich_field")).RichField;
  return loaded;
}

/** Null until it is there. `whenFree` says when the plain field can be exchanged, `onTake` that it is. */
export function useRich(whenFree: () => Promise<void>, onTake: () => void) {
  const [Rich, setRich] = useState<RichField | null>(() => loaded);
  useEffect(() => {
    if (Rich) return;
    let isGone = false;
    loadRich()
      .then(whenFree)
      .then(() => {
        if (isGone) return;
        // In one go: between looking at the plain field and putting the other there no key is pressed.
        flushSync(() => {
          onTake();
          setRich(() => loaded);
        });
      })
      // Without a connection it stays plain; the next conversation asks again.
      .catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [Rich, whenFree, onTake]);
  return Rich;
}
