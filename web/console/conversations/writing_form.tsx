import { call } from "../../api/call";
import type { MyWriting } from "../../api/types";
import { Select } from "../../kit/select";
import { t } from "../../words/text";
import { useSaving } from "../accounts/saving";
import { may, useDesk } from "../shell/desk";
import { conversationKeys } from "./keys";
import { useMyWriting } from "./scheduled";

const choices = [0, 5, 10];

/** How long an answer can be taken back. */
export function WritingForm() {
  const desk = useDesk();
  const writing = useMyWriting();
  const save = useSaving(
    (undo_seconds: number) => call<MyWriting>("PATCH", "/me/writing", { body: { undo_seconds } }),
    (saved) => {
      desk.client.setQueryData(conversationKeys.writing, saved);
      desk.say({ text: t("shell.saved") });
    },
  );
  if (!writing || !may(desk, "conversations:reply")) return null;
  return (
    <div className="settings-form" data-testid="writing-form">
      <Select
        label={t("conversations.undo_time")}
        value={String(writing.undo_seconds)}
        options={choices.map((seconds) => ({
          value: String(seconds),
          label: seconds ? t("conversations.undo_for", { seconds }) : t("conversations.undo_none"),
        }))}
        onChange={(seconds) => save.mutate(Number(seconds))}
      />
      <p className="field-help">{t("conversations.undo_time_help")}</p>
    </div>
  );
}
