import { Check, MessageCircle } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { call } from "../../api/call";
import type { ChatChannel } from "../../api/types";
import { Button } from "../../kit/button";
import { TextField } from "../../kit/field";
import { Icon } from "../../kit/icon";
import { Blank } from "../../kit/parts";
import { Select } from "../../kit/select";
import { currentLanguage, languages } from "../../words/language";
import { t } from "../../words/text";
import { useDesk } from "../shell/desk";
import { Failure } from "../shell/failure";
import { ChatPreview } from "./chat_preview";
import { contrastWithWhite, parseColor } from "./contrast";
import { CopyLine } from "./copy_line";
import { accountKeys, useChannels } from "./queries";
import { useSaving } from "./saving";
import { SectionBones } from "./section_bones";

const firstAccent = "#087a75";
const accents = [firstAccent, "#235a9f", "#7b2f6b", "#8a3b1e", "#33312c"];

export function ChatSection() {
  const channels = useChannels();
  if (channels.isError)
    return <Failure error={channels.error} onRetry={() => void channels.refetch()} />;
  if (!channels.data) return <SectionBones />;
  const chat = channels.data[0];
  if (!chat) return <Blank icon={MessageCircle} title={t("accounts.chat_none")} />;
  return <ChatForm key={chat.id} channel={chat} />;
}

function readLines(text: string) {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

function isOrigin(line: string) {
  try {
    const address = new URL(line);
    return /^https?:$/.test(address.protocol) && address.origin === line.replace(/\/$/, "");
  } catch {
    return false;
  }
}

function ChatForm({ channel }: { channel: ChatChannel }) {
  const desk = useDesk();
  const { settings } = channel;
  const [accent, setAccent] = useState(settings.accent ?? firstAccent);
  const [greeting, setGreeting] = useState(settings.greeting ?? "");
  const [locale, setLocale] = useState(settings.locale);
  const [origins, setOrigins] = useState(settings.allowed_origins.join("\n"));
  const color = parseColor(accent);
  const ratio = color && contrastWithWhite(color);
  const badOrigin = readLines(origins).find((line) => !isOrigin(line));
  const save = useSaving(
    () =>
      call<ChatChannel>("PATCH", `/chat_channels/${channel.id}`, {
        body: {
          settings: {
            ...settings,
            locale,
            accent,
            greeting: greeting.trim() || null,
            allowed_origins: readLines(origins).map((line) => line.replace(/\/$/, "")),
          },
        },
      }),
    () => {
      void desk.client.invalidateQueries({ queryKey: accountKeys.channels });
      desk.say({ text: t("shell.saved") });
    },
  );
  const shownRatio = new Intl.NumberFormat(currentLanguage() === "fa" ? "fa-IR" : "en", {
    maximumFractionDigits: 1,
  }).format(ratio ?? 0);

  return (
    <div className="chat-settings">
      <form
        className="settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        <div className="swatches" role="group" aria-label={t("accounts.accent")}>
          {accents.map((value) => (
            <AriaButton
              key={value}
              className="swatch"
              style={{ background: value }}
              aria-label={t("accounts.accent_choice", { value })}
              aria-pressed={value === accent}
              onPress={() => setAccent(value)}
            >
              {value === accent && <Icon of={Check} />}
            </AriaButton>
          ))}
        </div>
        <TextField
          label={t("accounts.accent")}
          value={accent}
          onChange={setAccent}
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
          value={greeting}
          onChange={setGreeting}
          placeholder={t("accounts.preview_greeting")}
        />
        <Select
          label={t("accounts.chat_language")}
          value={locale}
          options={languages.map((value) => ({ value, label: t(`shell.language_${value}`) }))}
          onChange={setLocale}
        />
        <TextField
          label={t("accounts.origins")}
          value={origins}
          onChange={setOrigins}
          rows={3}
          direction="ltr"
          help={t("accounts.origins_help")}
          error={badOrigin ? t("accounts.origin_bad", { line: badOrigin }) : null}
        />
        <Button
          type="submit"
          look="primary"
          isDisabled={!ratio || Boolean(badOrigin) || save.isPending}
        >
          {t("shell.save")}
        </Button>
        <Snippet channel={channel} />
      </form>
      <ChatPreview accent={ratio ? accent : firstAccent} greeting={greeting} />
    </div>
  );
}

/** The whole installation: one line for the page that shows the chat. */
function Snippet({ channel }: { channel: ChatChannel }) {
  const line = `<script src="${location.origin}/widget.js" data-channel="${channel.key}" async></script>`;
  return (
    <div className="settings-block">
      <h3>{t("accounts.snippet")}</h3>
      <p className="quiet small">{t("accounts.snippet_help")}</p>
      <CopyLine text={line} />
    </div>
  );
}
