import { Download } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../kit/button";
import { saveFile } from "../../../kit/csv";
import { Icon } from "../../../kit/icon";
import { t } from "../../../words/text";
import { useSaving } from "../../accounts/saving";
import { useDesk } from "../../shell/desk";
import { useAttributes } from "../attribute_queries";
import type { Filter } from "../filter";
import { figure } from "../names";
import { exportCustomers } from "./export";

/** Saves the customers that the list shows. */
export function ExportButton({ filter }: { filter: Filter }) {
  const desk = useDesk();
  const attributes = useAttributes().data;
  const [count, setCount] = useState(0);
  const save = useSaving(
    async () => {
      setCount(0);
      const file = await exportCustomers(filter, attributes ?? [], setCount);
      const day = new Date().toISOString().slice(0, 10);
      saveFile(`customers-${day}.csv`, "text/csv", file.text);
      return file.count;
    },
    (all) => desk.say({ text: t("imports.exported", { count: all, number: figure(all) }) }),
  );
  return (
    <Button
      aria-label={t("imports.export")}
      isDisabled={!attributes}
      isPending={save.isPending}
      onPress={() => save.mutate(undefined)}
      data-testid="customers-export"
    >
      <Icon of={Download} size={14} />
      {save.isPending ? (
        <span>{t("imports.exporting", { count, number: figure(count) })}</span>
      ) : (
        <span className="only-wide">{t("imports.export")}</span>
      )}
    </Button>
  );
}
