import { Building2, FileUp, GitMerge, UserRoundPlus } from "lucide-react";
import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { Button } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { may, useDesk } from "../shell/desk";
import { ExportButton } from "./importing/export_button";
import { CustomersTable } from "./customers_table";
import { filterOf, searchOf, type Filter } from "./filter";
import { FilterBar } from "./filter_bar";
import { NewCustomerDialog } from "./new_customer_dialog";
import "./customers.css";

export function CustomersPage() {
  const desk = useDesk();
  const [search, setSearch] = useSearchParams();
  const [isNew, setIsNew] = useState(false);
  const filter = filterOf(search);
  const narrow = (change: Partial<Filter>) =>
    setSearch(searchOf({ ...filter, ...change }), { replace: true });
  return (
    <main className="sheet customers" id="main" data-testid="customers">
      <header className="customers-head">
        <h1>{t("customers.title")}</h1>
        <Link
          className="button outline to-end"
          to="/organizations"
          aria-label={t("organizations.title")}
          data-testid="organizations-open"
        >
          <Icon of={Building2} size={14} />
          <span className="only-wide">{t("organizations.title")}</span>
        </Link>
        <Link
          className="button outline"
          to="/customers/duplicates"
          aria-label={t("customers.suggested")}
        >
          <Icon of={GitMerge} size={14} />
          <span className="only-wide">{t("customers.suggested")}</span>
        </Link>
        <ExportButton filter={filter} />
        {may(desk, "customers:edit") && (
          <>
            <Link
              className="button outline"
              to="/customers/imports"
              aria-label={t("imports.open")}
              data-testid="imports-open"
            >
              <Icon of={FileUp} size={14} />
              <span className="only-wide">{t("imports.open")}</span>
            </Link>
            <Button
              look="primary"
              aria-label={t("customers.new")}
              onPress={() => setIsNew(true)}
              data-testid="customer-add"
            >
              <Icon of={UserRoundPlus} size={14} />
              <span className="only-wide">{t("customers.new")}</span>
            </Button>
          </>
        )}
      </header>
      <FilterBar filter={filter} onChange={narrow} />
      <CustomersTable filter={filter} onClear={() => setSearch("", { replace: true })} />
      {isNew && <NewCustomerDialog onClose={() => setIsNew(false)} />}
    </main>
  );
}
