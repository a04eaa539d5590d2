import { ChevronDown, Check } from "lucide-react";
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from "react-aria-components";
import { Icon } from "./icon";

export interface Option<Value extends string> {
  value: Value;
  label: string;
}

interface Props<Value extends string> {
  label: string;
  value: Value;
  options: Option<Value>[];
  onChange: (value: Value) => void;
  isDisabled?: boolean;
  hideLabel?: boolean;
}

export function Select<Value extends string>(props: Props<Value>) {
  const { label, value, options, onChange, isDisabled, hideLabel } = props;
  return (
    <AriaSelect
      className="field"
      selectedKey={value}
      onSelectionChange={(key) => onChange(key as Value)}
      isDisabled={isDisabled}
      aria-label={hideLabel ? label : undefined}
    >
      {!hideLabel && <Label className="field-label">{label}</Label>}
      <Button className="input choice">
        <SelectValue />
        <Icon of={ChevronDown} />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="menu" items={options}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="menu-item">
              {({ isSelected }) => (
                <>
                  <bdi>{option.label}</bdi>
                  {isSelected && <Icon of={Check} className="chosen" />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
