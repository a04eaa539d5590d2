import { Ellipsis, Plus } from "lucide-react";
import { useState } from "react";
import { call } from "../../api/call";
import type { Agent } from "../../api/types";
import { Button, IconButton } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { MenuButton } from "../../kit/menu";
import { Person } from "../../kit/person";
import { t } from "../../words/text";
import { may, useDesk } from "../shell/desk";
import { Failure } from "../shell/failure";
import { InviteDialog } from "./invite_dialog";
import { keepAgent, useAgents, useRoles } from "./queries";
import { roleName } from "./role_name";
import { useSaving } from "./saving";
import { SectionBones } from "./section_bones";
import { TeamsList } from "./teams_list";

export function AgentsSection() {
  const desk = useDesk();
  const agents = useAgents();
  const [isInviting, setIsInviting] = useState(false);
  if (agents.isError) return <Failure error={agents.error} onRetry={() => void agents.refetch()} />;
  if (!agents.data) return <SectionBones />;
  return (
    <>
      <section className="settings-block">
        <div className="settings-block-head">
          <h3>{t("accounts.agents_list")}</h3>
          {may(desk, "agents:manage") && (
            <Button look="primary" onPress={() => setIsInviting(true)} data-testid="invite">
              <Icon of={Plus} size={14} />
              {t("accounts.invite")}
            </Button>
          )}
        </div>
        <ul className="settings-list">
          {agents.data.map((agent) => (
            <AgentLine key={agent.id} agent={agent} />
          ))}
        </ul>
      </section>
      <TeamsList agents={agents.data} />
      {isInviting && <InviteDialog onClose={() => setIsInviting(false)} />}
    </>
  );
}

function AgentLine({ agent }: { agent: Agent }) {
  const desk = useDesk();
  const roles = useRoles().data ?? [];
  const save = useSaving(
    (change: Partial<Agent>) => call<Agent>("PATCH", `/agents/${agent.id}`, { body: change }),
    (saved) => {
      keepAgent(desk.client, saved);
      desk.say({ text: t("shell.saved") });
    },
  );
  const canChange = may(desk, "agents:manage") && agent.id !== desk.session.agent.id;
  return (
    <li data-testid="agent">
      <Person id={agent.id} name={agent.name}>
        <span className={`presence ${agent.presence}`} />
      </Person>
      <div className="settings-line">
        <bdi className="strong cut">{agent.name}</bdi>
        <bdi className="quiet small cut">{agent.email}</bdi>
      </div>
      {agent.disabled && <span className="chip">{t("accounts.disabled")}</span>}
      <span className="quiet small">{roleName(agent.role, roles)}</span>
      {canChange && (
        <MenuButton
          label={t("accounts.actions_for", { name: agent.name })}
          sections={[
            {
              title: t("accounts.role"),
              choices: roles.map((role) => ({
                id: role.id,
                label: roleName(role.id, roles),
                chosen: role.id === agent.role,
                run: () => save.mutate({ role: role.id }),
              })),
            },
            {
              choices: [
                {
                  id: "disable",
                  label: agent.disabled ? t("accounts.enable") : t("accounts.disable"),
                  run: () => save.mutate({ disabled: !agent.disabled }),
                },
              ],
            },
          ]}
        >
          <IconButton icon={Ellipsis} label={t("accounts.actions_for", { name: agent.name })} />
        </MenuButton>
      )}
    </li>
  );
}
