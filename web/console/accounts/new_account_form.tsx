import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleAlert } from "lucide-react";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { Session } from "../../api/types";
import { Button } from "../../kit/button";
import { TextField } from "../../kit/field";
import { Banner } from "../../kit/parts";
import { t } from "../../words/text";
import { reasonOf, reasonOfField } from "../shell/reason";
import { isLongEnough, NewPasswordField } from "./new_password_field";
import { enter } from "./queries";

export interface NewAccount {
  name: string;
  email: string;
  password: string;
  workspace_name: string;
}

interface Props {
  id: "setup" | "invitation";
  /** Who was invited, and by which address: that is settled already. */
  invited?: Pick<NewAccount, "name" | "email">;
  goLabel: string;
  send: (account: NewAccount) => Promise<Session>;
}

/** Makes an account and comes in with it: by an invitation, or with the workspace on the first day. */
export function NewAccountForm({ id, invited, goLabel, send }: Props) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [account, setAccount] = useState({
    name: invited?.name ?? "",
    email: invited?.email ?? "",
    password: "",
    workspace_name: "",
  });
  const make = useMutation({
    mutationFn: () => send({ ...account, name: account.name.trim(), email: account.email.trim() }),
    onSuccess: (session) => {
      enter(client, session);
      void navigate("/inbox", { replace: true });
    },
  });
  const field = (name: keyof NewAccount) => ({
    name,
    large: true,
    value: account[name],
    onChange: (value: string) => setAccount((now) => ({ ...now, [name]: value })),
    error: reasonOfField(make.error, name),
  });
  const password = field("password");
  const needed = [account.name, account.email, ...(invited ? [] : [account.workspace_name])];
  const isComplete = needed.every((value) => value.trim()) && isLongEnough(account.password);

  return (
    <form
      className="door-form"
      data-testid={`${id}-form`}
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      {make.isError && (
        <div role="alert">
          <Banner tone="danger" icon={CircleAlert}>
            {reasonOf(make.error)}
          </Banner>
        </div>
      )}
      {!invited && (
        <TextField
          {...field("workspace_name")}
          label={t("accounts.workspace_name")}
          autoFocus
          autoComplete="organization"
        />
      )}
      <TextField
        {...field("name")}
        label={t("accounts.your_name")}
        help={t("accounts.your_name_help")}
        autoComplete="name"
      />
      <TextField
        {...field("email")}
        label={t("accounts.email")}
        type="email"
        direction="ltr"
        autoComplete="username"
        isReadOnly={invited !== undefined}
      />
      <NewPasswordField
        label={t("accounts.password")}
        value={password.value}
        onChange={password.onChange}
        error={password.error}
      />
      <Button
        type="submit"
        look="primary"
        size="large"
        wide
        isDisabled={!isComplete || make.isPending}
        data-testid={id === "setup" ? "setup" : "join"}
      >
        {goLabel}
      </Button>
    </form>
  );
}
