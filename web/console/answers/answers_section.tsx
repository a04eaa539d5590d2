import { Plus, Search, Zap } from "lucide-react";
import { useState } from "react";
import type { ReadyAnswer } from "../../api/types";
import { Button } from "../../kit/button";
import { TextField } from "../../kit/field";
import { Icon } from "../../kit/icon";
import { Blank } from "../../kit/parts";
import { currentLanguage } from "../../words/language";
import { t } from "../../words/text";
import { SectionBones } from "../accounts/section_bones";
import { may, useDesk } from "../shell/desk";
import { Failure } from "../shell/failure";
import { AnswerEditor } from "./answer_editor";
import { exampleOf } from "./example";
import { useFoundAnswers } from "./queries";
import { filled } from "./variables";
import "./answers.css";

/** A list of all that may be used, and beside it the one that is written. */
export function AnswersSection() {
  const [words, setWords] = useState("");
  const [edited, setEdited] = useState<ReadyAnswer | "new" | null>(null);
  const list = useFoundAnswers(words.trim());
  if (list.isError && !list.data)
    return <Failure error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <SectionBones />;
  if (edited)
    return (
      <AnswerEditor
        key={edited === "new" ? "new" : edited.id}
        answer={edited === "new" ? null : edited}
        folders={foldersOf(list.data)}
        onClose={() => setEdited(null)}
      />
    );
  return (
    <section className="settings-block answers-block">
      <div className="answers-tools">
        <div className="answers-search">
          <Icon of={Search} size={16} />
          <TextField label={t("answers.search")} value={words} onChange={setWords} />
        </div>
        <Button look="primary" onPress={() => setEdited("new")} data-testid="answer-new">
          <Icon of={Plus} size={16} />
          {t("answers.new")}
        </Button>
      </div>
      {list.data.length === 0 && (
        <Blank icon={Zap} title={words ? t("answers.none_fit") : t("answers.none")}>
          <p>{words ? t("answers.none_fit_body") : t("answers.none_body")}</p>
        </Blank>
      )}
      {groupsOf(list.data).map(([folder, answers]) => (
        <div key={folder} className="answers-folder">
          <h3 dir="auto">{folder || t("answers.no_folder")}</h3>
          <ul className="settings-list">
            {answers.map((answer) => (
              <AnswerLine key={answer.id} answer={answer} onOpen={() => setEdited(answer)} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function AnswerLine({ answer, onOpen }: { answer: ReadyAnswer; onOpen: () => void }) {
  const desk = useDesk();
  const canChange = !answer.shared || may(desk, "answers:manage");
  return (
    <li data-testid="answer-line">
      <div className="settings-line">
        <span className="answers-line-head">
          <bdi className="strong cut">{answer.title}</bdi>
          {answer.shortcut && <bdi className="chip answers-shortcut">/{answer.shortcut}</bdi>}
          {!answer.shared && <span className="chip outlined">{t("answers.only_mine")}</span>}
        </span>
        <bdi className="cut quiet answers-line-body">
          {filled(answer.body, exampleOf(desk.session, answer.language || currentLanguage()))}
        </bdi>
      </div>
      <span className="small quiet answers-line-used">
        {t("answers.used", { count: answer.used })}
      </span>
      <Button size="small" onPress={onOpen} data-testid="answer-open">
        {canChange ? t("answers.edit") : t("answers.look")}
        <span className="only-read">{answer.title}</span>
      </Button>
    </li>
  );
}

function foldersOf(answers: ReadyAnswer[]) {
  return [...new Set(answers.map((one) => one.folder).filter(Boolean))].sort();
}

/** In the order of the first of each, so that what is used most or fits best stays above. */
function groupsOf(answers: ReadyAnswer[]) {
  const groups = new Map<string, ReadyAnswer[]>();
  for (const answer of answers)
    groups.set(answer.folder, [...(groups.get(answer.folder) ?? []), answer]);
  return [...groups];
}
