import { useState } from "react";
import { call } from "../../../api/call";
import type { CustomerImport } from "../../../api/types";
import { Button } from "../../../kit/button";
import { Select } from "../../../kit/select";
import { t } from "../../../words/text";
import { useSaving } from "../../accounts/saving";
import { useDesk } from "../../shell/desk";
import { useAttributes } from "../attribute_queries";
import { meaningsFor, meantTwice, namesSomebody } from "./import_words";
import { importKeys } from "./queries";

type Known = CustomerImport["known"];
const knowns: Known[] = ["fill", "replace", "skip"];

/** What each column means, over the first rows of the file. */
export function ImportMeanings({ one }: { one: CustomerImport }) {
  const desk = useDesk();
  const choices = meaningsFor(useAttributes().data ?? []);
  const [meanings, setMeanings] = useState(one.meanings);
  const [known, setKnown] = useState<Known>(one.known);
  const twice = choices.find((choice) => choice.value === meantTwice(meanings));
  const start = useSaving(
    () =>
      call<CustomerImport>("POST", `/customer_imports/${one.id}/start`, {
        body: { meanings, known },
      }),
    (running) => desk.client.setQueryData(importKeys.one(one.id), running),
  );
  const wrong = twice
    ? t("imports.meant_twice", { field: twice.label })
    : namesSomebody(meanings)
      ? null
      : t("imports.nobody_named");
  return (
    <>
      <div className="import-table" tabIndex={0} role="region" aria-label={t("imports.preview")}>
        <table>
          <thead>
            <tr>
              {one.columns.map((column, at) => (
                <th key={at} scope="col">
                  <bdi className="strong">{column || t("imports.unnamed")}</bdi>
                  <Select
                    label={t("imports.means", { column: column || String(at + 1) })}
                    hideLabel
                    value={meanings[at] ?? ""}
                    options={choices}
                    onChange={(value) =>
                      setMeanings(meanings.map((old, place) => (place === at ? value : old)))
                    }
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {one.sample.map((row, number) => (
              <tr key={number}>
                {one.columns.map((_, at) => (
                  <td key={at}>
                    <bdi>{row[at]}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="import-start">
        <Select
          label={t("imports.known")}
          value={known}
          options={knowns.map((value) => ({ value, label: t(`imports.known_${value}`) }))}
          onChange={setKnown}
        />
        {wrong && (
          <p className="field-error" role="alert">
            {wrong}
          </p>
        )}
        <Button
          look="primary"
          // It goes with what it starts, so it is not said to be pending.
          isDisabled={wrong !== null || start.isPending}
          onPress={() => start.mutate(undefined)}
          data-testid="import-start"
        >
          {t("imports.start")}
        </Button>
      </div>
    </>
  );
}
