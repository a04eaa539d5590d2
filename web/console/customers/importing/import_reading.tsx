import { call } from "../../../api/call";
import type { CustomerImport } from "../../../api/types";
import { Select } from "../../../kit/select";
import { t } from "../../../words/text";
import { useSaving } from "../../accounts/saving";
import { useDesk } from "../../shell/desk";
import { importKeys } from "./queries";

// Their names are the same in every language.
const encodings: { value: CustomerImport["encoding"]; label: string }[] = [
  { value: "utf-8", label: "UTF-8" },
  { value: "utf-16le", label: "UTF-16 LE" },
  { value: "utf-16be", label: "UTF-16 BE" },
  { value: "windows-1256", label: "Windows-1256" },
];
const delimiters: CustomerImport["delimiter"][] = ["comma", "semicolon", "tab"];

/** How the file is read, for when the guess was wrong. */
export function ImportReading({ one }: { one: CustomerImport }) {
  const desk = useDesk();
  const read = useSaving(
    (change: Partial<CustomerImport>) =>
      call<CustomerImport>("POST", `/customer_imports/${one.id}/read`, {
        body: { encoding: one.encoding, delimiter: one.delimiter, ...change },
      }),
    (looking) => desk.client.setQueryData(importKeys.one(one.id), looking),
  );
  return (
    <div className="import-reading">
      <Select
        label={t("imports.encoding")}
        value={one.encoding}
        options={encodings}
        onChange={(encoding) => read.mutate({ encoding })}
        isDisabled={read.isPending}
      />
      <Select
        label={t("imports.delimiter")}
        value={one.delimiter}
        options={delimiters.map((value) => ({ value, label: t(`imports.delimiter_${value}`) }))}
        onChange={(delimiter) => read.mutate({ delimiter })}
        isDisabled={read.isPending}
      />
    </div>
  );
}
