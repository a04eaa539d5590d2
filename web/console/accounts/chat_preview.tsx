import { MessageCircle, X } from "lucide-react";
import type { ChatSettings } from "../../api/types";
import { Icon } from "../../kit/icon";
import { palette } from "../../kit/palette";
import { t } from "../../words/text";
import { useDesk } from "../shell/desk";
import type { Part } from "./chat/draft";
import { firstAccent } from "./chat/look_form";

interface Props {
  settings: ChatSettings;
  /** What is being changed is what is shown. */
  part: Part;
}

/** How a visitor will see it, with the words and the colour just typed. */
export function ChatPreview({ settings, part }: Props) {
  const { session } = useDesk();
  // The chat itself moves a colour that its words could not be read on.
  const shown = palette(settings.accent ?? firstAccent, false) ?? palette(firstAccent, false)!;
  const ground = { background: shown.accent, color: shown.on_accent };
  const greeting = settings.greetings.find((one) => one.on && one.words.trim());
  return (
    <figure className="chat-preview" data-testid="chat-preview">
      <figcaption className="quiet small">{t("accounts.preview")}</figcaption>
      {part === "greetings" ? (
        <div className="chat-preview-greeting">
          <span className="grow">
            <bdi className="strong">{session.workspace.name}</bdi>
            <span dir="auto">{greeting?.words ?? t("chat.greeting_example")}</span>
          </span>
          <Icon of={X} size={14} />
        </div>
      ) : (
        <div className="chat-preview-panel">
          <header style={ground}>
            <bdi className="small">{session.workspace.name}</bdi>
            <strong dir="auto">
              {settings.greeting?.trim() || t("accounts.preview_greeting")}
            </strong>
            {part === "hours" && (
              <span className="small">
                {settings.office_hours.length ? t("chat.preview_closed") : t("chat.preview_open")}{" "}
                <bdi>{settings.reply_words}</bdi>
              </span>
            )}
          </header>
          {part === "before" && settings.pre_chat.length > 0 ? (
            <Questions settings={settings} ground={ground} />
          ) : (
            <div className="chat-preview-card">
              <Icon of={MessageCircle} />
              {t("accounts.preview_start")}
            </div>
          )}
        </div>
      )}
      <span className="chat-preview-launcher" style={ground}>
        <Icon of={MessageCircle} size={24} />
      </span>
    </figure>
  );
}

function Questions({ settings, ground }: { settings: ChatSettings; ground: React.CSSProperties }) {
  return (
    <div className="chat-preview-form">
      {settings.pre_chat.map(({ kind, question, required }, at) => (
        <div key={at}>
          <span className="field-label">
            <bdi>{kind === "question" ? question : t(`chat.your_${kind}`)}</bdi>
            {!required && <span className="quiet"> {t("chat.optional")}</span>}
          </span>
          <span className="chat-preview-input" />
        </div>
      ))}
      <span className="chat-preview-go" style={ground}>
        {t("accounts.preview_start")}
      </span>
    </div>
  );
}
