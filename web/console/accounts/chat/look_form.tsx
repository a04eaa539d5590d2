import { Check } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { TextField } from "../../../kit/field";
import { Icon } from "../../../kit/icon";
import { Select } from "../../../kit/select";
import { Switch } from "../../../kit/switch";
import { currentLanguage } from "../../../words/language";
import { languages, localeTag } from "../../../words/locale";
import { t } from "../../../words/text";
import { contrastWithWhite, parseColor } from "../contrast";
import type { PartProps } from "./part";

export const firstAccent = "#087a75";
const accents = [firstAccent, "#235a9f", "#7b2f6b", "#8a3b1e", "#33312c"];

export function LookForm({ settings, change }: PartProps) {
  const accent = settings.accent ?? firstAccent;
  const color = parseColor(accent);
  const ratio = color && contrastWithWhite(color);
  const shownRatio = new Intl.NumberFormat(localeTag[currentLanguage()], {
    maximumFractionDigits: 1,
  }).format(ratio ?? 0);
  return (
    <>
      <div className="swatches" role="group" aria-label={t("accounts.accent")}>
        {accents.map((value) => (
          <AriaButton
            key={value}
            className="swatch"
            style={{ background: value }}
            aria-label={t("accounts.accent_choice", { value })}
            aria-pressed={value === accent}
            onPress={() => change({ accent: value })}
          >
            {value === accent && <Icon of={Check} />}
          </AriaButton>
        ))}
      </div>
      <TextField
        label={t("accounts.accent")}
        value={accent}
        onChange={(value) => change({ accent: value })}
        direction="ltr"
        help={t("accounts.accent_help", { ratio: shownRatio })}
        error={
          !ratio
            ? t("accounts.accent_bad")
            : ratio < 4.5
              ? t("accounts.accent_weak", { ratio: shownRatio })
              : null
        }
      />
      <TextField
        label={t("accounts.greeting")}
        value={settings.greeting ?? ""}
        onChange={(greeting) => change({ greeting })}
        placeholder={t("accounts.preview_greeting")}
        maxLength={500}
      />
      <Select
        label={t("accounts.chat_language")}
        value={settings.locale}
        options={languages.map((value) => ({ value, label: t(`shell.language_${value}`) }))}
        onChange={(locale) => change({ locale })}
      />
      <div className="switch-list">
        <Switch
          isSelected={settings.asks_rating}
          onChange={(asks_rating) => change({ asks_rating })}
        >
          <span>
            {t("chat.asks_rating")}
            <span className="field-help">{t("chat.asks_rating_help")}</span>
          </span>
        </Switch>
        <Switch
          isSelected={settings.tracks_pages}
          onChange={(tracks_pages) => change({ tracks_pages })}
        >
          <span>
            {t("chat.tracks_pages")}
            <span className="field-help">{t("chat.tracks_pages_help")}</span>
          </span>
        </Switch>
      </div>
    </>
  );
}
