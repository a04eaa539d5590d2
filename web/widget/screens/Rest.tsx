/** @jsxImportSource preact */
// Every screen but the first: they come together, as a file of their own.
import { Refused } from "../parts/Refused";
import type { Screen } from "../talk/state";
import { useWidget } from "./draw";
import { List } from "./List";
import { Talk } from "./Talk";

export function Rest({ screen }: { screen: Screen }) {
  const { state } = useWidget();
  if (state.phase === "refused") return <Refused />;
  // Not keyed by thread: the first answer renames a new conversation while words are typed.
  return screen.name === "talk" ? <Talk thread={screen.thread} /> : <List />;
}
