import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleAlert } from "lucide-react";
import { useState } from "react";
import { Navigate, useNavigate, useSearchParams } from "react-router";
import { call } from "../../api/call";
import type { Session } from "../../api/types";
import { Button } from "../../kit/button";
import { TextField } from "../../kit/field";
import { Banner } from "../../kit/parts";
import { t } from "../../words/text";
import { reasonOf } from "../shell/reason";
import { Door } from "./door";
import { PasswordField } from "./password_field";
import { enter, useSession } from "./queries";

/** Only a place on this site may be returned to. */
function placeToGo(next: string | null) {
  return next && /^\/(?![/\\])/.test(next) ? next : "/inbox";
}

export function SignIn() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const session = useSession();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const next = placeToGo(search.get("next"));

  const signIn = useMutation({
    mutationFn: () =>
      call<Session>("POST", "/session", { body: { email: email.trim(), password } }),
    onSuccess: (answer) => {
      enter(client, answer);
      void navigate(next, { replace: true });
    },
  });

  if (session.data) return <Navigate to={next} replace />;
  return (
    <Door title={t("accounts.sign_in_title")} body={t("accounts.sign_in_body")}>
      <form
        className="door-form"
        data-testid="sign-in-form"
        onSubmit={(event) => {
          event.preventDefault();
          signIn.mutate();
        }}
      >
        {signIn.isError && (
          <div role="alert" data-testid="sign-in-error">
            <Banner tone="danger" icon={CircleAlert}>
              {reasonOf(signIn.error)}
            </Banner>
          </div>
        )}
        <TextField
          label={t("accounts.email")}
          type="email"
          name="email"
          large
          direction="ltr"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          autoFocus
        />
        <PasswordField
          label={t("accounts.password")}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
        <Button
          type="submit"
          look="primary"
          size="large"
          wide
          isDisabled={!email.trim() || !password || signIn.isPending}
          data-testid="sign-in"
        >
          {t("accounts.sign_in")}
        </Button>
      </form>
    </Door>
  );
}
