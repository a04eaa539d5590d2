import { ChevronDown } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Icon } from "../../../kit/icon";

interface Props {
  line: ReactNode;
  "data-testid": string;
  /** What the line opens; it is not there before. */
  children: ReactNode;
}

/** One small line under a mail that opens what stands behind it. */
export function FoldLine({ line, children, ...rest }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="mail-line"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        data-testid={rest["data-testid"]}
      >
        {line}
        <Icon of={ChevronDown} size={12} className="mail-turn" />
      </button>
      {isOpen && children}
    </>
  );
}
