import { useState } from "react";
import { call } from "../../api/call";
import type { Customer } from "../../api/types";
import { Button } from "../../kit/button";
import { Dialog } from "../../kit/dialog";
import { TextField } from "../../kit/field";
import { t } from "../../words/text";
import { useSaving } from "../accounts/saving";
import { useDesk } from "../shell/desk";
import { reasonOfField } from "../shell/reason";
import { nameOf } from "./name";
import { keepCustomer } from "./queries";

export function BlockDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const desk = useDesk();
  const [reason, setReason] = useState("");
  const save = useSaving(
    () =>
      call<Customer>("PATCH", `/customers/${customer.id}`, {
        body: { blocked: true, block_reason: reason.trim() },
      }),
    (changed) => {
      keepCustomer(desk.client, changed);
      onClose();
      desk.say({
        text: t("customers.was_blocked", { name: nameOf(customer) }),
        undo: async () => unblock(desk.client, customer),
      });
    },
  );
  return (
    <Dialog title={t("customers.block")} closeLabel={t("shell.close")} onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        <p>{t("customers.block_means", { name: nameOf(customer) })}</p>
        <TextField
          label={t("customers.block_reason")}
          value={reason}
          onChange={setReason}
          error={reasonOfField(save.error, "block_reason")}
          autoFocus
          data-testid="block-reason"
        />
        <div className="dialog-foot">
          <Button onPress={onClose}>{t("shell.cancel")}</Button>
          <Button
            type="submit"
            look="danger"
            isDisabled={!reason.trim()}
            isPending={save.isPending}
            data-testid="block-save"
          >
            {t("customers.block")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

export async function unblock(
  client: Parameters<typeof keepCustomer>[0],
  customer: Pick<Customer, "id">,
) {
  const body = { blocked: false };
  keepCustomer(client, await call<Customer>("PATCH", `/customers/${customer.id}`, { body }));
}
