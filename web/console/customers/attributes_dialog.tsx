import { useState } from "react";
import { call } from "../../api/call";
import type { Attribute, Customer } from "../../api/types";
import { Dialog } from "../../kit/dialog";
import { t } from "../../words/text";
import { useSaving } from "../accounts/saving";
import { useDesk } from "../shell/desk";
import { DialogFoot } from "../shell/dialog_foot";
import { reasonOfField } from "../shell/reason";
import { AttributeField } from "./attribute_field";
import { askedOf, typedOf } from "./attribute_words";
import { keepCustomer } from "./queries";

interface Props {
  customer: Customer;
  attributes: Attribute[];
  onClose: () => void;
}

export function AttributesDialog({ customer, attributes, onClose }: Props) {
  const desk = useDesk();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const kept = (one: Attribute) => typedOf(customer.attributes[one.key]);
  const changed = attributes.filter(
    (one) => typed[one.key] !== undefined && typed[one.key] !== kept(one),
  );
  const save = useSaving(
    () =>
      call<Customer>("PATCH", `/customers/${customer.id}`, {
        body: {
          attributes: Object.fromEntries(
            changed.map((one) => [one.key, askedOf(one, typed[one.key] ?? "")]),
          ),
        },
      }),
    (fresh) => {
      keepCustomer(desk.client, fresh);
      desk.say({ text: t("shell.saved") });
      onClose();
    },
    () => true,
  );
  const reason = (one: Attribute) => reasonOfField(save.error, `attributes.${one.key}`);
  return (
    <Dialog title={t("customers.attributes_edit")} closeLabel={t("shell.close")} onClose={onClose}>
      <form
        className="dialog-form customer-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        {attributes.map((one) => (
          <AttributeField
            key={one.key}
            attribute={one}
            typed={typed[one.key] ?? kept(one)}
            onChange={(words) => setTyped({ ...typed, [one.key]: words })}
            error={reason(one)}
          />
        ))}
        <DialogFoot
          error={attributes.some(reason) ? null : save.error}
          isPending={save.isPending}
          isDisabled={changed.length === 0}
          isWhole
          onCancel={onClose}
          data-testid="attributes-save"
        />
      </form>
    </Dialog>
  );
}
