import { Check, ChevronDown, Clock, Hourglass, SendHorizontal } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { MenuButton } from "../../kit/menu";
import { t } from "../../words/text";
import type { Then } from "./outbox";

const SendLaterDialog = lazy(() =>
  import("./send_later_dialog").then((m) => ({ default: m.SendLaterDialog })),
);

interface Props {
  isNote: boolean;
  canSend: boolean;
  send: (then: Then, sendAt?: Date) => void;
}

/** Send, and beside it what else can happen to the conversation with the same press. */
export function SendButtons({ isNote, canSend, send }: Props) {
  const [isLater, setIsLater] = useState(false);
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
              {
                id: "later",
                label: t("conversations.send_later"),
                icon: Clock,
                run: () => setIsLater(true),
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
      {isLater && (
        <Suspense>
          <SendLaterDialog onClose={() => setIsLater(false)} onChoose={(at) => send("keep", at)} />
        </Suspense>
      )}
    </span>
  );
}
