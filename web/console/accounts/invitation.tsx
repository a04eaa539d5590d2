import { useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { call } from "../../api/call";
import type { Invitation as InvitationShape, Session } from "../../api/types";
import { t } from "../../words/text";
import { Door } from "./door";
import { NewAccountForm } from "./new_account_form";

/** Where the link of an invitation leads: a name, a password, and in. */
export function Invitation() {
  const [search] = useSearchParams();
  const token = search.get("token") ?? "";
  const invitation = useQuery({
    queryKey: ["accounts", "invitation", token],
    queryFn: () => call<InvitationShape>("GET", "/invitation", { query: { token } }),
    retry: false,
  });
  if (invitation.isPending) return <main className="whole-page" aria-busy="true" />;
  if (invitation.isError)
    return (
      <Door title={t("accounts.invitation_bad")} body={t("accounts.invitation_bad_body")}>
        <Link className="button primary large-size wide" to="/sign-in">
          {t("accounts.sign_in")}
        </Link>
      </Door>
    );
  const { name, workspace_name: workspace } = invitation.data;
  return (
    <Door
      title={t("accounts.invitation_title", { name })}
      body={t("accounts.invitation_body", { workspace })}
    >
      <NewAccountForm
        id="invitation"
        invited={invitation.data}
        goLabel={t("accounts.join")}
        send={({ name, password }) =>
          call<Session>("POST", "/invitation", { body: { token, name, password } })
        }
      />
    </Door>
  );
}
