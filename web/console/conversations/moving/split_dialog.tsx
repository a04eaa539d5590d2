import { useState } from "react";
import type { Conversation, Id } from "../../../api/types";
import { Button } from "../../../kit/button";
import { Dialog } from "../../../kit/dialog";
import { TextField } from "../../../kit/field";
import { t } from "../../../words/text";
import { useDesk } from "../../shell/desk";
import { reasonOf } from "../../shell/reason";
import { split } from "./actions";

interface Props {
  conversation: Conversation;
  message: Id;
  onClose: () => void;
}

export function SplitDialog({ conversation, message, onClose }: Props) {
  const desk = useDesk();
  const [subject, setSubject] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const go = async () => {
    setBusy(true);
    try {
      await split(desk, conversation, message, subject.trim());
      onClose();
    } catch (error) {
      setRefusal(reasonOf(error));
      setBusy(false);
    }
  };

  return (
    <Dialog title={t("moving.split")} closeLabel={t("shell.close")} onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <p className="quiet">{t("moving.split_body")}</p>
        <TextField
          label={t("conversations.subject")}
          value={subject}
          onChange={setSubject}
          autoFocus
          data-testid="split-subject"
        />
        {refusal && (
          <p className="field-error" role="alert">
            {refusal}
          </p>
        )}
        <div className="dialog-foot">
          <Button onPress={onClose}>{t("shell.cancel")}</Button>
          <Button type="submit" look="primary" isDisabled={isBusy} data-testid="split-do">
            {t("moving.split_do")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
