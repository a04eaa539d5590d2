import { ArrowLeft, Braces, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import type { ReadyAnswer } from "../../api/types";
import { Button } from "../../kit/button";
import { TextField } from "../../kit/field";
import { Icon } from "../../kit/icon";
import { MenuButton } from "../../kit/menu";
import { Select } from "../../kit/select";
import { Switch } from "../../kit/switch";
import { currentLanguage } from "../../words/language";
import { listed } from "../../words/list";
import { t } from "../../words/text";
import { may, useDesk } from "../shell/desk";
import { FilledText } from "./filled_text";
import { exampleOf } from "./example";
import { useAnswerForm } from "./use_answer_form";
import { unknownVariable, variableNames } from "./variables";

interface Props {
  answer: ReadyAnswer | null;
  folders: string[];
  onClose: () => void;
}

export function AnswerEditor({ answer, folders, onClose }: Props) {
  const desk = useDesk();
  const mayShare = may(desk, "answers:manage");
  const canChange = !answer?.shared || mayShare;
  const form = useAnswerForm(answer, onClose);
  const { fields, set } = form;
  const [isSure, setIsSure] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  const mistaken = unknownVariable(fields.body);

  const insert = (name: string) => {
    const text = field.current?.querySelector("textarea");
    const at = text?.selectionEnd ?? fields.body.length;
    set({ body: `${fields.body.slice(0, at)}{${name}}${fields.body.slice(at)}` });
    text?.focus();
  };

  return (
    <form
      className="answer-editor"
      data-testid="answer-editor"
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <div className="answer-fields">
        <Button look="ghost" size="small" className="answer-back" onPress={onClose}>
          <Icon of={ArrowLeft} size={16} mirrored />
          {t("answers.back")}
        </Button>
        {!canChange && <p className="quiet">{t("answers.read_only")}</p>}
        <TextField
          label={t("answers.name")}
          value={fields.title}
          onChange={(title) => set({ title })}
          error={form.errorOf("title")}
          isReadOnly={!canChange}
          autoFocus={!answer}
          maxLength={120}
          data-testid="answer-title"
        />
        <div className="answer-pair">
          <TextField
            label={t("answers.shortcut")}
            help={t("answers.shortcut_help")}
            value={fields.shortcut}
            onChange={(shortcut) => set({ shortcut })}
            error={form.errorOf("shortcut")}
            isReadOnly={!canChange}
            maxLength={40}
            data-testid="answer-shortcut"
          />
          <TextField
            label={t("answers.folder")}
            help={
              folders.length > 0 &&
              t("answers.folders_known", { folders: listed(folders, currentLanguage()) })
            }
            value={fields.folder}
            onChange={(folder) => set({ folder })}
            isReadOnly={!canChange}
            maxLength={60}
          />
          <Select
            label={t("shell.language")}
            value={fields.language}
            isDisabled={!canChange}
            options={[
              { value: "any", label: t("answers.any_language") },
              { value: "fa", label: t("shell.language_fa") },
              { value: "en", label: t("shell.language_en") },
              ...form.otherLanguage,
            ]}
            onChange={(language) => set({ language })}
          />
        </div>
        <div ref={field} className="answer-text">
          <TextField
            label={t("answers.text")}
            help={t("answers.text_help")}
            value={fields.body}
            onChange={(body) => set({ body })}
            error={mistaken ? t("answers.mistaken", { variable: mistaken }) : form.errorOf("body")}
            isReadOnly={!canChange}
            rows={10}
            maxLength={10_000}
            data-testid="answer-body"
          />
          {canChange && (
            <MenuButton
              label={t("answers.insert_variable")}
              placement="top end"
              sections={[
                {
                  choices: variableNames.map((name) => ({
                    id: name,
                    label: t(`answers.variable_${name.replace(".", "_") as Word}`),
                    hint: <code className="code">{`{${name}}`}</code>,
                    run: () => insert(name),
                  })),
                },
              ]}
            >
              <Button size="small" className="answer-variable" data-testid="answer-variable">
                <Icon of={Braces} size={14} />
                {t("answers.insert_variable")}
              </Button>
            </MenuButton>
          )}
        </div>
        {!answer && mayShare && (
          <Switch isSelected={fields.shared} onChange={(shared) => set({ shared })}>
            {t("answers.shared")}
          </Switch>
        )}
        {canChange && (
          <div className="answer-actions">
            <Button
              type="submit"
              look="primary"
              isDisabled={!form.canSave || mistaken !== null}
              data-testid="answer-save"
            >
              {t("shell.save")}
            </Button>
            {answer && (
              <Button
                look="danger"
                onPress={() => (isSure ? form.remove() : setIsSure(true))}
                data-testid="answer-remove"
              >
                <Icon of={Trash2} size={14} />
                {isSure ? t("answers.remove_sure") : t("answers.remove")}
              </Button>
            )}
          </div>
        )}
      </div>
      <aside className="answer-shown">
        <h3>{t("answers.preview")}</h3>
        <p className="small quiet">{t("answers.preview_body")}</p>
        <FilledText
          className="bubble answer-bubble"
          label={t("answers.preview")}
          text={fields.body || t("answers.preview_empty")}
          about={exampleOf(desk.session, form.language || currentLanguage())}
        />
      </aside>
    </form>
  );
}

type Word =
  | "customer_name"
  | "customer_first_name"
  | "agent_name"
  | "conversation_number"
  | "workspace_name"
  | "today";
