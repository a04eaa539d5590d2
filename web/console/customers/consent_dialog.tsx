import { useState } from "react";
import { call } from "../../api/call";
import type { Consent, ConsentWord, Id } from "../../api/types";
import { Dialog } from "../../kit/dialog";
import { TextField } from "../../kit/field";
import { Select } from "../../kit/select";
import { t } from "../../words/text";
import { useSaving } from "../accounts/saving";
import { useDesk } from "../shell/desk";
import { DialogFoot } from "../shell/dialog_foot";
import { reasonOf } from "../shell/reason";
import { customerKeys } from "./queries";

type Source = Exclude<ConsentWord["source"], "merge">;
const sources: Source[] = [
  "conversation",
  "phone",
  "email",
  "form",
  "in_person",
  "contract",
  "other",
];

interface Props {
  customerId: Id;
  consent: Consent;
  onClose: () => void;
}

export function ConsentDialog({ customerId, consent, onClose }: Props) {
  const desk = useDesk();
  // Who opens this means to change what holds.
  const [answer, setAnswer] = useState<"gives" | "refuses">(consent.given ? "refuses" : "gives");
  const [source, setSource] = useState<Source>("conversation");
  const [note, setNote] = useState("");
  const purpose = t(`consents.${consent.purpose}`);
  const save = useSaving(
    () =>
      call("POST", `/customers/${customerId}/consents`, {
        body: { purpose: consent.purpose, given: answer === "gives", source, note },
      }),
    () => {
      void desk.client.invalidateQueries({ queryKey: customerKeys.timeline(customerId) });
      desk.say({ text: t("shell.saved") });
      onClose();
    },
    () => true,
  );
  return (
    <Dialog
      title={t("consents.change", { purpose })}
      closeLabel={t("shell.close")}
      onClose={onClose}
    >
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        <Select
          label={t("consents.answer")}
          value={answer}
          options={(["gives", "refuses"] as const).map((value) => ({
            value,
            label: t(`consents.${value}`),
          }))}
          onChange={setAnswer}
        />
        <Select
          label={t("consents.source")}
          value={source}
          options={sources.map((value) => ({ value, label: t(`consents.source_${value}`) }))}
          onChange={setSource}
        />
        <TextField
          label={t("consents.note")}
          value={note}
          onChange={setNote}
          error={save.error && reasonOf(save.error)}
          data-testid="consent-note"
        />
        <DialogFoot
          error={null}
          isPending={save.isPending}
          onCancel={onClose}
          data-testid="consent-save"
        />
      </form>
    </Dialog>
  );
}
