import { UserRoundX, UsersRound } from "lucide-react";
import { Button } from "react-aria-components";
import type { Conversation } from "../../api/types";
import { Icon } from "../../kit/icon";
import { Person } from "../../kit/person";
import { t } from "../../words/text";
import { useAgents, useTeams } from "../accounts/queries";
import { useDesk } from "../shell/desk";

/** Who answers for it, and in which queue it stands. */
export function Owner({
  conversation,
  isDisabled,
}: {
  conversation: Conversation;
  isDisabled: boolean;
}) {
  const desk = useDesk();
  const agent = useAgents().data?.find((one) => one.id === conversation.assignee_id);
  const team = useTeams().data?.find((one) => one.id === conversation.team_id);
  const name = agent?.name ?? t("conversations.nobody_yet");
  return (
    <Button
      className="owner"
      isDisabled={isDisabled}
      onPress={() => desk.open("assign")}
      data-testid="thread-owner"
    >
      <span className="only-read">{t("conversations.assign")}</span>
      {agent ? (
        <Person id={agent.id} name={agent.name} size="tiny" />
      ) : (
        <Icon of={UserRoundX} size={14} />
      )}
      <bdi>{name}</bdi>
      {team && (
        <>
          <Icon of={UsersRound} size={12} />
          <bdi>{team.name}</bdi>
        </>
      )}
    </Button>
  );
}
