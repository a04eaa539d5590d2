import type { ReactNode } from "react";
import { Switch as AriaSwitch } from "react-aria-components";

interface Props {
  isSelected: boolean;
  onChange: (on: boolean) => void;
  children: ReactNode;
}

export function Switch({ isSelected, onChange, children }: Props) {
  return (
    <AriaSwitch className="switch" isSelected={isSelected} onChange={onChange}>
      <span className="switch-track" />
      {children}
    </AriaSwitch>
  );
}
