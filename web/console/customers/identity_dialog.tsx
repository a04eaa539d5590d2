import { useState } from "react";
import { call } from "../../api/call";
import type { Customer, Identity } from "../../api/types";
import { Dialog } from "../../kit/dialog";
import { TextField } from "../../kit/field";
import { Select } from "../../kit/select";
import { t } from "../../words/text";
import { useSaving } from "../accounts/saving";
import { useDesk } from "../shell/desk";
import { DialogFoot } from "../shell/dialog_foot";
import { reasonOf } from "../shell/reason";
import { keepCustomer } from "./queries";

const typed: Exclude<Identity["type"], "visitor">[] = [
  "phone",
  "email",
  "telegram",
  "bale",
  "whatsapp",
  "instagram",
  "app_user",
];

export function IdentityDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const desk = useDesk();
  const [type, setType] = useState(typed[0]!);
  const [value, setValue] = useState("");
  const save = useSaving(
    () =>
      call<Customer>("POST", `/customers/${customer.id}/identities`, {
        body: { type, value: value.trim() },
      }),
    (changed) => {
      keepCustomer(desk.client, changed);
      onClose();
    },
    () => true,
  );
  return (
    <Dialog title={t("customers.add_identity")} closeLabel={t("shell.close")} onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        <Select
          label={t("customers.identity_type")}
          value={type}
          options={typed.map((one) => ({ value: one, label: t(`customers.identity_${one}`) }))}
          onChange={setType}
        />
        <TextField
          label={t("customers.identity_value")}
          direction="ltr"
          value={value}
          onChange={setValue}
          error={save.error && reasonOf(save.error)}
          autoFocus
          data-testid="identity-value"
        />
        <DialogFoot
          error={null}
          isPending={save.isPending}
          isDisabled={!value.trim()}
          verb={t("customers.add")}
          onCancel={onClose}
          data-testid="identity-save"
        />
      </form>
    </Dialog>
  );
}
