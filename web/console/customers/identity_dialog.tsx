import { useState } from "react";
import { call } from "../../api/call";
import type { Customer, Identity } from "../../api/types";
import { Button } from "../../kit/button";
import { Dialog } from "../../kit/dialog";
import { TextField } from "../../kit/field";
import { Select } from "../../kit/select";
import { t } from "../../words/text";
import { useSaving } from "../accounts/saving";
import { useDesk } from "../shell/desk";
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
        <div className="dialog-foot">
          <Button onPress={onClose}>{t("shell.cancel")}</Button>
          <Button
            type="submit"
            look="primary"
            isDisabled={!value.trim()}
            isPending={save.isPending}
            data-testid="identity-save"
          >
            {t("customers.add")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
