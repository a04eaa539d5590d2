/** @jsxImportSource preact */
import { ground, initials } from "./initials";

type Props = { name: string; size?: "s" | "m"; online?: boolean };

export function Person({ name, size = "m", online = false }: Props) {
  return (
    <span class={`person ${size} p${ground(name)}`} aria-hidden="true">
      {initials(name)}
      {online ? <i class="on" /> : null}
    </span>
  );
}
