import { t } from "../../words/text";
import { numberText } from "./signs";

/** The server counts the same way: whole characters, not the halves of which some are made. */
const most = 100_000;

export function charactersBeyond(text: string) {
  if (text.length <= most) return 0;
  let count = 0;
  for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) count += 1;
  return Math.max(0, count - most);
}

export function TooLong({ count }: { count: number }) {
  return (
    <span className="danger-text" data-testid="too-long">
      {t("messages.too_long", { count, most: numberText(most) })}
    </span>
  );
}
