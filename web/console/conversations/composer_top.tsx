import { Lock } from "lucide-react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { Conversation } from "../../api/types";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { nameOf } from "../customers/name";
import { useCustomer } from "../customers/queries";
import { channelIcon } from "./signs";

type Mode = "reply" | "note";

interface Props {
  conversation: Conversation;
  mode: Mode;
  onMode: (mode: Mode) => void;
}

/** To whom the words go: the customer, who may be here now, or colleagues. */
export function ComposerTop({ conversation, mode, onMode }: Props) {
  const isOnline = useCustomer(conversation.customer.id).data?.online ?? false;
  return (
    <div className="composer-top">
      <ToggleButtonGroup
        className="segment"
        aria-label={t("conversations.compose_as")}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[mode]}
        onSelectionChange={(keys) => onMode(keys.has("note") ? "note" : "reply")}
      >
        <ToggleButton id="reply" data-testid="mode-reply">
          <Icon of={channelIcon(conversation.channel.type)} size={14} />
          {t("conversations.reply")}
        </ToggleButton>
        <ToggleButton id="note" data-testid="mode-note">
          <Icon of={Lock} size={14} />
          {t("conversations.note")}
        </ToggleButton>
      </ToggleButtonGroup>
      {isOnline && (
        <span className="customer-online small">
          <span className="presence online" />
          <span dir="auto">
            {t("conversations.customer_online", { name: nameOf(conversation.customer) })}
          </span>
        </span>
      )}
    </div>
  );
}
