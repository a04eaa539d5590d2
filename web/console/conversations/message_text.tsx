import { useState } from "react";
import type { Attachment } from "../../api/types";
import { Button } from "../../kit/button";
import { t } from "../../words/text";
import { RichText } from "./rich_text";

interface Props {
  className: string;
  text: string;
  html?: string | null;
  attachments?: Attachment[];
}

/** Longer ones begin folded: a page of pasted lines must not push the conversation away. */
const long = { characters: 4000, lines: 60 };

export function MessageText({ className, text, html, attachments = [] }: Props) {
  const isLong =
    text.length > long.characters || text.split("\n", long.lines + 1).length > long.lines;
  const [isFolded, setIsFolded] = useState(isLong);
  if (!text && !html) return null;
  const words = <div dir="auto">{isLong && isFolded ? beginningOf(text) : text}</div>;
  return (
    <div className={className}>
      {html && !isFolded ? (
        <RichText html={html} attachments={attachments} otherwise={words} />
      ) : (
        words
      )}
      {isLong && (
        <Button
          look="ghost"
          size="small"
          aria-expanded={!isFolded}
          onPress={() => setIsFolded(!isFolded)}
          data-testid="message-fold"
        >
          {isFolded ? t("messages.show_all") : t("messages.show_less")}
        </Button>
      )}
    </div>
  );
}

function beginningOf(text: string) {
  const lines = text.split("\n", long.lines).join("\n");
  return `${lines.slice(0, long.characters).trimEnd()}…`;
}
