import { ArrowLeft, Building2, Pencil } from "lucide-react";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import type { Organization } from "../../api/types";
import { Button, IconButton } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { monthAndYear } from "../../words/time";
import { ProfileBones } from "../customers/profile_bones";
import { may, useDesk } from "../shell/desk";
import { Failure } from "../shell/failure";
import { reader } from "../shell/here";
import { OrganizationDialog } from "./organization_dialog";
import { People } from "./people";
import { useOrganization } from "./queries";
import { RemoveOrganization } from "./remove_organization";
import { Talks } from "./talks";
import "../customers/customers.css";
import "../customers/profile_panel.css";
import "./organizations.css";

export function OrganizationPage() {
  const id = useParams().id ?? "";
  const organization = useOrganization(id);
  return (
    <main className="sheet customer-page" id="main" data-testid="organization-page">
      {organization.data ? (
        <Whole organization={organization.data} />
      ) : organization.isError ? (
        <Failure
          error={organization.error}
          onRetry={() => void organization.refetch()}
          elsewhere={{ to: "/organizations", label: t("organizations.back") }}
        />
      ) : (
        <ProfileBones />
      )}
    </main>
  );
}

function Whole({ organization }: { organization: Organization }) {
  const navigate = useNavigate();
  const desk = useDesk();
  const [isEditing, setIsEditing] = useState(false);
  return (
    <>
      <header className="customer-page-head">
        <IconButton
          icon={ArrowLeft}
          mirrored
          label={t("organizations.back")}
          onPress={() => void navigate("/organizations")}
        />
        <div className="profile-who">
          <span className="organization-sign large">
            <Icon of={Building2} size={20} />
          </span>
          <div className="profile-names">
            <h2 className="cut">
              <bdi>{organization.name}</bdi>
            </h2>
            <div className="quiet small">
              {t("organizations.since", {
                month: monthAndYear(organization.created_at, reader()),
              })}
            </div>
          </div>
        </div>
        {may(desk, "customers:edit") && (
          <span className="to-end line">
            <Button
              onPress={() => setIsEditing(true)}
              aria-label={t("organizations.edit")}
              data-testid="organization-edit"
            >
              <Icon of={Pencil} size={14} />
              <span className="only-wide">{t("organizations.edit")}</span>
            </Button>
            <RemoveOrganization organization={organization} />
          </span>
        )}
      </header>
      <div className="customer-page-body">
        <div className="profile-parts">
          <Known organization={organization} />
          <People organization={organization} />
        </div>
        <section className="customer-all" aria-label={t("organizations.conversations")}>
          <Talks organization={organization} />
        </section>
      </div>
      {isEditing && (
        <OrganizationDialog organization={organization} onClose={() => setIsEditing(false)} />
      )}
    </>
  );
}

function Known({ organization }: { organization: Organization }) {
  const { domains, notes } = organization;
  if (domains.length === 0 && !notes) return null;
  return (
    <>
      {domains.length > 0 && (
        <section data-testid="organization-domains-shown">
          <h3>{t("organizations.domains")}</h3>
          <ul className="organization-domains">
            {domains.map((one) => (
              <li key={one}>
                <bdi className="chip outlined always-ltr">{one}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      {notes && (
        <section>
          <h3>{t("organizations.notes")}</h3>
          <p className="culture-notes" dir="auto">
            {notes}
          </p>
        </section>
      )}
    </>
  );
}
