import type { ReactNode } from "react";
import { Switch as AriaSwitch } from "react-aria-components";

interface Props {
  isSelected: boolean;
  onChange: (on: boolean) => void;
  isDisabled?: boolean;
  children: ReactNode;
}

export function Switch({ isSelected, onChange, isDisabled, children }: Props) {
  return (
    <AriaSwitch
      className="switch"
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      <span className="switch-track" />
      {children}
    </AriaSwitch>
  );
}
