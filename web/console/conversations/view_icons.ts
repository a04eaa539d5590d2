import {
  AtSign,
  Eye,
  Inbox,
  Layers,
  ShieldAlert,
  UserRoundPlus,
  type LucideIcon,
} from "lucide-react";
import type { ViewKey } from "../../api/types";

export const viewIcons: Record<ViewKey, LucideIcon> = {
  mine: Inbox,
  unassigned: UserRoundPlus,
  mentioned: AtSign,
  followed: Eye,
  all: Layers,
  spam: ShieldAlert,
};
