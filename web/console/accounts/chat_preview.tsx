import { MessageCircle } from "lucide-react";
import { Icon } from "../../kit/icon";
import { palette } from "../../kit/palette";
import { t } from "../../words/text";
import { useDesk } from "../shell/desk";

/** How the first look of the chat will be, with the words and the colour just typed. */
export function ChatPreview({ accent, greeting }: { accent: string; greeting: string }) {
  const { session } = useDesk();
  // The chat itself moves a colour that its words could not be read on.
  const shown = palette(accent, false)!;
  const ground = { background: shown.accent, color: shown.on_accent };
  return (
    <figure className="chat-preview">
      <figcaption className="quiet small">{t("accounts.preview")}</figcaption>
      <div className="chat-preview-panel">
        <header style={ground}>
          <bdi className="small">{session.workspace.name}</bdi>
          <strong dir="auto">{greeting.trim() || t("accounts.preview_greeting")}</strong>
        </header>
        <div className="chat-preview-card">
          <Icon of={MessageCircle} />
          {t("accounts.preview_start")}
        </div>
      </div>
      <span className="chat-preview-launcher" style={ground}>
        <Icon of={MessageCircle} size={24} />
      </span>
    </figure>
  );
}
