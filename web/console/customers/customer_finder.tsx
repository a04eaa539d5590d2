// Finds one customer, by what the server knows them by: for merging, for joining an organization.
import { useEffect, useState } from "react";
import type { Customer } from "../../api/types";
import { Finder } from "../../kit/finder";
import { Person } from "../../kit/person";
import { t } from "../../words/text";
import { nameOf } from "./name";
import { useCustomersFound } from "./queries";

const patience = 150;

interface Props {
  title: string;
  /** Who may be chosen. */
  fits: (customer: Customer) => boolean;
  /** What stands behind the name. */
  beside: (customer: Customer) => string | null | undefined;
  onChoose: (customer: Customer) => void;
  onClose: () => void;
}

export function CustomerFinder({ title, fits, beside, onChoose, onClose }: Props) {
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAsked(words.trim()), patience);
    return () => clearTimeout(timer);
  }, [words]);
  const found = (useCustomersFound(asked).data?.data ?? []).filter(fits);
  return (
    <Finder
      title={title}
      hint={t("customers.find")}
      closeLabel={t("shell.close")}
      words={words}
      onWords={setWords}
      whenEmpty={<p>{t("customers.nobody")}</p>}
      groups={[
        {
          findings: found.map((one) => ({
            id: one.id,
            // The server has found them by more than the name: nothing is left out here.
            text: words ? `${words} ${nameOf(one)}` : nameOf(one),
            shown: (
              <>
                <Person id={one.id} name={nameOf(one)} size="small" />
                <bdi className="cut">{nameOf(one)}</bdi>
                <bdi className="quiet small to-end cut">{beside(one)}</bdi>
              </>
            ),
            run: () => onChoose(one),
          })),
        },
      ]}
      onClose={onClose}
    />
  );
}
