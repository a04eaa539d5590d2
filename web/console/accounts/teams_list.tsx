import { UsersRound } from "lucide-react";
import { useState } from "react";
import { call } from "../../api/call";
import type { Agent, Team } from "../../api/types";
import { Button } from "../../kit/button";
import { TextField } from "../../kit/field";
import { Icon } from "../../kit/icon";
import { Switch } from "../../kit/switch";
import { t } from "../../words/text";
import { may, useDesk } from "../shell/desk";
import { accountKeys, useTeams } from "./queries";
import { useSaving } from "./saving";

export function TeamsList({ agents }: { agents: Agent[] }) {
  const desk = useDesk();
  const teams = useTeams();
  const [name, setName] = useState("");
  const add = useSaving(
    () => call<Team>("POST", "/teams", { body: { name: name.trim(), icon: "users" } }),
    () => {
      setName("");
      void desk.client.invalidateQueries({ queryKey: accountKeys.teams });
      desk.say({ text: t("shell.saved") });
    },
  );
  return (
    <section className="settings-block">
      <div className="settings-block-head">
        <h3>{t("accounts.teams")}</h3>
      </div>
      {teams.data?.length === 0 && <p className="quiet">{t("accounts.no_teams")}</p>}
      <ul className="settings-list">
        {teams.data?.map((team) => (
          <TeamLine key={team.id} team={team} agents={agents} />
        ))}
      </ul>
      {may(desk, "teams:manage") && (
        <form
          className="settings-inline"
          onSubmit={(event) => {
            event.preventDefault();
            add.mutate(undefined);
          }}
        >
          <TextField label={t("accounts.team_name")} value={name} onChange={setName} />
          <Button type="submit" isDisabled={!name.trim() || add.isPending}>
            {t("accounts.team_add")}
          </Button>
        </form>
      )}
    </section>
  );
}

function TeamLine({ team, agents }: { team: Team; agents: Agent[] }) {
  const desk = useDesk();
  const [isOpen, setIsOpen] = useState(false);
  const members = agents.filter((agent) => agent.team_ids.includes(team.id));
  const save = useSaving(
    ({ agent, isIn }: { agent: Agent; isIn: boolean }) => {
      const others = members.filter((one) => one.id !== agent.id);
      const agent_ids = (isIn ? [...others, agent] : others).map((one) => one.id);
      return call("PUT", `/teams/${team.id}/members`, { body: { agent_ids } });
    },
    () => void desk.client.invalidateQueries({ queryKey: accountKeys.agents }),
  );
  const canChange = may(desk, "teams:manage");
  return (
    <li className="settings-team">
      <div className="line">
        <Icon of={UsersRound} />
        <bdi className="strong">{team.name}</bdi>
        <Button
          look="ghost"
          size="small"
          className="to-end"
          aria-expanded={isOpen}
          onPress={() => setIsOpen(!isOpen)}
        >
          {t("accounts.members", { count: members.length })}
        </Button>
      </div>
      {isOpen &&
        agents.map((agent) => (
          <Switch
            key={agent.id}
            isSelected={members.includes(agent)}
            isDisabled={!canChange}
            onChange={(isIn) => save.mutate({ agent, isIn })}
          >
            <bdi>{agent.name}</bdi>
          </Switch>
        ))}
    </li>
  );
}
