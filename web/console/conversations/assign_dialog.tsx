import { UserRoundX, UsersRound } from "lucide-react";
import { useState } from "react";
import type { Conversation } from "../../api/types";
import { Finder, fits, type Finding } from "../../kit/finder";
import { Icon } from "../../kit/icon";
import { Person } from "../../kit/person";
import { t } from "../../words/text";
import { useAgents, useTeams } from "../accounts/queries";
import { useDesk } from "../shell/desk";
import { assign, type Owner } from "./actions";

export function AssignDialog({ conversation, onClose }: Props) {
  const desk = useDesk();
  return (
    <OwnerFinder
      hasOwner={conversation.assignee_id !== null}
      onChoose={(owner) => void assign(desk, conversation, owner)}
      onClose={onClose}
    />
  );
}

interface Props {
  conversation: Conversation;
  onClose: () => void;
}

interface OwnerFinderProps {
  hasOwner: boolean;
  onChoose: (owner: Owner) => void;
  onClose: () => void;
}

/** A colleague, a queue or nobody, found by name. */
export function OwnerFinder({ hasOwner, onChoose, onClose }: OwnerFinderProps) {
  const desk = useDesk();
  const me = desk.session.agent;
  const [words, setWords] = useState("");
  const agents = (useAgents().data ?? []).filter((agent) => !agent.disabled);
  const teams = useTeams().data ?? [];
  const others = agents.filter((agent) => agent.id !== me.id);

  const people: Finding[] = [me, ...others].map((agent) => ({
    id: agent.id,
    text: agent.id === me.id ? t("conversations.assign_me") : agent.name,
    run: () => onChoose({ assignee_id: agent.id, name: agent.name }),
    shown: (
      <>
        <Person id={agent.id} name={agent.name} size="small">
          <span className={`presence ${agent.presence}`} />
        </Person>
        <bdi>{agent.id === me.id ? t("conversations.assign_me") : agent.name}</bdi>
        <span className="quiet small to-end">{t(`shell.presence_${agent.presence}`)}</span>
      </>
    ),
  }));
  const queues: Finding[] = teams.map((team) => ({
    id: team.id,
    text: team.name,
    run: () => onChoose({ assignee_id: null, team_id: team.id, name: team.name }),
    shown: (
      <>
        <Icon of={UsersRound} />
        <bdi>{team.name}</bdi>
      </>
    ),
  }));
  const nobody: Finding = {
    id: "nobody",
    text: t("conversations.nobody"),
    run: () => onChoose({ assignee_id: null, name: null }),
    shown: (
      <>
        <Icon of={UserRoundX} />
        {t("conversations.nobody")}
      </>
    ),
  };
  const fitting = (findings: Finding[]) => findings.filter((one) => fits(one.text, words));

  return (
    <Finder
      title={t("conversations.assign")}
      hint={t("conversations.assign_find")}
      closeLabel={t("shell.close")}
      words={words}
      onWords={setWords}
      onClose={onClose}
      whenEmpty={t("search.none", { words })}
      groups={[
        { findings: fitting(people) },
        { title: t("conversations.teams"), findings: fitting(queues) },
        { findings: hasOwner ? fitting([nobody]) : [] },
      ]}
    />
  );
}
