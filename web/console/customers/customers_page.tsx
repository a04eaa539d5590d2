import { GitMerge, UserRoundPlus } from "lucide-react";
import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { Button } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { may, useDesk } from "../shell/desk";
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
        <Link className="button outline to-end" to="/customers/duplicates">
          <Icon of={GitMerge} size={14} />
          <span className="only-wide">{t("customers.suggested")}</span>
        </Link>
        {may(desk, "customers:edit") && (
          <Button look="primary" onPress={() => setIsNew(true)} data-testid="customer-add">
            <Icon of={UserRoundPlus} size={14} />
            {t("customers.new")}
          </Button>
        )}
      </header>
      <FilterBar filter={filter} onChange={narrow} />
      <CustomersTable filter={filter} onClear={() => setSearch("", { replace: true })} />
      {isNew && <NewCustomerDialog onClose={() => setIsNew(false)} />}
    </main>
  );
}
