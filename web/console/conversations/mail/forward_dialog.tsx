import { useState } from "react";
import { call, Refused } from "../../../api/call";
import type { Message } from "../../../api/types";
import { Dialog } from "../../../kit/dialog";
import { TextField } from "../../../kit/field";
import { useRefusedField } from "../../../kit/refused_field";
import { t } from "../../../words/text";
import { useSaving } from "../../accounts/saving";
import { useDesk } from "../../shell/desk";
import { DialogFoot } from "../../shell/dialog_foot";
import { refusalOf } from "./copies_line";
import { readPeople } from "./people";

interface Props {
  message: Message;
  onClose: () => void;
}

/** A message passed on by mail, with its files: to whom, and with which words above it. */
export function ForwardDialog({ message, onClose }: Props) {
  const desk = useDesk();
  const [to, setTo] = useState("");
  const [words, setWords] = useState("");
  const save = useSaving(
    () =>
      call<Message>("POST", `/messages/${message.id}/forward`, {
        body: { to: readPeople(to), words },
      }),
    () => {
      desk.say({ text: t("mail.forwarded") });
      onClose();
    },
    (error) => error instanceof Refused && error.code === "invalid_input",
  );
  const form = useRefusedField(save.error);
  return (
    <Dialog title={t("mail.forward_title")} closeLabel={t("shell.close")} onClose={onClose}>
      <form
        ref={form}
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        <TextField
          label={t("mail.to")}
          value={to}
          onChange={setTo}
          direction="ltr"
          inputMode="email"
          autoComplete="off"
          help={t("mail.copies_help")}
          error={refusalOf(save.error, "to", to)}
          autoFocus
          data-testid="forward-to"
        />
        <TextField
          label={t("mail.forward_words")}
          value={words}
          onChange={setWords}
          rows={4}
          maxLength={20000}
          help={
            message.attachments.length > 0
              ? t("mail.forward_files", { count: message.attachments.length })
              : t("mail.forward_help")
          }
          data-testid="forward-words"
        />
        <DialogFoot
          error={null}
          isPending={save.isPending}
          isDisabled={readPeople(to).length === 0}
          verb={t("mail.forward_send")}
          onCancel={onClose}
          data-testid="forward-send"
        />
      </form>
    </Dialog>
  );
}
