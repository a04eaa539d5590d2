import type { Role } from "../../api/types";
import { t } from "../../words/text";

const builtIn = ["owner", "administrator", "supervisor", "agent"] as const;

/** Built-in roles have words of their own; the others are named by whoever made them. */
export function roleName(role: string, roles: Role[] = []) {
  const known = builtIn.find((one) => one === role);
  if (known) return t(`accounts.role_${known}`);
  const made = roles.find((one) => one.id === role || one.name === role);
  const same = builtIn.find((one) => one === made?.name);
  return same ? t(`accounts.role_${same}`) : (made?.name ?? role);
}
