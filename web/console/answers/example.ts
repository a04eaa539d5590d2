import type { Session } from "../../api/types";
import type { Surroundings } from "./variables";

/** Somebody to whom the editor's preview is written. */
export function exampleOf(session: Session, language: string): Surroundings {
  return {
    customerName: language === "fa" ? "نگار احمدی" : "Anna Weber",
    agentName: session.agent.name,
    number: 1042,
    workspaceName: session.workspace.name,
    language,
    now: Date.now(),
  };
}
