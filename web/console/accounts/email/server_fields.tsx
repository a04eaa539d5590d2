import type { MailServer } from "../../../api/types";
import { TextField } from "../../../kit/field";
import { Select } from "../../../kit/select";
import { t } from "../../../words/text";
import { PasswordField } from "../password_field";
import type { ServerDraft } from "./draft";

const securities = ["tls", "starttls", "none"] as const;

interface Props {
  /** As its fields are named in a refusal, and in tests. */
  name: "incoming" | "outgoing";
  server: ServerDraft;
  change: (some: Partial<ServerDraft>) => void;
  signIns: MailServer["sign_in"][];
  hasSecret: boolean;
  errorOf: (field: string) => string | null;
}

export function ServerFields({ name, server, change, signIns, hasSecret, errorOf }: Props) {
  // A sign-in that a program has set is shown as it is, and not offered otherwise.
  const offered = signIns.includes(server.sign_in) ? signIns : [...signIns, server.sign_in];
  return (
    <>
      <div className="mail-server">
        <TextField
          label={t("mail.host")}
          value={server.host}
          onChange={(host) => change({ host })}
          direction="ltr"
          maxLength={253}
          error={errorOf(`${name}.host`)}
          data-testid={`${name}-host`}
        />
        <TextField
          label={t("mail.port")}
          value={server.port}
          onChange={(port) => change({ port })}
          direction="ltr"
          inputMode="numeric"
          error={errorOf(`${name}.port`)}
          data-testid={`${name}-port`}
        />
      </div>
      <div className="mail-pair">
        <Select
          label={t("mail.security")}
          value={server.security}
          options={securities.map((value) => ({ value, label: t(`mail.security_${value}`) }))}
          onChange={(security) => change({ security })}
        />
        <Select
          label={t("mail.sign_in")}
          value={server.sign_in}
          options={offered.map((value) => ({ value, label: t(`mail.sign_in_${value}`) }))}
          onChange={(sign_in) => change({ sign_in })}
        />
      </div>
      {server.security === "none" && <p className="field-help">{t("mail.security_none_help")}</p>}
      {server.sign_in !== "none" && (
        <>
          <TextField
            label={t("mail.user")}
            value={server.user}
            onChange={(user) => change({ user })}
            direction="ltr"
            autoComplete="off"
            error={errorOf(`${name}.user`)}
            data-testid={`${name}-user`}
          />
          <PasswordField
            label={t("mail.secret")}
            value={server.secret}
            onChange={(secret) => change({ secret })}
            autoComplete="new-password"
            help={hasSecret ? t("mail.secret_kept") : undefined}
          />
        </>
      )}
    </>
  );
}
