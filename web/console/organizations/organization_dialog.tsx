import { useState } from "react";
import { call, Refused } from "../../api/call";
import type { Organization } from "../../api/types";
import { Dialog } from "../../kit/dialog";
import { TextField } from "../../kit/field";
import { t } from "../../words/text";
import { useSaving } from "../accounts/saving";
import { useDesk } from "../shell/desk";
import { DialogFoot } from "../shell/dialog_foot";
import { reasonOfCode, reasonOfField } from "../shell/reason";
import { domainsIn } from "./domains";
import { organizationKeys, refetchOrganizations } from "./queries";

interface Props {
  /** Null makes a new one. */
  organization: Organization | null;
  onClose: () => void;
}

export function OrganizationDialog({ organization, onClose }: Props) {
  const desk = useDesk();
  const [values, setValues] = useState({
    name: organization?.name ?? "",
    domains: organization?.domains.join(" ") ?? "",
    notes: organization?.notes ?? "",
  });
  const put = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const body = { ...values, domains: domainsIn(values.domains) };
  const save = useSaving(
    () =>
      organization
        ? call<Organization>("PATCH", `/organizations/${organization.id}`, { body })
        : call<Organization>("POST", "/organizations", { body }),
    (kept) => {
      desk.client.setQueryData(organizationKeys.one(kept.id), kept);
      refetchOrganizations(desk.client);
      onClose();
      if (organization) desk.say({ text: t("shell.saved") });
      else void desk.navigate(`/organizations/${kept.id}`);
    },
    () => true,
  );
  const wrongDomain = domainError(save.error, body.domains);
  const isAtField =
    wrongDomain !== null || ["name", "notes"].some((name) => reasonOfField(save.error, name));
  return (
    <Dialog
      title={t(organization ? "organizations.edit" : "organizations.new")}
      closeLabel={t("shell.close")}
      onClose={onClose}
    >
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        <TextField
          label={t("organizations.name")}
          value={values.name}
          onChange={(name) => put({ name })}
          error={reasonOfField(save.error, "name")}
          autoFocus
          data-testid="organization-name"
        />
        <TextField
          label={t("organizations.domains")}
          help={t("organizations.domains_help")}
          direction="ltr"
          value={values.domains}
          onChange={(domains) => put({ domains })}
          error={wrongDomain}
          data-testid="organization-domains"
        />
        <TextField
          label={t("organizations.notes")}
          help={t("organizations.notes_help")}
          rows={3}
          value={values.notes}
          onChange={(notes) => put({ notes })}
          error={reasonOfField(save.error, "notes")}
          data-testid="organization-notes"
        />
        <DialogFoot
          error={isAtField ? null : save.error}
          isPending={save.isPending}
          isDisabled={!values.name.trim()}
          onCancel={onClose}
          data-testid="organization-save"
        />
      </form>
    </Dialog>
  );
}

/** Which of the domains was refused, and why: they are typed in one line. */
function domainError(error: unknown, domains: string[]) {
  if (!(error instanceof Refused)) return null;
  for (const [at, domain] of domains.entries()) {
    const field = error.field(`domains[${at}]`);
    if (field) return `${domain}: ${reasonOfCode(field.code)}`;
  }
  return null;
}
