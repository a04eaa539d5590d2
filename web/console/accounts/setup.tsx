import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { CircleAlert } from "lucide-react";
import { useState } from "react";
import { Link, useNavigate, useSearchParams } from "react-router";
import { call } from "../../api/call";
import type { Session } from "../../api/types";
import { Button } from "../../kit/button";
import { TextField } from "../../kit/field";
import { Banner } from "../../kit/parts";
import { currentLanguage } from "../../words/language";
import { t } from "../../words/text";
import { reasonOf, reasonOfField } from "../shell/reason";
import { Door } from "./door";
import { PasswordField } from "./password_field";
import { enter } from "./queries";

export const shortestPassword = 10;

/** The one page a fresh installation shows: the workspace and its first administrator. */
export function Setup() {
  const [search] = useSearchParams();
  const token = search.get("token") ?? "";
  const check = useQuery({
    queryKey: ["accounts", "setup", token],
    queryFn: () => call<{ valid: boolean }>("GET", "/setup", { query: { token } }),
    retry: false,
  });
  if (check.isPending) return <main className="whole-page" aria-busy="true" />;
  if (check.isError)
    return (
      <Door title={t("accounts.setup_bad")} body={t("accounts.setup_bad_body")}>
        <Link className="button primary large-size wide" to="/sign-in">
          {t("accounts.sign_in")}
        </Link>
      </Door>
    );
  return (
    <Door title={t("accounts.setup_title")} body={t("accounts.setup_body")}>
      <SetupForm token={token} />
    </Door>
  );
}

function SetupForm({ token }: { token: string }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [fields, setFields] = useState({ workspace_name: "", name: "", email: "", password: "" });
  const set = (name: keyof typeof fields) => (value: string) =>
    setFields((now) => ({ ...now, [name]: value }));
  const isShort = fields.password.length > 0 && fields.password.length < shortestPassword;
  const isComplete =
    Object.values(fields).every((value) => value.trim()) &&
    fields.password.length >= shortestPassword;

  const setup = useMutation({
    mutationFn: () =>
      call<Session>("POST", "/setup", { body: { token, ...fields, locale: currentLanguage() } }),
    onSuccess: (session) => {
      enter(client, session);
      void navigate("/inbox", { replace: true });
    },
  });

  return (
    <form
      className="door-form"
      data-testid="setup-form"
      onSubmit={(event) => {
        event.preventDefault();
        setup.mutate();
      }}
    >
      {setup.isError && (
        <div role="alert">
          <Banner tone="danger" icon={CircleAlert}>
            {reasonOf(setup.error)}
          </Banner>
        </div>
      )}
      <TextField
        label={t("accounts.workspace_name")}
        name="workspace_name"
        large
        autoFocus
        autoComplete="organization"
        value={fields.workspace_name}
        onChange={set("workspace_name")}
        error={reasonOfField(setup.error, "workspace_name")}
      />
      <TextField
        label={t("accounts.your_name")}
        name="name"
        help={t("accounts.your_name_help")}
        large
        autoComplete="name"
        value={fields.name}
        onChange={set("name")}
        error={reasonOfField(setup.error, "name")}
      />
      <TextField
        label={t("accounts.email")}
        name="email"
        type="email"
        large
        direction="ltr"
        autoComplete="username"
        value={fields.email}
        onChange={set("email")}
        error={reasonOfField(setup.error, "email")}
      />
      <PasswordField
        label={t("accounts.password")}
        value={fields.password}
        onChange={set("password")}
        autoComplete="new-password"
        help={t("accounts.password_help", { count: shortestPassword })}
        error={
          reasonOfField(setup.error, "password") ??
          (isShort ? t("accounts.password_short", { count: shortestPassword }) : null)
        }
      />
      <Button
        type="submit"
        look="primary"
        size="large"
        wide
        isDisabled={!isComplete || setup.isPending}
        data-testid="setup"
      >
        {t("accounts.setup_go")}
      </Button>
    </form>
  );
}
