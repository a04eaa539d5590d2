import type { Conversation } from "../../../api/types";
import type { Finding } from "../../../kit/finder";
import { nameOf } from "../../customers/name";
import { numberText, NumberSign, RowSign, subjectOf } from "../signs";

/** A conversation as one line of a list to choose from. */
export function conversationFinding(one: Conversation, run: () => void, mark?: React.ReactNode) {
  const finding: Finding = {
    id: one.id,
    text: `${subjectOf(one)} ${numberText(one.number)} ${nameOf(one.customer)}`,
    run,
    shown: (
      <>
        <span className="found cut" dir="auto">
          {subjectOf(one)}
        </span>
        <NumberSign number={one.number} />
        <RowSign conversation={one} />
        {mark}
      </>
    ),
  };
  return finding;
}
