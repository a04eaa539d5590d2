// Positions only go forward: an answer that was under way while a frame arrived is older than what
// is shown, and live frames do not know how far this agent has read.
import type { Conversation, Id } from "../../api/types";

const further = (a: Id | null, b: Id | null) => (a === null || (b !== null && b > a) ? b : a);

export function forward(old: Conversation, one: Conversation): Conversation {
  return {
    ...one,
    read_up_to: further(old.read_up_to, one.read_up_to),
    customer_received_up_to: further(old.customer_received_up_to, one.customer_received_up_to),
    customer_read_up_to: further(old.customer_read_up_to, one.customer_read_up_to),
  };
}
