/** @jsxImportSource preact */
import type { Drawing } from "./icons";

type Props = { of: Drawing; size?: number; flip?: boolean };

/** `flip` is for directional drawings only: they turn in right-to-left. */
export function Icon({ of, size = 16, flip = false }: Props) {
  return (
    <svg
      class={flip ? "i flip" : "i"}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
    >
      {of.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
