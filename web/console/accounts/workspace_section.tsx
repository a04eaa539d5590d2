import { useMemo, useState } from "react";
import { call } from "../../api/call";
import type { Session } from "../../api/types";
import { Button } from "../../kit/button";
import { TextField } from "../../kit/field";
import { Select } from "../../kit/select";
import { currentLanguage } from "../../words/language";
import { languages, localeTag, type Language } from "../../words/locale";
import { t } from "../../words/text";
import { useDesk } from "../shell/desk";
import { reasonOfField } from "../shell/reason";
import { accountKeys } from "./queries";
import { useSaving } from "./saving";
import { timeZones } from "./time_zones";

type Workspace = Session["workspace"];
const calendars = ["jalali", "gregorian"] as const;

export function WorkspaceSection() {
  const desk = useDesk();
  const before = desk.session.workspace;
  const [name, setName] = useState(before.name);
  const [locale, setLocale] = useState(before.locale);
  const [time_zone, setTimeZone] = useState(before.time_zone);
  const [calendar, setCalendar] = useState(before.calendar);
  const zones = useMemo(
    () => timeZones(before.time_zone, new Date(), localeTag[currentLanguage()]),
    [before.time_zone],
  );
  const save = useSaving(
    () =>
      call<Workspace>("PATCH", "/workspace", {
        body: { name: name.trim(), locale, time_zone, calendar },
      }),
    (workspace) => {
      desk.client.setQueryData<Session | null>(accountKeys.session, (session) =>
        session ? { ...session, workspace } : session,
      );
      setName(workspace.name);
      desk.say({ text: t("shell.saved") });
    },
  );
  const isSame =
    name.trim() === before.name &&
    locale === before.locale &&
    time_zone === before.time_zone &&
    calendar === before.calendar;
  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined);
      }}
    >
      <TextField
        label={t("accounts.workspace_called")}
        help={t("accounts.workspace_name_help")}
        value={name}
        onChange={setName}
        error={reasonOfField(save.error, "name")}
      />
      <Select
        label={t("accounts.workspace_language")}
        value={locale as Language}
        options={languages.map((value) => ({ value, label: t(`shell.language_${value}`) }))}
        onChange={setLocale}
      />
      <Select
        label={t("accounts.time_zone")}
        value={time_zone}
        options={zones}
        onChange={setTimeZone}
      />
      <Select
        label={t("accounts.calendar")}
        value={calendar}
        options={calendars.map((value) => ({ value, label: t(`accounts.calendar_${value}`) }))}
        onChange={setCalendar}
      />
      <Button
        type="submit"
        look="primary"
        isDisabled={!name.trim() || isSame || save.isPending}
        data-testid="save-workspace"
      >
        {t("shell.save")}
      </Button>
    </form>
  );
}
