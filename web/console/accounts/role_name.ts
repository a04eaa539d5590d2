import type { Role } from "../../api/types";
import { t } from "../../words/text";

const fixed = ["viewer", "agent", "supervisor", "administrator", "owner"] as const;

/** Fixed roles have words of their own; the others are named by whoever made them. */
export function roleName(role: string, roles: Role[]) {
  const known = fixed.find((one) => one === role);
  if (known) return t(`accounts.role_${known}`);
  return roles.find((one) => one.id === role)?.name ?? role;
}
