import { Plus, X } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { Attribute } from "../../api/types";
import { Dialog } from "../../kit/dialog";
import { Icon } from "../../kit/icon";
import { MenuButton } from "../../kit/menu";
import { t } from "../../words/text";
import { DialogFoot } from "../shell/dialog_foot";
import { AttributeField } from "./attribute_field";
import { useAttributes } from "./attribute_queries";
import { labelOf } from "./attribute_words";
import { rangeWords, type Asked } from "./attribute_filter";

interface Props {
  asked: Record<string, Asked>;
  onChange: (asked: Record<string, Asked>) => void;
}

export function AttributeFilters({ asked, onChange }: Props) {
  const attributes = useAttributes().data ?? [];
  const [chosen, setChosen] = useState<Attribute | null>(null);
  const without = (key: string) =>
    Object.fromEntries(Object.entries(asked).filter(([one]) => one !== key));
  if (attributes.length === 0) return null;
  return (
    <>
      {attributes
        .filter((one) => asked[one.key] !== undefined)
        .map((one) => (
          <AriaButton
            key={one.key}
            className="filter on"
            onPress={() => onChange(without(one.key))}
            aria-label={t("customers.filter_drop", { name: labelOf(one) })}
            data-testid="filter-attribute-on"
          >
            <bdi>{rangeWords(one, asked[one.key]!)}</bdi>
            <Icon of={X} size={12} />
          </AriaButton>
        ))}
      <MenuButton
        label={t("customers.attribute_filter")}
        placement="bottom start"
        sections={[
          {
            choices: attributes.map((one) => ({
              id: one.key,
              label: labelOf(one),
              run: () => setChosen(one),
            })),
          },
        ]}
      >
        <AriaButton className="filter" data-testid="filter-attribute">
          <Icon of={Plus} size={12} />
          {t("customers.attribute_filter")}
        </AriaButton>
      </MenuButton>
      {chosen && (
        <Question
          attribute={chosen}
          onAsk={(one) => {
            onChange({ ...without(chosen.key), [chosen.key]: one });
            setChosen(null);
          }}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}

interface QuestionProps {
  attribute: Attribute;
  onAsk: (asked: Asked) => void;
  onClose: () => void;
}

function Question({ attribute, onAsk, onClose }: QuestionProps) {
  const [one, setOne] = useState("");
  const [to, setTo] = useState("");
  const isRange = attribute.type === "number" || attribute.type === "date";
  const named = (key: "customers.from" | "customers.to") => ({
    ...attribute,
    label_fa: t(key, { name: attribute.label_fa }),
    label_en: t(key, { name: attribute.label_en }),
  });
  const asked: Asked = isRange ? { from: one || undefined, to: to || undefined } : one;
  return (
    <Dialog title={labelOf(attribute)} closeLabel={t("shell.close")} onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          onAsk(asked);
        }}
      >
        <AttributeField
          attribute={isRange ? named("customers.from") : attribute}
          typed={one}
          onChange={setOne}
        />
        {isRange && (
          <AttributeField
            attribute={{ ...named("customers.to"), key: `${attribute.key}-to` }}
            typed={to}
            onChange={setTo}
          />
        )}
        <DialogFoot
          error={null}
          isPending={false}
          isDisabled={!one.trim() && !to.trim()}
          verb={t("customers.filter")}
          onCancel={onClose}
          data-testid="filter-attribute-ask"
        />
      </form>
    </Dialog>
  );
}
