import { Smartphone } from "lucide-react";
import { Button } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { useDesk } from "../shell/desk";
import { agoText } from "../shell/here";
import { letOtherGo, type DraftState } from "./draft_sync";

interface Props {
  conversationId: string;
  other: NonNullable<DraftState["other"]>;
}

/** What the same agent wrote here at the same time on another device. */
export function OtherDraft({ conversationId, other }: Props) {
  const { client, session } = useDesk();
  const letGo = (isTaken: boolean) =>
    void letOtherGo(client, session.agent.id, conversationId, isTaken);
  return (
    <div className="other-draft" role="status" data-testid="other-draft">
      <Icon of={Smartphone} size={14} />
      <div className="other-draft-words">
        <span className="small quiet">
          {t("conversations.other_draft", { time: agoText(other.written_at) })}
        </span>
        <bdi className="cut">{other.body}</bdi>
      </div>
      <Button size="small" onPress={() => letGo(true)} data-testid="other-draft-take">
        {t("conversations.other_draft_take")}
      </Button>
      <Button look="ghost" size="small" onPress={() => letGo(false)}>
        {t("conversations.other_draft_drop")}
      </Button>
    </div>
  );
}
