// The editor's fields: what was typed stays when the server refuses it.
import { useState } from "react";
import { call, codeOf } from "../../api/call";
import type { ReadyAnswer } from "../../api/types";
import { t } from "../../words/text";
import { useSaving } from "../accounts/saving";
import { useDesk } from "../shell/desk";
import { reasonOfCode, reasonOfField } from "../shell/reason";
import { answerKeys } from "./queries";

export interface AnswerFields {
  title: string;
  shortcut: string;
  folder: string;
  /** "any" stands for no language: a choice needs a value. */
  language: string;
  body: string;
  shared: boolean;
}

const blank: AnswerFields = {
  title: "",
  shortcut: "",
  folder: "",
  language: "any",
  body: "",
  shared: false,
};

function fieldsOf(answer: ReadyAnswer): AnswerFields {
  const { title, shortcut, folder, body, shared } = answer;
  return { title, shortcut, folder, body, shared, language: answer.language || "any" };
}

export function useAnswerForm(answer: ReadyAnswer | null, onClose: () => void) {
  const desk = useDesk();
  const [fields, setFields] = useState(() => (answer ? fieldsOf(answer) : blank));
  const language = fields.language === "any" ? "" : fields.language;
  const done = () => {
    void desk.client.invalidateQueries({ queryKey: answerKeys.all });
    onClose();
  };
  const isShown = (error: Error) => codeOf(error) !== "offline";
  const { shared, ...rest } = fields;
  const body = { ...rest, language };
  const saving = useSaving(
    () =>
      answer
        ? call<ReadyAnswer>("PATCH", `/answers/${answer.id}`, { body })
        : call<ReadyAnswer>("POST", "/answers", { body: { ...body, shared } }),
    () => {
      desk.say({ text: t("shell.saved") });
      done();
    },
    (error) => isShown(error) && errorFor(error) !== null,
  );
  const removing = useSaving(
    () => call("DELETE", `/answers/${answer?.id}`),
    () => {
      desk.say({ text: t("answers.removed") });
      done();
    },
  );
  const isKnown = ["any", "fa", "en"].includes(fields.language);
  return {
    fields,
    language,
    set: (change: Partial<AnswerFields>) => setFields((now) => ({ ...now, ...change })),
    save: () => saving.mutate(undefined),
    remove: () => removing.mutate(undefined),
    canSave: fields.title.trim() !== "" && fields.body.trim() !== "" && !saving.isPending,
    errorOf: (name: string) => (saving.error ? wordsFor(saving.error, name) : null),
    otherLanguage: isKnown ? [] : [{ value: fields.language, label: fields.language }],
  };
}

/** Which field a refusal is about, if the form has it. */
function errorFor(error: Error) {
  if (codeOf(error) === "shortcut_taken") return "shortcut";
  return ["title", "shortcut", "body"].find((name) => reasonOfField(error, name)) ?? null;
}

function wordsFor(error: Error, name: string) {
  if (codeOf(error) === "shortcut_taken")
    return name === "shortcut" ? reasonOfCode("shortcut_taken") : null;
  return reasonOfField(error, name);
}
