import type { LucideIcon } from "lucide-react";
import { Check } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import {
  Header,
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from "react-aria-components";
import { Icon } from "./icon";

export interface Choice {
  id: string;
  label: string;
  icon?: LucideIcon;
  mark?: ReactNode;
  hint?: ReactNode;
  chosen?: boolean;
  disabled?: boolean;
  run: () => void;
}

export interface Section {
  title?: string;
  choices: Choice[];
}

interface Props {
  label: string;
  sections: Section[];
  /** The control that opens the menu. */
  children: ReactElement;
  placement?: "bottom start" | "bottom end" | "top start" | "top end";
}

export function MenuButton({ label, sections, children, placement = "bottom end" }: Props) {
  const all = sections.flatMap((section) => section.choices);
  return (
    <MenuTrigger>
      {children}
      <Popover className="popover" placement={placement} offset={6}>
        <AriaMenu
          className="menu"
          aria-label={label}
          onAction={(id) => all.find((choice) => choice.id === id)?.run()}
          disabledKeys={all.filter((choice) => choice.disabled).map((choice) => choice.id)}
        >
          {sections.map((section, index) => (
            <MenuSection key={index} className="menu-section" aria-label={section.title ?? label}>
              {section.title && <Header className="menu-title">{section.title}</Header>}
              {section.choices.map((choice) => (
                <MenuItem
                  key={choice.id}
                  id={choice.id}
                  textValue={choice.label}
                  className="menu-item"
                >
                  {choice.icon && <Icon of={choice.icon} />}
                  {choice.mark}
                  <bdi>{choice.label}</bdi>
                  {choice.hint}
                  {choice.chosen && <Icon of={Check} className="chosen" />}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
