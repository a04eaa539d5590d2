import { Plus, Trash2 } from "lucide-react";
import { Button, IconButton } from "../../../kit/button";
import { TextField } from "../../../kit/field";
import { Icon } from "../../../kit/icon";
import { Select } from "../../../kit/select";
import { Switch } from "../../../kit/switch";
import { t } from "../../../words/text";
import { faultOfField, type PreChatField } from "./draft";
import type { PartProps } from "./part";

const kinds = ["name", "email", "phone"] as const;
const asking = ["off", "optional", "required"] as const;
const mostQuestions = 5;

/** What a visitor is asked before the first word. */
export function BeforeForm({ settings, change }: PartProps) {
  const fields = settings.pre_chat;
  const own = fields.filter(({ kind }) => kind === "question");
  const put = (pre_chat: PreChatField[]) => change({ pre_chat });
  const ask = (kind: (typeof kinds)[number], how: (typeof asking)[number]) => {
    const others = fields.filter((one) => one.kind !== kind);
    const next = { kind, question: null, required: how === "required" };
    // Of the person first, in one order; then the workspace's own questions.
    const about = how === "off" ? others : [...others, next];
    put([
      ...kinds.flatMap((one) => about.filter((field) => field.kind === one)),
      ...about.filter((field) => field.kind === "question"),
    ]);
  };
  const write = (field: PreChatField, some: Partial<PreChatField>) =>
    put(fields.map((one) => (one === field ? { ...one, ...some } : one)));
  return (
    <>
      <p className="quiet small">{t("chat.before_help")}</p>
      <div className="chat-columns">
        {kinds.map((kind) => {
          const field = fields.find((one) => one.kind === kind);
          return (
            <Select
              key={kind}
              label={t(`chat.ask_${kind}`)}
              value={field ? (field.required ? "required" : "optional") : "off"}
              options={asking.map((value) => ({ value, label: t(`chat.asking_${value}`) }))}
              onChange={(how) => ask(kind, how)}
            />
          );
        })}
      </div>
      {own.map((field, at) => {
        const fault = faultOfField(fields, field);
        return (
          <section className="chat-card" key={at} data-testid="question-card">
            <TextField
              label={t("chat.question")}
              value={field.question ?? ""}
              onChange={(question) => write(field, { question })}
              placeholder={t("chat.question_example")}
              maxLength={200}
              error={fault && t(fault === "twice" ? "chat.question_twice" : "chat.required")}
              data-testid="question-words"
            />
            <div className="section-head">
              <Switch
                isSelected={field.required}
                onChange={(required) => write(field, { required })}
              >
                {t("chat.question_required")}
              </Switch>
              <IconButton
                icon={Trash2}
                label={t("chat.question_remove")}
                onPress={() => put(fields.filter((one) => one !== field))}
              />
            </div>
          </section>
        );
      })}
      <Button
        isDisabled={own.length >= mostQuestions}
        onPress={() => put([...fields, { kind: "question", question: "", required: false }])}
        data-testid="question-new"
      >
        <Icon of={Plus} />
        {t("chat.question_new")}
      </Button>
    </>
  );
}
