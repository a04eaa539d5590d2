import type { LucideIcon } from "lucide-react";
import type { CSSProperties, ReactNode } from "react";
import { Icon } from "./icon";

export function Key({ children }: { children: ReactNode }) {
  return <kbd className="key">{children}</kbd>;
}

interface BlankProps {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
}

/** An empty, failed or forbidden place, said in words. */
export function Blank({ icon, title, children }: BlankProps) {
  return (
    <div className="blank">
      <span className="blank-sign">
        <Icon of={icon} size={24} />
      </span>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

interface BannerProps {
  tone: "warning" | "danger";
  icon: LucideIcon;
  children: ReactNode;
}

export function Banner({ tone, icon, children }: BannerProps) {
  return (
    <div className={`banner ${tone}`} role="status">
      <Icon of={icon} />
      {children}
    </div>
  );
}

export function Bone(style: CSSProperties) {
  return <span className="bone" style={style} />;
}
