// What the settings hold: each section with its screen, its place and who may open it.
import {
  Building2,
  CircleUser,
  KeyRound,
  ListPlus,
  Mail,
  MessageCircle,
  ScrollText,
  ShieldCheck,
  Tags,
  Users,
  Zap,
  type LucideIcon,
} from "lucide-react";
import { lazy, type ComponentType } from "react";
import { withMail } from "../../words/mail";
import type { Key } from "../../words/text";
import { AnswersSection } from "../answers/answers_section";
import { AttributesSection } from "../customers/attributes_section";
import { AgentsSection } from "./agents_section";
import { AuditSection } from "./audit_section";
import { ChatSection } from "./chat_section";
import { KeysSection } from "./keys_section";
import { ProfileSection } from "./profile_section";
import { RolesSection } from "./roles_section";
import { WorkspaceSection } from "./workspace_section";

const TagsSection = lazy(() =>
  import("../conversations/tags/tags_section").then((m) => ({ default: m.TagsSection })),
);

const EmailSection = lazy(() =>
  withMail(import("./email/email_section")).then((m) => ({ default: m.EmailSection })),
);

export interface Section {
  id: string;
  group: Key;
  label: Key;
  body: Key;
  icon: LucideIcon;
  screen: ComponentType;
  /** Who lacks it does not see the entry; the address still answers, with the reason. */
  permission?: string;
}

export const sections: Section[] = [
  {
    id: "profile",
    group: "accounts.group_you",
    label: "accounts.profile",
    body: "accounts.profile_body",
    icon: CircleUser,
    screen: ProfileSection,
  },
  {
    id: "workspace",
    group: "accounts.group_workspace",
    label: "accounts.workspace",
    body: "accounts.workspace_body",
    icon: Building2,
    screen: WorkspaceSection,
    permission: "settings:manage",
  },
  {
    id: "agents",
    group: "accounts.group_workspace",
    label: "accounts.agents",
    body: "accounts.agents_body",
    icon: Users,
    screen: AgentsSection,
  },
  {
    id: "roles",
    group: "accounts.group_workspace",
    label: "accounts.roles",
    body: "accounts.roles_body",
    icon: ShieldCheck,
    screen: RolesSection,
  },
  {
    id: "attributes",
    group: "accounts.group_workspace",
    label: "customers.attributes",
    body: "customers.attributes_body",
    icon: ListPlus,
    screen: AttributesSection,
    permission: "settings:manage",
  },
  {
    id: "tags",
    group: "accounts.group_workspace",
    label: "tags.title",
    body: "tags.body",
    icon: Tags,
    screen: TagsSection,
    permission: "settings:manage",
  },
  {
    id: "answers",
    group: "accounts.group_workspace",
    label: "answers.title",
    body: "answers.body",
    icon: Zap,
    screen: AnswersSection,
    permission: "conversations:reply",
  },
  {
    id: "keys",
    group: "accounts.group_workspace",
    label: "accounts.keys",
    body: "accounts.keys_body",
    icon: KeyRound,
    screen: KeysSection,
    permission: "api_keys:manage",
  },
  {
    id: "audit",
    group: "accounts.group_workspace",
    label: "accounts.audit",
    body: "accounts.audit_body",
    icon: ScrollText,
    screen: AuditSection,
    permission: "audit:read",
  },
  {
    id: "chat",
    group: "accounts.group_channels",
    label: "accounts.chat",
    body: "accounts.chat_body",
    icon: MessageCircle,
    screen: ChatSection,
    permission: "channels:manage",
  },
  {
    id: "email",
    group: "accounts.group_channels",
    label: "accounts.email",
    body: "accounts.email_body",
    icon: Mail,
    screen: EmailSection,
    permission: "channels:manage",
  },
];
