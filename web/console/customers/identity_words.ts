// How an identity is shown: its sign, and its value as people read it.
import {
  AtSign,
  Camera,
  Globe,
  Mail,
  MessageSquare,
  Phone,
  Send,
  type LucideIcon,
} from "lucide-react";
import type { Identity } from "../../api/types";

export const identityIcons: Record<Identity["type"], LucideIcon> = {
  email: Mail,
  phone: Phone,
  visitor: AtSign,
  app_user: Globe,
  telegram: Send,
  bale: MessageSquare,
  whatsapp: MessageSquare,
  instagram: Camera,
};

export function isNumber(identity: Pick<Identity, "type">) {
  return identity.type === "phone" || identity.type === "whatsapp";
}

/** Iranian numbers are read in three groups; the groups of other countries are not ours to guess. */
export function shownValue(identity: Pick<Identity, "type" | "value">) {
  return isNumber(identity)
    ? identity.value.replace(/^(\+98)(\d{3})(\d{3})(\d{4})$/, "$1 $2 $3 $4")
    : identity.value;
}
