import { Check, ChevronDown, Hourglass, SendHorizontal } from "lucide-react";
import { Button } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { MenuButton } from "../../kit/menu";
import { t } from "../../words/text";
import type { Then } from "./outbox";

interface Props {
  isNote: boolean;
  canSend: boolean;
  send: (then: Then) => void;
}

/** Send, and beside it what else can happen to the conversation with the same press. */
export function SendButtons({ isNote, canSend, send }: Props) {
  if (isNote)
    return (
      <Button look="primary" isDisabled={!canSend} onPress={() => send("keep")} data-testid="send">
        {t("conversations.add_note")}
      </Button>
    );
  return (
    <span className="split">
      <Button look="primary" isDisabled={!canSend} onPress={() => send("keep")} data-testid="send">
        {t("conversations.send")}
        <Icon of={SendHorizontal} size={14} mirrored />
      </Button>
      <MenuButton
        label={t("conversations.send_other")}
        placement="top end"
        sections={[
          {
            choices: [
              {
                id: "resolve",
                label: t("conversations.send_resolve"),
                icon: Check,
                run: () => send("resolve"),
              },
              {
                id: "wait",
                label: t("conversations.send_wait"),
                icon: Hourglass,
                run: () => send("wait"),
              },
            ],
          },
        ]}
      >
        <Button
          look="primary"
          isDisabled={!canSend}
          aria-label={t("conversations.send_other")}
          data-testid="send-other"
        >
          <Icon of={ChevronDown} size={14} />
        </Button>
      </MenuButton>
    </span>
  );
}
