import { useState } from "react";
import type { Conversation } from "../../api/types";
import { Button } from "../../kit/button";
import { Dialog } from "../../kit/dialog";
import { TextField } from "../../kit/field";
import { t } from "../../words/text";
import { useDesk } from "../shell/desk";
import { edit } from "./actions";

interface Props {
  conversation: Conversation;
  onClose: () => void;
}

export function SubjectDialog({ conversation, onClose }: Props) {
  const desk = useDesk();
  const [subject, setSubject] = useState(conversation.subject ?? "");
  const words = subject.trim();
  return (
    <Dialog title={t("conversations.edit_subject")} closeLabel={t("shell.close")} onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!words) return;
          if (words !== conversation.subject) void edit(desk, conversation, { subject: words });
          onClose();
        }}
      >
        <TextField
          label={t("conversations.subject")}
          value={subject}
          onChange={setSubject}
          autoFocus
          data-testid="subject-text"
        />
        <div className="dialog-foot">
          <Button onPress={onClose}>{t("shell.cancel")}</Button>
          <Button type="submit" look="primary" isDisabled={!words} data-testid="subject-save">
            {t("shell.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
