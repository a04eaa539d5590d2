import type { Conversation, ReadyAnswer } from "../../api/types";
import { currentLanguage } from "../../words/language";
import type { Desk } from "../shell/desk";
import type { Surroundings } from "./variables";

/** What the variables of an answer stand for in this conversation. */
export function surroundingsOf(
  desk: Pick<Desk, "session">,
  conversation: Conversation,
  answer: Pick<ReadyAnswer, "language">,
): Surroundings {
  return {
    customerName: conversation.customer.name,
    agentName: desk.session.agent.name,
    number: conversation.number,
    workspaceName: desk.session.workspace.name,
    language: answer.language || conversation.language || currentLanguage(),
    now: Date.now(),
  };
}
