import type { Id } from "../../../api/types";

export const bouncedKey = (customer: Id) => ["customers", "bounced", customer] as const;
