// A conversation being started: what was typed stays on this device until it is made.
import type { Direction } from "../../api/types";

export interface NewDraft {
  customer: { id: string; name: string } | null;
  isNewCustomer: boolean;
  name: string;
  email: string;
  phone: string;
  subject: string;
  body: string;
  direction: Direction;
}

export const blankDraft: NewDraft = {
  customer: null,
  isNewCustomer: false,
  name: "",
  email: "",
  phone: "",
  subject: "",
  body: "",
  direction: "incoming",
};

const place = (agent: string) => `hamdel.new_conversation.${agent}`;

export function keptNewDraft(store: Storage, agent: string): NewDraft {
  try {
    return { ...blankDraft, ...(JSON.parse(store.getItem(place(agent)) ?? "{}") as object) };
  } catch {
    return blankDraft;
  }
}

export function keepNewDraft(store: Storage, agent: string, draft: NewDraft | null) {
  try {
    if (draft) store.setItem(place(agent), JSON.stringify(draft));
    else store.removeItem(place(agent));
  } catch {
    // The words stay in the open form; only closing the page would lose them.
  }
}

/** What was looked for, put where it belongs in a new customer. */
export function newCustomerFrom(words: string): Pick<NewDraft, "name" | "email" | "phone"> {
  if (words.includes("@")) return { name: "", email: words, phone: "" };
  if (/^[+0-9۰-۹٠-٩\s()-]{5,}$/.test(words)) return { name: "", email: "", phone: words };
  return { name: words, email: "", phone: "" };
}

/** Enough is known to start: somebody, and something said. */
export function isReady(draft: NewDraft) {
  const somebody =
    draft.customer !== null ||
    (draft.isNewCustomer && [draft.name, draft.email, draft.phone].some((one) => one.trim()));
  return somebody && draft.body.trim() !== "";
}

export function requestOf(draft: NewDraft) {
  const identities = [
    { type: "email", value: draft.email.trim() },
    { type: "phone", value: draft.phone.trim() },
  ].filter((one) => one.value);
  return {
    customer: draft.customer
      ? { id: draft.customer.id }
      : { name: draft.name.trim() || null, identities },
    subject: draft.subject.trim() || null,
    message: { body: draft.body.trim(), direction: draft.direction },
  };
}
