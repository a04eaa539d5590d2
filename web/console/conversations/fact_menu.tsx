import type { LucideIcon } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { Icon } from "../../kit/icon";
import { MenuButton, type Choice } from "../../kit/menu";

interface FactMenuProps {
  id: "kind" | "priority";
  label: string;
  words: string;
  icon: LucideIcon;
  className: string;
  choices: Choice[];
  isDisabled: boolean;
}

/** A fact of the conversation that is changed by choosing another. */
export function FactMenu({
  id,
  label,
  words,
  icon,
  className,
  choices,
  isDisabled,
}: FactMenuProps) {
  return (
    <MenuButton label={label} sections={[{ title: label, choices }]} placement="bottom start">
      <AriaButton
        className={`chip ${className}`}
        aria-label={`${label}: ${words}`}
        isDisabled={isDisabled}
        data-testid={`thread-${id}`}
      >
        <Icon of={icon} size={12} />
        {words}
      </AriaButton>
    </MenuButton>
  );
}
