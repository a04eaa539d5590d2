import { useState } from "react";
import { call } from "../../api/call";
import type { Customer } from "../../api/types";
import { Dialog } from "../../kit/dialog";
import { TextField } from "../../kit/field";
import { Select } from "../../kit/select";
import { t } from "../../words/text";
import { useSaving } from "../accounts/saving";
import { useDesk } from "../shell/desk";
import { DialogFoot } from "../shell/dialog_foot";
import { reasonOfField } from "../shell/reason";
import { countryChoices, languageChoices, zoneChoices } from "./choices";
import { stages, tiers } from "./filter";
import { keepCustomer } from "./queries";

const channels = ["phone", "email", "telegram", "bale", "whatsapp", "instagram"] as const;

/** What the form holds: an empty text stands for what is not known. */
function valuesOf(customer: Customer) {
  return {
    name: customer.name,
    organization: customer.organization ?? "",
    tier: customer.tier,
    stage: customer.stage ?? "",
    locale: customer.locale ?? "",
    country: customer.country ?? "",
    time_zone: customer.time_zone ?? "",
    preferred_channel: customer.preferred_channel ?? "",
    culture_notes: customer.culture_notes ?? "",
  };
}

type Values = ReturnType<typeof valuesOf>;

export function EditDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const desk = useDesk();
  const before = valuesOf(customer);
  const [values, setValues] = useState(before);
  const put = (change: Partial<Values>) => setValues({ ...values, ...change });
  // A colleague's change of another field meanwhile stays.
  const changes = Object.fromEntries(
    Object.entries(values).filter(([name, value]) => value !== before[name as keyof Values]),
  );
  const save = useSaving(
    () => call<Customer>("PATCH", `/customers/${customer.id}`, { body: changes }),
    (changed) => {
      keepCustomer(desk.client, changed);
      desk.say({ text: t("shell.saved") });
      onClose();
    },
    () => true,
  );
  const unknown = { value: "", label: t("customers.not_known") };
  const isAtField = ["name", "organization", "culture_notes"].some((name) =>
    reasonOfField(save.error, name),
  );
  return (
    <Dialog title={t("customers.edit")} closeLabel={t("shell.close")} onClose={onClose}>
      <form
        className="dialog-form customer-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        <TextField
          label={t("customers.name")}
          value={values.name}
          onChange={(name) => put({ name })}
          error={reasonOfField(save.error, "name")}
          autoFocus
          data-testid="edit-name"
        />
        <TextField
          label={t("customers.organization")}
          value={values.organization}
          onChange={(organization) => put({ organization })}
          error={reasonOfField(save.error, "organization")}
          data-testid="edit-organization"
        />
        <Select
          label={t("customers.tier")}
          value={values.tier}
          options={tiers.map((value) => ({ value, label: t(`customers.tier_${value}`) }))}
          onChange={(tier) => put({ tier })}
        />
        <Select
          label={t("customers.stage")}
          value={values.stage}
          options={[
            unknown,
            ...stages.map((value) => ({ value, label: t(`customers.stage_${value}`) })),
          ]}
          onChange={(stage) => put({ stage })}
        />
        <Select
          label={t("customers.language")}
          value={values.locale}
          options={languageChoices(customer.locale)}
          onChange={(locale) => put({ locale })}
        />
        <Select
          label={t("customers.country")}
          value={values.country}
          options={countryChoices(customer.country)}
          onChange={(country) => put({ country })}
        />
        <Select
          label={t("customers.time_zone")}
          value={values.time_zone}
          options={zoneChoices(customer.time_zone)}
          onChange={(time_zone) => put({ time_zone })}
        />
        <Select
          label={t("customers.preferred_channel")}
          value={values.preferred_channel}
          options={[
            unknown,
            ...channels.map((value) => ({ value, label: t(`customers.identity_${value}`) })),
          ]}
          onChange={(preferred_channel) => put({ preferred_channel })}
        />
        <div className="whole-row">
          <TextField
            label={t("customers.culture_notes")}
            help={t("customers.culture_notes_help")}
            rows={3}
            value={values.culture_notes}
            onChange={(culture_notes) => put({ culture_notes })}
            error={reasonOfField(save.error, "culture_notes")}
          />
        </div>
        <DialogFoot
          error={isAtField ? null : save.error}
          isPending={save.isPending}
          isDisabled={Object.keys(changes).length === 0}
          isWhole
          onCancel={onClose}
          data-testid="edit-save"
        />
      </form>
    </Dialog>
  );
}
