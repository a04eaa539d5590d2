/** @jsxImportSource preact */
// The conversation screen comes as a file of its own: the first open needs only the home screen.
// It is fetched as soon as that stands, so that a network lost later does not take writing away.
import { useEffect, useState } from "preact/hooks";
import type { Talk as Screen } from "./Talk";

type Arrived = { Talk: typeof Screen };
let arrived: Arrived | null = null;
let coming: Promise<Arrived> | null = null;

export function fetch_talk(): Promise<Arrived> {
  coming ??= import("./Talk").then(
    (found) => (arrived = found),
    (reason: unknown) => {
      coming = null;
      throw reason;
    },
  );
  return coming;
}

export function TalkLater({ thread }: { thread: string }) {
  const [here, set_here] = useState(arrived);
  const [attempt, set_attempt] = useState(0);

  useEffect(() => {
    if (here) return;
    let again: ReturnType<typeof setTimeout> | undefined;
    fetch_talk().then(set_here, () => {
      again = setTimeout(() => set_attempt(attempt + 1), 2000);
    });
    return () => clearTimeout(again);
  }, [here, attempt]);

  return here ? (
    <here.Talk thread={thread} />
  ) : (
    <div class="scroll bones" aria-busy="true">
      <span class="bone" />
      <span class="bone own" />
    </div>
  );
}
