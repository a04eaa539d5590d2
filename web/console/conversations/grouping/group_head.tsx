import { ChevronDown } from "lucide-react";
import { Button } from "react-aria-components";
import { Icon } from "../../../kit/icon";
import { Count } from "../count";
import type { Group } from "./groups";

interface Props {
  group: Group;
  isOpen: boolean;
  onFold: () => void;
}

export function GroupHead({ group, isOpen, onFold }: Props) {
  return (
    <h2 className="group-head">
      <Button
        className={isOpen ? "group-fold" : "group-fold folded"}
        aria-expanded={isOpen}
        onPress={onFold}
        data-testid="group-head"
      >
        <Icon of={ChevronDown} size={14} />
        <bdi className="cut">{group.name}</bdi>
        <Count of={group.count} />
      </Button>
    </h2>
  );
}
