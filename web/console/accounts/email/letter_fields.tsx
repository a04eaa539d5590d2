import { TextField } from "../../../kit/field";
import { Select } from "../../../kit/select";
import { Switch } from "../../../kit/switch";
import { languages } from "../../../words/locale";
import { t } from "../../../words/text";
import type { MailboxDraft } from "./draft";

interface Props {
  draft: MailboxDraft;
  change: (some: Partial<MailboxDraft>) => void;
  setAddress: (address: string) => void;
  errorOf: (field: string) => string | null;
}

/** What customers write to, and how our letters look. */
export function LetterFields({ draft, change, setAddress, errorOf }: Props) {
  const { settings } = draft;
  const set = (some: Partial<typeof settings>) => change({ settings: { ...settings, ...some } });
  return (
    <>
      <TextField
        label={t("mail.address")}
        value={settings.address}
        onChange={setAddress}
        direction="ltr"
        inputMode="email"
        autoComplete="off"
        maxLength={320}
        help={t("mail.address_help")}
        error={errorOf("address")}
        data-testid="mail-address"
      />
      <TextField
        label={t("mail.other_addresses")}
        value={draft.otherAddresses}
        onChange={(otherAddresses) => change({ otherAddresses })}
        rows={2}
        direction="ltr"
        help={t("mail.other_addresses_help")}
        error={errorOf("other_addresses")}
        data-testid="mail-other-addresses"
      />
      <div className="mail-pair">
        <TextField
          label={t("mail.sender_name")}
          value={settings.sender_name}
          onChange={(sender_name) => set({ sender_name })}
          maxLength={120}
          help={t("mail.sender_name_help")}
          error={errorOf("sender_name")}
          data-testid="mail-sender-name"
        />
        <TextField
          label={t("mail.name")}
          value={draft.name}
          onChange={(name) => change({ name })}
          maxLength={80}
          help={t("mail.name_help")}
          error={errorOf("name")}
          data-testid="mail-name"
        />
      </div>
      <Select
        label={t("mail.locale")}
        value={settings.locale}
        options={languages.map((value) => ({ value, label: t(`shell.language_${value}`) }))}
        onChange={(locale) => set({ locale })}
      />
      <TextField
        label={t("mail.signature")}
        value={settings.signature}
        onChange={(signature) => set({ signature })}
        rows={3}
        maxLength={2000}
        help={t("mail.signature_help")}
        error={errorOf("signature")}
        data-testid="mail-signature"
      />
      <div className="switch-list">
        <Switch isSelected={settings.greets} onChange={(greets) => set({ greets })}>
          <span>
            {t("mail.greets")}
            <span className="field-help">{t("mail.greets_help")}</span>
          </span>
        </Switch>
        <Switch
          isSelected={settings.acknowledges}
          onChange={(acknowledges) => set({ acknowledges })}
        >
          <span>
            {t("mail.acknowledges")}
            <span className="field-help">{t("mail.acknowledges_help")}</span>
          </span>
        </Switch>
      </div>
      {settings.acknowledges && (
        <TextField
          label={t("mail.acknowledgement")}
          value={settings.acknowledgement}
          onChange={(acknowledgement) => set({ acknowledgement })}
          rows={3}
          maxLength={2000}
          help={t("mail.acknowledgement_help", { name: "{name}", number: "{number}" })}
          error={errorOf("acknowledgement")}
          data-testid="mail-acknowledgement"
        />
      )}
    </>
  );
}
