import { ArrowLeft } from "lucide-react";
import { Suspense } from "react";
import { Navigate, NavLink, useNavigate, useParams } from "react-router";
import { IconButton } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { may, useDesk } from "../shell/desk";
import { Forbidden } from "../shell/failure";
import { SectionBones } from "./section_bones";
import { sections, type Section } from "./sections";
import "./settings.css";

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
