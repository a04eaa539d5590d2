import type { Id } from "../../api/types";
import { Person } from "../../kit/person";
import { t } from "../../words/text";
import { nameOf } from "../customers/name";
import { useTyping, useViewing } from "./queries";
import { viewersOf } from "./viewing";

/** Colleagues who have the same conversation open. */
export function AlsoHere({ conversationId }: { conversationId: Id }) {
  const others = viewersOf(useViewing(), conversationId);
  return others.slice(0, 3).map((agent) => (
    <span
      key={agent.id}
      className="also-here"
      data-testid="also-here"
      title={t("conversations.also_here", { name: agent.name })}
    >
      <Person id={agent.id} name={agent.name} size="tiny" />
      <span className="only-read">{t("conversations.also_here", { name: agent.name })}</span>
    </span>
  ));
}

export function TypingLine({ conversationId }: { conversationId: Id }) {
  const typing = useTyping()[conversationId];
  const words =
    typing?.type === "agent" ? "conversations.someone_else_typing" : "conversations.typing";
  return (
    <div className="typing-line" role="status" data-testid="typing">
      {typing && (
        <>
          <span className="typing-dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          <span dir="auto">{t(words, { name: nameOf(typing) })}</span>
        </>
      )}
    </div>
  );
}
