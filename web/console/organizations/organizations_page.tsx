import { ArrowDownWideNarrow, Plus, Search, UsersRound } from "lucide-react";
import { useEffect, useState } from "react";
import { Button as AriaButton, Input, SearchField } from "react-aria-components";
import { Link, useSearchParams } from "react-router";
import { Button } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { MenuButton } from "../../kit/menu";
import { t } from "../../words/text";
import { may, useDesk } from "../shell/desk";
import { OrganizationDialog } from "./organization_dialog";
import { OrganizationsTable } from "./organizations_table";
import { organizationSorts, type OrganizationSort } from "./queries";
import "../customers/customers.css";
import "./organizations.css";

const patience = 200;

export function OrganizationsPage() {
  const desk = useDesk();
  const [search, setSearch] = useSearchParams();
  const [isNew, setIsNew] = useState(false);
  const q = search.get("q") ?? "";
  const sort = organizationSorts.find((one) => one === search.get("sort")) ?? "name";
  const narrow = (words: string, order: OrganizationSort) => {
    const next = new URLSearchParams();
    if (words) next.set("q", words);
    if (order !== "name") next.set("sort", order);
    setSearch(next, { replace: true });
  };
  return (
    <main className="sheet customers" id="main" data-testid="organizations">
      <header className="customers-head">
        <h1>{t("organizations.title")}</h1>
        <Link
          className="button outline to-end"
          to="/customers"
          aria-label={t("organizations.customers")}
        >
          <Icon of={UsersRound} size={14} />
          <span className="only-wide">{t("organizations.customers")}</span>
        </Link>
        {may(desk, "customers:edit") && (
          <Button look="primary" onPress={() => setIsNew(true)} data-testid="organization-add">
            <Icon of={Plus} size={14} />
            {t("organizations.new")}
          </Button>
        )}
      </header>
      <div className="filters" role="search" aria-label={t("organizations.search")}>
        <Words value={q} onChange={(words) => narrow(words, sort)} />
        <Order sort={sort} onChange={(order) => narrow(q, order)} />
      </div>
      <OrganizationsTable q={q.trim()} sort={sort} onClear={() => narrow("", sort)} />
      {isNew && <OrganizationDialog organization={null} onClose={() => setIsNew(false)} />}
    </main>
  );
}

/** Asks a moment after the last key; what is typed is never taken back by a late answer. */
function Words({ value, onChange }: { value: string; onChange: (words: string) => void }) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), patience);
    return () => clearTimeout(timer);
  });
  return (
    <SearchField
      className="filter-words wide"
      aria-label={t("organizations.search")}
      value={typed}
      onChange={setTyped}
    >
      <Icon of={Search} size={14} />
      <Input
        placeholder={t("organizations.find")}
        dir={typed ? "auto" : undefined}
        data-testid="organizations-search"
      />
    </SearchField>
  );
}

interface OrderProps {
  sort: OrganizationSort;
  onChange: (sort: OrganizationSort) => void;
}

function Order({ sort, onChange }: OrderProps) {
  return (
    <MenuButton
      label={t("customers.order")}
      sections={[
        {
          title: t("customers.order"),
          choices: organizationSorts.map((one) => ({
            id: one,
            label: t(`organizations.sort_${one}`),
            chosen: one === sort,
            run: () => onChange(one),
          })),
        },
      ]}
    >
      <AriaButton className="filter order to-end" data-testid="organizations-sort">
        <Icon of={ArrowDownWideNarrow} size={14} />
        {t(`organizations.sort_${sort}`)}
      </AriaButton>
    </MenuButton>
  );
}
