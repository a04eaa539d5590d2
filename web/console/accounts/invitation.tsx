import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { CircleAlert } from "lucide-react";
import { useState } from "react";
import { Link, useNavigate, useSearchParams } from "react-router";
import { call } from "../../api/call";
import type { Invitation as InvitationShape, Session } from "../../api/types";
import { Button } from "../../kit/button";
import { TextField } from "../../kit/field";
import { Banner } from "../../kit/parts";
import { t } from "../../words/text";
import { reasonOf, reasonOfField } from "../shell/reason";
import { Door } from "./door";
import { PasswordField } from "./password_field";
import { enter } from "./queries";
import { shortestPassword } from "./setup";

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
      <JoinForm token={token} invitation={invitation.data} />
    </Door>
  );
}

function JoinForm({ token, invitation }: { token: string; invitation: InvitationShape }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState(invitation.name);
  const [password, setPassword] = useState("");
  const isShort = password.length > 0 && password.length < shortestPassword;
  const join = useMutation({
    mutationFn: () =>
      call<Session>("POST", "/invitation", { body: { token, name: name.trim(), password } }),
    onSuccess: (session) => {
      enter(client, session);
      void navigate("/inbox", { replace: true });
    },
  });
  return (
    <form
      className="door-form"
      data-testid="invitation-form"
      onSubmit={(event) => {
        event.preventDefault();
        join.mutate();
      }}
    >
      {join.isError && (
        <div role="alert">
          <Banner tone="danger" icon={CircleAlert}>
            {reasonOf(join.error)}
          </Banner>
        </div>
      )}
      <TextField
        label={t("accounts.email")}
        type="email"
        large
        direction="ltr"
        autoComplete="username"
        value={invitation.email}
        isReadOnly
      />
      <TextField
        label={t("accounts.your_name")}
        help={t("accounts.your_name_help")}
        large
        autoComplete="name"
        value={name}
        onChange={setName}
        error={reasonOfField(join.error, "name")}
      />
      <PasswordField
        label={t("accounts.password")}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        help={t("accounts.password_help", { count: shortestPassword })}
        error={
          reasonOfField(join.error, "password") ??
          (isShort ? t("accounts.password_short", { count: shortestPassword }) : null)
        }
      />
      <Button
        type="submit"
        look="primary"
        size="large"
        wide
        isDisabled={!name.trim() || password.length < shortestPassword || join.isPending}
        data-testid="join"
      >
        {t("accounts.join")}
      </Button>
    </form>
  );
}
