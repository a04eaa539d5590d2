import { Merge, ShieldAlert } from "lucide-react";
import { Link } from "react-router";
import type { Conversation } from "../../../api/types";
import { Button } from "../../../kit/button";
import { Icon } from "../../../kit/icon";
import { t } from "../../../words/text";
import { may, useDesk } from "../../shell/desk";
import { reopen } from "../actions";
import { conversationAddress } from "../address";
import { numberText } from "../signs";
import "./moving.css";

/** In the composer's place: why nothing is written here, and what can be done. */
export function AsideLine({ conversation }: { conversation: Conversation }) {
  const desk = useDesk();
  const target = conversation.merged_into_number;
  if (conversation.aside === "merged" && target !== null)
    return (
      <div className="aside-line" role="note" data-testid="aside-merged">
        <Icon of={Merge} />
        <span>{t("moving.is_merged", { number: numberText(target) })}</span>
        <Link className="button outline to-end" to={conversationAddress(target)}>
          {t("moving.go_there")}
        </Link>
      </div>
    );
  return (
    <div className="aside-line" role="note" data-testid="aside-spam">
      <Icon of={ShieldAlert} />
      <span>{t("moving.is_spam")}</span>
      {may(desk, "conversations:reply") && (
        <Button
          className="to-end"
          onPress={() => void reopen(desk, conversation)}
          data-testid="not-spam"
        >
          {t("moving.not_spam")}
        </Button>
      )}
    </div>
  );
}
