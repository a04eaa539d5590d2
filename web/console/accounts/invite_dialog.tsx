import { useState } from "react";
import { call } from "../../api/call";
import type { Agent } from "../../api/types";
import { Button } from "../../kit/button";
import { Dialog } from "../../kit/dialog";
import { TextField } from "../../kit/field";
import { Select } from "../../kit/select";
import { currentLanguage } from "../../words/language";
import { languages, type Language } from "../../words/locale";
import { t } from "../../words/text";
import { useDesk } from "../shell/desk";
import { reasonOfField } from "../shell/reason";
import { CopyLine } from "./copy_line";
import { keepAgent, useRoles } from "./queries";
import { roleName } from "./role_name";
import { useSaving } from "./saving";

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { client } = useDesk();
  const roles = useRoles().data ?? [];
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [role, setRole] = useState("agent");
  const [locale, setLocale] = useState<Language>(currentLanguage());
  const [link, setLink] = useState<string | null>(null);
  const invite = useSaving(
    () =>
      call<{ agent: Agent; invitation_url: string }>("POST", "/agents", {
        body: { name: name.trim(), email: email.trim(), role, locale, team_ids: [] },
      }),
    (answer) => {
      keepAgent(client, answer.agent);
      setLink(answer.invitation_url);
    },
  );
  return (
    <Dialog title={t("accounts.invite")} closeLabel={t("shell.close")} onClose={onClose}>
      {link ? (
        <>
          <p>{t("accounts.invited", { name: `\u2068${name}\u2069` })}</p>
          <CopyLine text={link} />
        </>
      ) : (
        <form
          className="dialog-form"
          onSubmit={(event) => {
            event.preventDefault();
            invite.mutate(undefined);
          }}
        >
          <TextField
            label={t("accounts.name")}
            value={name}
            onChange={setName}
            autoFocus
            error={reasonOfField(invite.error, "name")}
          />
          <TextField
            label={t("accounts.email")}
            type="email"
            direction="ltr"
            value={email}
            onChange={setEmail}
            error={reasonOfField(invite.error, "email")}
          />
          <Select
            label={t("accounts.role")}
            value={role}
            options={roles.map((one) => ({ value: one.id, label: roleName(one.id, roles) }))}
            onChange={setRole}
          />
          <Select
            label={t("shell.language")}
            value={locale}
            options={languages.map((value) => ({ value, label: t(`shell.language_${value}`) }))}
            onChange={setLocale}
          />
          <div className="dialog-foot">
            <Button onPress={onClose}>{t("shell.cancel")}</Button>
            <Button
              type="submit"
              look="primary"
              isDisabled={!name.trim() || !email.includes("@") || invite.isPending}
            >
              {t("accounts.invite_send")}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
