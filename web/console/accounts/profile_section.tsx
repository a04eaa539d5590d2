import { useState } from "react";
import { call } from "../../api/call";
import type { Agent } from "../../api/types";
import { Button } from "../../kit/button";
import { TextField } from "../../kit/field";
import { Select } from "../../kit/select";
import { currentLanguage } from "../../words/language";
import { languages } from "../../words/locale";
import { t } from "../../words/text";
import { useDesk } from "../shell/desk";
import { reasonOfField } from "../shell/reason";
import { WritingForm } from "../conversations/writing_form";
import { setLanguage } from "./actions";
import { isLongEnough, NewPasswordField } from "./new_password_field";
import { PasswordField } from "./password_field";
import { keepAgent } from "./queries";
import { SignatureForm } from "./signature_form";
import { useSaving } from "./saving";

export function ProfileSection() {
  const desk = useDesk();
  const { agent } = desk.session;
  const [name, setName] = useState(agent.name);
  const save = useSaving(
    () => call<Agent>("PATCH", "/me", { body: { name: name.trim() } }),
    (saved) => {
      keepAgent(desk.client, saved);
      desk.say({ text: t("shell.saved") });
    },
  );
  return (
    <>
      <form
        className="settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        <TextField
          label={t("accounts.your_name")}
          help={t("accounts.your_name_help")}
          value={name}
          onChange={setName}
          error={reasonOfField(save.error, "name")}
        />
        <TextField label={t("accounts.email")} value={agent.email} direction="ltr" isReadOnly />
        <Select
          label={t("shell.language")}
          value={currentLanguage()}
          options={languages.map((value) => ({ value, label: t(`shell.language_${value}`) }))}
          onChange={(language) => void setLanguage(desk, language)}
        />
        <Button
          type="submit"
          look="primary"
          isDisabled={!name.trim() || name === agent.name || save.isPending}
        >
          {t("shell.save")}
        </Button>
      </form>
      <WritingForm />
      <SignatureForm />
      <PasswordForm />
    </>
  );
}

function PasswordForm() {
  const desk = useDesk();
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const change = useSaving(
    () => call("PUT", "/me/password", { body: { current, password } }),
    () => {
      setCurrent("");
      setPassword("");
      desk.say({ text: t("accounts.password_changed") });
    },
  );
  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(undefined);
      }}
    >
      <h3>{t("accounts.change_password")}</h3>
      <PasswordField
        label={t("accounts.current_password")}
        value={current}
        onChange={setCurrent}
        autoComplete="current-password"
      />
      <NewPasswordField
        label={t("accounts.new_password")}
        value={password}
        onChange={setPassword}
      />
      <Button
        type="submit"
        look="primary"
        isDisabled={!current || !isLongEnough(password) || change.isPending}
      >
        {t("accounts.change_password")}
      </Button>
    </form>
  );
}
