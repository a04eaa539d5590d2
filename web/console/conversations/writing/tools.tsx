import {
  Bold,
  Code,
  Italic,
  Link,
  List,
  ListOrdered,
  TextQuote,
  type LucideIcon,
} from "lucide-react";
import { useState, type KeyboardEvent } from "react";
import type { TextFormatType } from "lexical";
import { Icon } from "../../../kit/icon";
import { t } from "../../../words/text";
import type { BlockKind, Standing } from "./standing";

interface Props {
  standing: Standing;
  onMark: (format: TextFormatType) => void;
  onTurn: (kind: BlockKind) => void;
  onLink: () => void;
}

interface Tool {
  id: string;
  icon: LucideIcon;
  label: string;
  keys: string;
  isOn: boolean;
  run: () => void;
}

/** One stop of Tab; arrows go on from there. A press leaves the focus in the words. */
export function Tools({ standing, onMark, onTurn, onLink }: Props) {
  const [at, setAt] = useState(0);
  const marks = { bold: Bold, italic: Italic, code: Code };
  const mark = (format: keyof typeof marks, keys: string): Tool => ({
    id: format,
    icon: marks[format],
    label: t(`writing.${format}`),
    keys,
    isOn: standing[format],
    run: () => onMark(format),
  });
  const turns = { bullet: List, number: ListOrdered, quote: TextQuote };
  const turn = (kind: keyof typeof turns, keys: string): Tool => ({
    id: kind,
    icon: turns[kind],
    label: t(`writing.${kind}`),
    keys,
    isOn: standing.block === kind,
    run: () => onTurn(kind),
  });
  const link: Tool = {
    id: "link",
    icon: Link,
    label: t("writing.link"),
    keys: "Control+Shift+K",
    isOn: standing.link !== null,
    run: onLink,
  };
  const tools = [
    mark("bold", "Control+B"),
    mark("italic", "Control+I"),
    link,
    turn("bullet", "Control+Shift+8"),
    turn("number", "Control+Shift+7"),
    turn("quote", "Control+Shift+9"),
    mark("code", "Control+E"),
  ];

  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const step = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = (at + step + tools.length) % tools.length;
    setAt(next);
    event.currentTarget.querySelectorAll("button")[next]!.focus();
  };

  return (
    <div
      className="writing-tools"
      role="toolbar"
      aria-label={t("writing.tools")}
      onKeyDown={walk}
      data-testid="writing-tools"
    >
      {tools.map((tool, index) => (
        <button
          key={tool.id}
          type="button"
          className="icon-button small-size"
          tabIndex={index === at ? 0 : -1}
          aria-pressed={tool.isOn}
          aria-label={tool.label}
          aria-keyshortcuts={tool.keys}
          title={`${tool.label} (${tool.keys.replace("Control", "Ctrl")})`}
          onMouseDown={(event) => event.preventDefault()}
          onFocus={() => setAt(index)}
          onClick={tool.run}
          data-testid={`write-${tool.id}`}
        >
          <Icon of={tool.icon} size={16} />
        </button>
      ))}
    </div>
  );
}
