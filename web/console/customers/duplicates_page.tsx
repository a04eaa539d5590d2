import { ArrowLeft, UsersRound } from "lucide-react";
import { Link, useNavigate } from "react-router";
import { IconButton } from "../../kit/button";
import { Blank } from "../../kit/parts";
import { t } from "../../words/text";
import { Failure } from "../shell/failure";
import { DuplicateCard } from "./duplicates";
import { useAllDuplicates } from "./merge_queries";
import { nameOf } from "./name";
import { ProfileBones } from "./profile_bones";
import "./customers.css";

/** Everyone who may be the same person as somebody. */
export function DuplicatesPage() {
  const navigate = useNavigate();
  const groups = useAllDuplicates();
  return (
    <main className="sheet customers" id="main" data-testid="duplicates-page">
      <header className="customers-head">
        <IconButton
          icon={ArrowLeft}
          mirrored
          label={t("customers.back")}
          onPress={() => void navigate("/customers")}
        />
        <h1>{t("customers.suggested")}</h1>
      </header>
      {groups.isError ? (
        <Failure error={groups.error} onRetry={() => void groups.refetch()} />
      ) : !groups.data ? (
        <ProfileBones />
      ) : groups.data.length === 0 ? (
        <Blank icon={UsersRound} title={t("customers.no_suggested")}>
          <p>{t("customers.no_suggested_body")}</p>
        </Blank>
      ) : (
        <ul className="duplicate-groups">
          {groups.data.map(({ customer, duplicates }) => (
            <li key={customer.id}>
              <Link to={`/customers/${customer.id}`} className="strong">
                <bdi>{nameOf(customer)}</bdi>
              </Link>
              {duplicates.map((one) => (
                <DuplicateCard key={one.customer.id} customer={customer} duplicate={one} />
              ))}
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
