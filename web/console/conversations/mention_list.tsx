import type { Agent } from "../../api/types";
import { Person } from "../../kit/person";
import { t } from "../../words/text";

export const mentionListId = "mention-list";
export const mentionOptionId = (agent: Agent) => `mention-${agent.id}`;

interface Props {
  agents: Agent[];
  chosen: number;
  onPick: (agent: Agent) => void;
}

/** The focus stays in the text; the keys there move through this list. */
export function MentionList({ agents, chosen, onPick }: Props) {
  return (
    <ul
      className="mention-list"
      role="listbox"
      id={mentionListId}
      aria-label={t("conversations.mention")}
      data-testid="mention-list"
    >
      {agents.map((agent, index) => (
        <li
          key={agent.id}
          id={mentionOptionId(agent)}
          role="option"
          aria-selected={index === chosen}
          className="menu-item"
          data-focused={index === chosen || undefined}
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(agent);
          }}
        >
          <Person id={agent.id} name={agent.name} size="small">
            <span className={`presence ${agent.presence}`} />
          </Person>
          <bdi>{agent.name}</bdi>
          <span className="quiet small to-end">{t(`shell.presence_${agent.presence}`)}</span>
        </li>
      ))}
    </ul>
  );
}
