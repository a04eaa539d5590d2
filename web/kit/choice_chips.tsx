// Any number of a few choices, each a chip that is on or off.
import { Check } from "lucide-react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { Icon } from "./icon";
import type { Option } from "./select";

interface Props {
  label: string;
  options: Option<string>[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

export function ChoiceChips({ label, options, chosen, onChange }: Props) {
  return (
    <ToggleButtonGroup
      className="choice-chips"
      selectionMode="multiple"
      aria-label={label}
      selectedKeys={chosen}
      onSelectionChange={(keys) => {
        // In the order of the choices, whatever the order they were chosen in.
        const values = options.map((option) => option.value);
        onChange(values.filter((value) => keys.has(value)));
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.value} id={option.value} className="choice-chip">
          {({ isSelected }) => (
            <>
              {isSelected && <Icon of={Check} size={12} />}
              <bdi>{option.label}</bdi>
            </>
          )}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
