import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import {
  Button as AriaButton,
  Tooltip,
  TooltipTrigger,
  type ButtonProps,
} from "react-aria-components";
import { Icon } from "./icon";

type Look = "primary" | "outline" | "ghost" | "danger";
type Size = "small" | "medium" | "large";

interface Props extends Omit<ButtonProps, "className"> {
  look?: Look;
  size?: Size;
  wide?: boolean;
  className?: string;
  "data-testid"?: string;
}

export function Button({ look = "outline", size = "medium", wide, className, ...rest }: Props) {
  const names = ["button", look, size !== "medium" && `${size}-size`, wide && "wide", className];
  return <AriaButton {...rest} className={names.filter(Boolean).join(" ")} />;
}

interface IconButtonProps extends Omit<ButtonProps, "className" | "children"> {
  icon: LucideIcon;
  label: string;
  hint?: ReactNode;
  size?: "small" | "medium";
  mirrored?: boolean;
  className?: string;
  "data-testid"?: string;
}

export function IconButton(props: IconButtonProps) {
  const { icon, label, hint, size = "medium", mirrored, className, ...rest } = props;
  const names = ["icon-button", size === "small" && "small-size", className];
  return (
    <TooltipTrigger delay={600} closeDelay={0}>
      <AriaButton {...rest} aria-label={label} className={names.filter(Boolean).join(" ")}>
        <Icon of={icon} mirrored={mirrored} />
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
        {hint}
      </Tooltip>
    </TooltipTrigger>
  );
}
