import type { LucideIcon } from "lucide-react";

interface Props {
  of: LucideIcon;
  size?: number;
  /** Only signs that point along the line of reading mirror: arrows, send, back. */
  mirrored?: boolean;
  className?: string;
}

export function Icon({ of: Drawing, size = 16, mirrored, className }: Props) {
  return (
    <Drawing
      aria-hidden="true"
      size={size}
      strokeWidth={size <= 12 ? 2 : 1.75}
      className={["icon", mirrored && "mirrored", className].filter(Boolean).join(" ")}
    />
  );
}
