import { useState } from "react";
import { call } from "../../api/call";
import type { Customer } from "../../api/types";
import { Dialog } from "../../kit/dialog";
import { t } from "../../words/text";
import { useSaving } from "../accounts/saving";
import { useDesk } from "../shell/desk";
import { DialogFoot } from "../shell/dialog_foot";
import { reasonOfField } from "../shell/reason";
import { NewCustomer } from "./new_customer";
import { customerKeys, keepCustomer } from "./queries";

const blank = { name: "", email: "", phone: "" };

export function NewCustomerDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const [values, setValues] = useState(blank);
  const save = useSaving(
    () => call<Customer>("POST", "/customers", { body: asked(values) }),
    (customer) => {
      keepCustomer(desk.client, customer);
      void desk.client.invalidateQueries({ queryKey: customerKeys.lists });
      onClose();
      void desk.navigate(`/customers/${customer.id}`);
    },
    () => true,
  );
  const isEmpty = Object.values(values).every((one) => !one.trim());
  const isAtField = ["name", "identities[0].value", "identities[1].value"].some(
    (name) => reasonOfField(save.error, name) !== null,
  );
  return (
    <Dialog title={t("customers.new")} closeLabel={t("shell.close")} onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        <NewCustomer
          values={values}
          onChange={(change) => setValues({ ...values, ...change })}
          error={save.error}
        />
        <DialogFoot
          error={isAtField ? null : save.error}
          isPending={save.isPending}
          isDisabled={isEmpty}
          verb={t("customers.add")}
          onCancel={onClose}
          data-testid="customer-make"
        />
      </form>
    </Dialog>
  );
}

function asked({ name, email, phone }: typeof blank) {
  const identities = [
    { type: "email", value: email.trim() },
    { type: "phone", value: phone.trim() },
  ].filter((one) => one.value);
  return { name: name.trim(), identities };
}
