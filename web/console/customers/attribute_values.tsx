import { Pencil } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { Attribute, Customer } from "../../api/types";
import { IconButton } from "../../kit/button";
import { t } from "../../words/text";
import { may, useDesk } from "../shell/desk";
import { useAttributes } from "./attribute_queries";
import { labelOf, wordsOf, type Value } from "./attribute_words";

const AttributesDialog = lazy(() =>
  import("./attributes_dialog").then((m) => ({ default: m.AttributesDialog })),
);

interface Props {
  customer: Customer;
  /** Beside a conversation only what is meant to stand there. */
  isPanel?: boolean;
}

export function AttributeValues({ customer, isPanel }: Props) {
  const desk = useDesk();
  const [isEditing, setIsEditing] = useState(false);
  const attributes = (useAttributes().data ?? []).filter((one) => !isPanel || one.in_panel);
  if (attributes.length === 0) return null;
  const known = attributes.filter((one) => customer.attributes[one.key] !== undefined);
  return (
    <section data-testid="attributes">
      <div className="section-head">
        <h3>{t("customers.attributes")}</h3>
        {may(desk, "customers:edit") && (
          <IconButton
            icon={Pencil}
            size="small"
            label={t("customers.attributes_edit")}
            onPress={() => setIsEditing(true)}
            data-testid="attributes-edit"
          />
        )}
      </div>
      {known.length === 0 && <p className="quiet">{t("customers.no_facts")}</p>}
      <dl className="facts-list">
        {known.map((one) => (
          <div key={one.key}>
            <dt>
              <bdi>{labelOf(one)}</bdi>
            </dt>
            <dd>
              <Shown attribute={one} value={customer.attributes[one.key]!} />
            </dd>
          </div>
        ))}
      </dl>
      {isEditing && (
        <Suspense fallback={null}>
          <AttributesDialog
            customer={customer}
            attributes={attributes}
            onClose={() => setIsEditing(false)}
          />
        </Suspense>
      )}
    </section>
  );
}

function Shown({ attribute, value }: { attribute: Attribute; value: Value }) {
  if (attribute.type !== "link") return <bdi>{wordsOf(attribute, value)}</bdi>;
  return (
    <a href={String(value)} target="_blank" rel="noopener noreferrer" className="always-ltr cut">
      {String(value).replace(/^https?:\/\//, "")}
    </a>
  );
}
