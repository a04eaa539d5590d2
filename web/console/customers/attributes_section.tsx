// Settings: what this workspace keeps of its customers besides.
import { ArrowDown, ArrowUp, Pencil, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { call, Refused } from "../../api/call";
import type { Attribute } from "../../api/types";
import { Button, IconButton } from "../../kit/button";
import { Dialog } from "../../kit/dialog";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { useSaving } from "../accounts/saving";
import { SectionBones } from "../accounts/section_bones";
import { useDesk } from "../shell/desk";
import { Failure } from "../shell/failure";
import { AttributeDialog } from "./attribute_dialog";
import { attributesKey, useAttributes } from "./attribute_queries";
import { labelOf } from "./attribute_words";
import "./customers.css";

export function AttributesSection() {
  const desk = useDesk();
  const attributes = useAttributes();
  const [edited, setEdited] = useState<Attribute | "new" | null>(null);
  const order = useSaving(
    (ids: string[]) =>
      call<{ data: Attribute[] }>("PUT", "/customer_attributes/order", { body: { ids } }),
    (answer) => desk.client.setQueryData(attributesKey, answer.data),
  );
  if (attributes.isError)
    return <Failure error={attributes.error} onRetry={() => void attributes.refetch()} />;
  if (!attributes.data) return <SectionBones />;
  const all = attributes.data;
  const move = (at: number, by: 1 | -1) => {
    const ids = all.map((one) => one.id);
    [ids[at], ids[at + by]] = [ids[at + by]!, ids[at]!];
    order.mutate(ids);
  };
  return (
    <section className="settings-block">
      <div className="settings-block-head">
        <h3>{t("customers.attributes")}</h3>
        <Button look="primary" onPress={() => setEdited("new")} data-testid="attribute-add">
          <Icon of={Plus} size={14} />
          {t("customers.attribute_add")}
        </Button>
      </div>
      {all.length === 0 && <p className="quiet">{t("customers.no_attributes")}</p>}
      <ul className="settings-list">
        {all.map((one, at) => (
          <li key={one.id} data-testid="attribute">
            <div className="settings-line">
              <bdi className="strong">{labelOf(one)}</bdi>
              <span className="quiet small">
                <code className="code">{one.key}</code> · {t(`customers.type_${one.type}`)}
                {one.in_panel && ` · ${t("customers.in_panel_short")}`}
              </span>
            </div>
            <IconButton
              icon={ArrowUp}
              label={t("customers.move_up", { name: labelOf(one) })}
              isDisabled={at === 0}
              onPress={() => move(at, -1)}
            />
            <IconButton
              icon={ArrowDown}
              label={t("customers.move_down", { name: labelOf(one) })}
              isDisabled={at === all.length - 1}
              onPress={() => move(at, 1)}
            />
            <IconButton
              icon={Pencil}
              label={t("customers.attribute_edit", { name: labelOf(one) })}
              onPress={() => setEdited(one)}
            />
            <RemoveAttribute attribute={one} />
          </li>
        ))}
      </ul>
      {edited && (
        <AttributeDialog
          attribute={edited === "new" ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}

/** Without values it goes at once; with values it asks, since they go as well. */
function RemoveAttribute({ attribute }: { attribute: Attribute }) {
  const desk = useDesk();
  const [asks, setAsks] = useState(false);
  const isInUse = (error: unknown) => error instanceof Refused && error.code === "attribute_in_use";
  const remove = useSaving(
    async (withValues: boolean) => {
      try {
        const query = { with_values: withValues ? "true" : null };
        await call("DELETE", `/customer_attributes/${attribute.id}`, { query });
      } catch (error) {
        if (isInUse(error)) setAsks(true);
        throw error;
      }
    },
    () => {
      setAsks(false);
      void desk.client.invalidateQueries({ queryKey: attributesKey });
      void desk.client.invalidateQueries({ queryKey: ["customers"] });
    },
    isInUse,
  );
  const name = labelOf(attribute);
  return (
    <>
      <IconButton
        icon={Trash2}
        label={t("customers.attribute_remove", { name })}
        onPress={() => remove.mutate(false)}
      />
      {asks && (
        <Dialog
          title={t("customers.attribute_remove", { name })}
          closeLabel={t("shell.close")}
          onClose={() => setAsks(false)}
        >
          <div className="dialog-form">
            <p>{t("customers.attribute_in_use")}</p>
            <div className="dialog-foot">
              <Button onPress={() => setAsks(false)}>{t("shell.cancel")}</Button>
              <Button
                look="danger"
                isPending={remove.isPending}
                onPress={() => remove.mutate(true)}
                data-testid="attribute-remove-sure"
              >
                {t("customers.remove")}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
