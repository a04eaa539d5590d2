import type { ReactNode } from "react";
import { hueOf, initialsOf } from "./hue";

interface Props {
  id: string;
  name: string;
  size?: "tiny" | "small" | "medium" | "large";
  /** A channel sign or a presence dot at the foot. */
  children?: ReactNode;
}

/** The name always stands beside it in words, so the drawing itself is hidden from readers. */
export function Person({ id, name, size = "medium", children }: Props) {
  const sizes = { tiny: "tiny", small: "small-size", medium: "", large: "large-size" };
  return (
    <span className={`person hue-${hueOf(id)} ${sizes[size]}`} aria-hidden="true">
      {initialsOf(name)}
      {children}
    </span>
  );
}
