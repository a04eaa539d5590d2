import { ArrowLeft, Ban, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { Navigate, useNavigate, useParams } from "react-router";
import type { Customer } from "../../api/types";
import { Button, IconButton } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { useSaving } from "../accounts/saving";
import { may, useDesk } from "../shell/desk";
import { Failure } from "../shell/failure";
import { AttributeValues } from "./attribute_values";
import { BlockDialog, unblock } from "./block_dialog";
import { Figures, Who } from "./customer_head";
import { Consents } from "./consents";
import { CultureGuide } from "./culture_guide";
import { CustomerTimeline } from "./customer_timeline";
import { Duplicates } from "./duplicates";
import { Culture, Facts } from "./facts";
import { Identities } from "./identities";
import { MergeWith } from "./merge_with";
import { Merges } from "./merges";
import { NewNote } from "./notes";
import { Products } from "./products";
import { ProfileBones } from "./profile_bones";
import { useCustomer } from "./queries";
import { SuggestedOrganization } from "./suggested_organization";
import "./customers.css";
import "./profile_panel.css";

export function CustomerPage() {
  const id = useParams().id ?? "";
  const customer = useCustomer(id);
  return (
    <main className="sheet customer-page" id="main" data-testid="customer-page">
      {customer.data && customer.data.id !== id ? (
        // Merged into another: its address leads there.
        <Navigate to={`/customers/${customer.data.id}`} replace />
      ) : customer.data ? (
        <Whole customer={customer.data} />
      ) : customer.isError ? (
        <Failure
          error={customer.error}
          onRetry={() => void customer.refetch()}
          elsewhere={{ to: "/customers", label: t("customers.back") }}
        />
      ) : (
        <ProfileBones />
      )}
    </main>
  );
}

function Whole({ customer }: { customer: Customer }) {
  const navigate = useNavigate();
  const desk = useDesk();
  return (
    <>
      <header className="customer-page-head">
        <IconButton
          icon={ArrowLeft}
          mirrored
          label={t("customers.back")}
          onPress={() => void navigate("/customers")}
        />
        <Who customer={customer} />
        {may(desk, "customers:edit") && <MergeWith customer={customer} />}
        <Block customer={customer} />
      </header>
      {customer.blocked && customer.block_reason && (
        <p className="block-reason" role="status">
          {t("customers.blocked_because", { reason: customer.block_reason })}
        </p>
      )}
      <div className="customer-page-body">
        <div className="profile-parts">
          <header>
            <Figures customer={customer} />
          </header>
          <Duplicates customer={customer} />
          <Identities customer={customer} />
          <Facts customer={customer} />
          <SuggestedOrganization customer={customer} />
          <AttributeValues customer={customer} />
          <Products customer={customer} />
          <Consents customer={customer} />
          <Culture customer={customer} />
          <CultureGuide customer={customer} />
          <Merges customer={customer} />
        </div>
        <section className="customer-all" aria-label={t("customers.timeline")}>
          <NewNote key={customer.id} customerId={customer.id} />
          <CustomerTimeline customerId={customer.id} />
        </section>
      </div>
    </>
  );
}

function Block({ customer }: { customer: Customer }) {
  const desk = useDesk();
  const [isBlocking, setIsBlocking] = useState(false);
  const free = useSaving(() => unblock(desk.client, customer));
  if (!may(desk, "customers:edit")) return null;
  return (
    <span className="to-end line">
      {customer.blocked ? (
        <Button onPress={() => free.mutate(undefined)} data-testid="unblock">
          <Icon of={ShieldCheck} size={14} />
          {t("customers.unblock")}
        </Button>
      ) : (
        <Button
          look="danger"
          onPress={() => setIsBlocking(true)}
          aria-label={t("customers.block")}
          data-testid="block"
        >
          <Icon of={Ban} size={14} />
          <span className="only-wide">{t("customers.block")}</span>
        </Button>
      )}
      {isBlocking && <BlockDialog customer={customer} onClose={() => setIsBlocking(false)} />}
    </span>
  );
}
