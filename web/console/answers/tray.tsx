import { Zap } from "lucide-react";
import { useEffect, useRef } from "react";
import { Link } from "react-router";
import type { ReadyAnswer } from "../../api/types";
import { Icon } from "../../kit/icon";
import { Key } from "../../kit/parts";
import { t } from "../../words/text";
import { FilledText } from "./filled_text";
import { typedRuns } from "./ranking";
import { filled, type Surroundings } from "./variables";
import "./tray.css";

export const answerTrayId = "answer-tray";
export const answerOptionId = (answer: ReadyAnswer) => `answer-${answer.id}`;

interface Props {
  answers: ReadyAnswer[];
  chosen: number;
  typed: string;
  hasAny: boolean;
  about: (answer: ReadyAnswer) => Surroundings;
  onPick: (answer: ReadyAnswer) => void;
  onPoint: (index: number) => void;
}

/** Grows out of the composer's upper edge. The focus stays in the text; its keys move in here. */
export function AnswerTray({ answers, chosen, typed, hasAny, about, onPick, onPoint }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const current = answers[chosen];

  useEffect(() => {
    list.current?.querySelector("[data-focused]")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);

  return (
    <div className="answer-tray" data-testid="answer-tray">
      <div className="answer-tray-head small quiet">
        <Icon of={Zap} size={14} />
        {t("answers.title")}
        <span className="to-end only-wide answer-tray-keys">
          <Key>↑</Key>
          <Key>↓</Key>
          <Key>Enter</Key> {t("answers.insert")} <Key>Esc</Key>
        </span>
      </div>
      {current ? (
        <>
          <ul
            ref={list}
            role="listbox"
            id={answerTrayId}
            aria-label={t("answers.title")}
            tabIndex={0}
          >
            {answers.map((answer, index) => (
              <li
                key={answer.id}
                id={answerOptionId(answer)}
                role="option"
                aria-selected={index === chosen}
                className="menu-item answer-option"
                data-focused={index === chosen || undefined}
                data-testid="answer-option"
                onMouseMove={() => index !== chosen && onPoint(index)}
                onMouseDown={(event) => {
                  event.preventDefault();
                  onPick(answer);
                }}
              >
                <bdi className="answer-option-title">
                  {typedRuns(answer.title, typed).map((run, place) =>
                    run.isTyped ? <mark key={place}>{run.text}</mark> : run.text,
                  )}
                </bdi>
                <bdi className="cut quiet">{filled(answer.body, about(answer))}</bdi>
                {answer.shortcut && (
                  <span className="small quiet answer-shortcut">
                    <bdi>/{answer.shortcut}</bdi>
                  </span>
                )}
                <span className="small quiet answer-used">
                  {answer.used > 0 && t("answers.used", { count: answer.used })}
                </span>
              </li>
            ))}
          </ul>
          <FilledText
            className="answer-preview"
            text={current.body}
            about={about(current)}
            label={t("answers.preview")}
          />
        </>
      ) : (
        <p className="answer-tray-empty small quiet">
          {hasAny ? t("answers.none_fit") : t("answers.none")}{" "}
          <Link to="/settings/answers">{t("answers.manage")}</Link>
        </p>
      )}
    </div>
  );
}
