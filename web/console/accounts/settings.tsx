import {
  ArrowLeft,
  Building2,
  CircleUser,
  KeyRound,
  ListPlus,
  Mail,
  MessageCircle,
  ScrollText,
  ShieldCheck,
  Users,
  Zap,
  type LucideIcon,
} from "lucide-react";
import { lazy, Suspense, type ComponentType } from "react";
import { Navigate, NavLink, useNavigate, useParams } from "react-router";
import { IconButton } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { withMail } from "../../words/mail";
import { t, type Key } from "../../words/text";
import { AnswersSection } from "../answers/answers_section";
import { may, useDesk } from "../shell/desk";
import { Forbidden } from "../shell/failure";
import { AttributesSection } from "../customers/attributes_section";
import { AgentsSection } from "./agents_section";
import { AuditSection } from "./audit_section";
import { ChatSection } from "./chat_section";
import { KeysSection } from "./keys_section";
import { ProfileSection } from "./profile_section";
import { RolesSection } from "./roles_section";
import { WorkspaceSection } from "./workspace_section";
import { SectionBones } from "./section_bones";
import "./settings.css";

const EmailSection = lazy(() =>
  withMail(import("./email/email_section")).then((m) => ({ default: m.EmailSection })),
);

interface Section {
  id: string;
  group: Key;
  label: Key;
  body: Key;
  icon: LucideIcon;
  screen: ComponentType;
  /** Who lacks it does not see the entry; the address still answers, with the reason. */
  permission?: string;
}

const sections: Section[] = [
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

const groups = [...new Set(sections.map((section) => section.group))];

export function Settings() {
  const { section: id } = useParams();
  const navigate = useNavigate();
  const desk = useDesk();
  const current = sections.find((section) => section.id === id);
  const isPhone = matchMedia("(max-width: 899px)").matches;
  if (!current && (id || !isPhone)) return <Navigate to="/settings/profile" replace />;
  const mayOpen = ({ permission }: Section) => !permission || may(desk, permission);
  const shownGroups = groups.filter((group) =>
    sections.some((section) => section.group === group && mayOpen(section)),
  );
  return (
    <div className={current ? "settings has-section" : "settings"}>
      <nav className="views" aria-label={t("shell.settings")}>
        <h1 className="workspace">{t("shell.settings")}</h1>
        {shownGroups.map((group) => (
          <div key={group}>
            <h2>{t(group)}</h2>
            {sections
              .filter((section) => section.group === group && mayOpen(section))
              .map((section) => (
                <NavLink key={section.id} to={`/settings/${section.id}`}>
                  <Icon of={section.icon} />
                  <span className="cut">{t(section.label)}</span>
                </NavLink>
              ))}
          </div>
        ))}
      </nav>
      {current && (
        <main className="sheet settings-sheet" id="main" data-testid={`settings-${current.id}`}>
          <header className="settings-head">
            <IconButton
              icon={ArrowLeft}
              mirrored
              className="only-narrow"
              label={t("shell.back_to_list")}
              onPress={() => void navigate("/settings")}
            />
            <div>
              <h2>{t(current.label)}</h2>
              <p>{t(current.body)}</p>
            </div>
          </header>
          <div className="settings-body">
            {mayOpen(current) ? (
              <Suspense fallback={<SectionBones />}>
                <current.screen />
              </Suspense>
            ) : (
              <Forbidden />
            )}
          </div>
        </main>
      )}
    </div>
  );
}
