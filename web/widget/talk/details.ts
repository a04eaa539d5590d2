// What is asked before the first word: which fields still need asking, and what goes with the words.
import type { Channel, Details, PreChatField, Visitor } from "../contract";
import type { Asked } from "../loader/memory";

/** A question is named by its words: the workspace has each once. */
export const key_of = ({ kind, question }: PreChatField): string =>
  kind === "question" ? `? ${question}` : kind;

/** A person is not asked for what is known already; the workspace's questions are of every need. */
export function fields_to_ask(
  channel: Channel | null,
  visitor: Visitor | null,
  claims: Details,
): PreChatField[] {
  const known: Record<string, unknown> = {
    name: visitor?.name || claims.name,
    email: visitor?.email || claims.email,
    phone: claims.phone,
  };
  return (channel?.pre_chat ?? []).filter(({ kind }) => !known[kind]);
}

const complete_email = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
// Persian and Arabic digits count; how a number must look in its country the server knows.
const complete_phone = /^\+?[\s()-]*([\d۰-۹٠-٩][\s()-]*){8,15}$/;

export type Fault = "required" | "email" | "phone";

export function fault_of({ kind, required }: PreChatField, value: string): Fault | null {
  const said = value.trim();
  if (!said) return required ? "required" : null;
  if (kind === "email" && !complete_email.test(said)) return "email";
  if (kind === "phone" && !complete_phone.test(said)) return "phone";
  return null;
}

/** Undefined where there is nothing to say. */
export function details_of(asked: Asked | undefined, claims: Details): Details | undefined {
  const details: Details = { ...claims };
  const answers: { question: string; answer: string }[] = [];
  for (const [key, value] of Object.entries(asked?.values ?? {})) {
    const said = value.trim();
    if (!said) continue;
    if (key.startsWith("? ")) answers.push({ question: key.slice(2), answer: said });
    else details[key as "name" | "email" | "phone"] = said;
  }
  if (answers.length) details.answers = answers;
  return Object.values(details).some(Boolean) ? details : undefined;
}
