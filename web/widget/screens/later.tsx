/** @jsxImportSource preact */
// The first open needs only the home screen. The others are fetched as soon as that stands, so that
// a network lost later does not take writing away.
import { useEffect, useState } from "preact/hooks";
import type { Screen } from "../talk/state";
import type { Rest } from "./Rest";

type Arrived = { Rest: typeof Rest };
let arrived: Arrived | null = null;
let coming: Promise<Arrived> | null = null;

export function fetch_rest(): Promise<Arrived> {
  coming ??= import("./Rest").then(
    (found) => (arrived = found),
    (reason: unknown) => {
      coming = null;
      throw reason;
    },
  );
  return coming;
}

export function RestLater({ screen }: { screen: Screen }) {
  const [here, set_here] = useState(arrived);
  const [attempt, set_attempt] = useState(0);

  useEffect(() => {
    if (here) return;
    let again: ReturnType<typeof setTimeout> | undefined;
    fetch_rest().then(set_here, () => {
      again = setTimeout(() => set_attempt(attempt + 1), 2000);
    });
    return () => clearTimeout(again);
  }, [here, attempt]);

  return here ? (
    <here.Rest screen={screen} />
  ) : (
    <div class="scroll bones" aria-busy="true">
      <span class="bone" />
      <span class="bone own" />
    </div>
  );
}
