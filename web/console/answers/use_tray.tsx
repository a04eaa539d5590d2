// The state of the tray: what is asked for, what fits, which one is chosen.
import { useEffect, useState } from "react";
import type { Conversation, ReadyAnswer } from "../../api/types";
import { useDesk } from "../shell/desk";
import { countUse, useAnswers } from "./queries";
import { answerAskedAt, ranked, withAnswer } from "./ranking";
import { surroundingsOf } from "./surroundings";
import { AnswerTray, answerOptionId } from "./tray";
import { filled } from "./variables";

interface Field {
  conversation: Conversation;
  body: string;
  caret: number;
  /** The text with the answer in it, and where the caret belongs. */
  onText: (next: { text: string; caret: number }) => void;
}

const most = 30;

export function useAnswerTray({ conversation, body, caret, onText }: Field) {
  const desk = useDesk();
  const [chosen, setChosen] = useState(0);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const asked = answerAskedAt(body, caret);
  const list = useAnswers(asked !== null);
  const all = list.data ?? [];
  const fitting = asked ? ranked(all, asked.words, conversation.language).slice(0, most) : [];
  // A slash may be meant as one: where nothing fits several words, nothing is offered.
  const isOpen =
    asked !== null &&
    asked.from !== dismissed &&
    !list.isPending &&
    (fitting.length > 0 || !asked.words.includes(" "));
  const at = Math.min(chosen, fitting.length - 1);
  const words = asked?.words;

  useEffect(() => setChosen(0), [words]);
  useEffect(() => {
    if (words === undefined) setDismissed(null);
  }, [words]);

  const pick = (answer: ReadyAnswer) => {
    const text = filled(answer.body, surroundingsOf(desk, conversation, answer));
    onText(withAnswer(body, asked!, caret, text));
    countUse(desk.client, answer.id);
  };

  /** True when the key was for the tray. */
  const takes = (code: string) => {
    if (!isOpen) return false;
    if (code === "Escape") setDismissed(asked.from);
    else if (fitting.length === 0) return false;
    else if (code === "ArrowDown") setChosen((at + 1) % fitting.length);
    else if (code === "ArrowUp") setChosen((at + fitting.length - 1) % fitting.length);
    else if (code === "Enter" || code === "NumpadEnter" || code === "Tab") pick(fitting[at]!);
    else return false;
    return true;
  };

  return {
    takes,
    activeId: isOpen && fitting[at] ? answerOptionId(fitting[at]) : undefined,
    tray: isOpen && (
      <AnswerTray
        answers={fitting}
        chosen={at}
        typed={asked.words}
        hasAny={all.length > 0}
        about={(answer) => surroundingsOf(desk, conversation, answer)}
        onPick={pick}
        onPoint={setChosen}
      />
    ),
  };
}
