import { ArrowLeftRight } from "lucide-react";
import { useState } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import { call } from "../../api/call";
import type { Customer, Id } from "../../api/types";
import { Button } from "../../kit/button";
import { Dialog } from "../../kit/dialog";
import { Icon } from "../../kit/icon";
import { Person } from "../../kit/person";
import { t } from "../../words/text";
import { useSaving } from "../accounts/saving";
import { useDesk } from "../shell/desk";
import { DialogFoot } from "../shell/dialog_foot";
import { useAttributes } from "./attribute_queries";
import { differing, fromOther, isChoice, type Field } from "./merge_choice";
import { refetchFamily, undoLastMerge } from "./merge_queries";
import { figure } from "./names";
import { nameOf } from "./name";
import { keepCustomer } from "./queries";
import { shownValue } from "./identity_words";
import "./merging.css";

interface Props {
  customer: Customer;
  other: Customer;
  onClose: () => void;
  onMerged?: (id: Id) => void;
}

export function MergeDialog({ customer, other, onClose, onMerged }: Props) {
  const desk = useDesk();
  const attributes = useAttributes().data ?? [];
  const [isSwapped, setIsSwapped] = useState(false);
  const [chosen, setChosen] = useState<Record<string, "mine" | "theirs">>({});
  const [kept, gone] = isSwapped ? [other, customer] : [customer, other];
  const fields = differing(kept, gone, attributes);
  const merge = useSaving(
    () =>
      call<Customer>("POST", `/customers/${kept.id}/merge`, {
        body: { other_id: gone.id, from_other: fromOther(fields, chosen) },
      }),
    (one) => {
      keepCustomer(desk.client, one);
      refetchFamily(desk.client);
      onClose();
      onMerged?.(one.id);
      desk.say({
        text: t("customers.were_merged"),
        undo: () => undoLastMerge(desk.client, one.id),
      });
    },
  );
  return (
    <Dialog title={t("customers.merge_title")} closeLabel={t("shell.close")} onClose={onClose} wide>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          merge.mutate(undefined);
        }}
      >
        <div className="merge-sides">
          <Side customer={kept} role={t("customers.merge_kept")} />
          <Button
            look="ghost"
            onPress={() => {
              setIsSwapped(!isSwapped);
              setChosen({});
            }}
            data-testid="merge-swap"
          >
            <Icon of={ArrowLeftRight} />
            {t("customers.merge_swap")}
          </Button>
          <Side customer={gone} role={t("customers.merge_gone")} />
        </div>
        <p className="quiet">{t("customers.merge_means")}</p>
        {fields.map((field) => (
          <Choice
            key={field.name}
            field={field}
            value={chosen[field.name] ?? "mine"}
            onChange={(value) => setChosen({ ...chosen, [field.name]: value })}
          />
        ))}
        <DialogFoot
          error={null}
          isPending={merge.isPending}
          verb={t("customers.merge")}
          onCancel={onClose}
          data-testid="merge-save"
        />
      </form>
    </Dialog>
  );
}

function Side({ customer, role }: { customer: Customer; role: string }) {
  const addresses = customer.identities.filter((one) => one.type !== "visitor");
  return (
    <div className="merge-side">
      <span className="quiet small">{role}</span>
      <span className="line">
        <Person id={customer.id} name={nameOf(customer)} size="small" />
        <bdi className="strong cut">{nameOf(customer)}</bdi>
      </span>
      <ul className="quiet small">
        {addresses.slice(0, 4).map((one) => (
          <li key={one.id} className="cut">
            <bdi>{shownValue(one)}</bdi>
          </li>
        ))}
        <li>
          {t("customers.merge_talks", {
            count: customer.conversation_count,
            number: figure(customer.conversation_count),
          })}
        </li>
      </ul>
    </div>
  );
}

interface ChoiceProps {
  field: Field;
  value: "mine" | "theirs";
  onChange: (value: "mine" | "theirs") => void;
}

function Choice({ field, value, onChange }: ChoiceProps) {
  if (!isChoice(field))
    return (
      <div className="merge-field">
        <span className="field-label">{field.label}</span>
        <bdi className="merge-only">{field.mine || field.theirs}</bdi>
      </div>
    );
  return (
    <RadioGroup
      className="merge-field"
      aria-label={field.label}
      value={value}
      onChange={(one) => onChange(one as "mine" | "theirs")}
      data-testid={`merge-${field.name}`}
    >
      <span className="field-label" aria-hidden="true">
        {field.label}
      </span>
      <Radio value="mine" className="merge-value">
        <bdi>{field.mine}</bdi>
      </Radio>
      <Radio value="theirs" className="merge-value">
        <bdi>{field.theirs}</bdi>
      </Radio>
    </RadioGroup>
  );
}
