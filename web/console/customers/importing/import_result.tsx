import { Download } from "lucide-react";
import { useEffect } from "react";
import { Link } from "react-router";
import type { CustomerImport } from "../../../api/types";
import { Button } from "../../../kit/button";
import { saveFile } from "../../../kit/csv";
import { Icon } from "../../../kit/icon";
import { t } from "../../../words/text";
import { useSaving } from "../../accounts/saving";
import { useDesk } from "../../shell/desk";
import { useAttributes } from "../attribute_queries";
import { figure } from "../names";
import { customerKeys } from "../queries";
import { errorFile } from "./import_words";
import { problemsOf } from "./queries";

export function ImportResult({ one }: { one: CustomerImport }) {
  const desk = useDesk();
  const attributes = useAttributes().data ?? [];
  useEffect(
    () => void desk.client.invalidateQueries({ queryKey: customerKeys.lists }),
    [desk.client],
  );
  const save = useSaving(
    async () => {
      const name = `${one.name.replace(/\.[^.]*$/, "")}-errors.csv`;
      saveFile(name, "text/csv", errorFile(one, await problemsOf(one.id), attributes));
    },
    () => {},
  );
  const figures = [
    ["made", one.made],
    ["changed", one.changed],
    ["same", one.same],
    ["refused", one.refused],
  ] as const;
  return (
    <section className="import-result">
      <h2>{t(one.state === "done" ? "imports.done" : "imports.stopped")}</h2>
      <dl>
        {figures.map(([name, count]) => (
          <div key={name}>
            <dt>{t(`imports.${name}`)}</dt>
            <dd data-testid={`import-${name}`}>{figure(count)}</dd>
          </div>
        ))}
      </dl>
      <div className="line">
        <Link to="/customers?sort=newest" className="button outline">
          {t("imports.see")}
        </Link>
        {one.refused > 0 && (
          <Button
            isPending={save.isPending}
            onPress={() => save.mutate(undefined)}
            data-testid="import-errors"
          >
            <Icon of={Download} size={14} />
            {t("imports.errors")}
          </Button>
        )}
      </div>
    </section>
  );
}
