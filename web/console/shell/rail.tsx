import { Inbox, Settings, UsersRound } from "lucide-react";
import { NavLink } from "react-router";
import { Icon } from "../../kit/icon";
import { Logo } from "../../kit/logo";
import { t, type Key } from "../../words/text";
import { NotificationBell } from "../notifications/bell";
import { ProfileMenu } from "./profile_menu";

const places: { to: string; label: Key; icon: typeof Inbox; atFoot?: boolean }[] = [
  { to: "/inbox", label: "shell.inbox", icon: Inbox },
  { to: "/customers", label: "shell.customers", icon: UsersRound },
  { to: "/settings", label: "shell.settings", icon: Settings, atFoot: true },
];

export function Rail() {
  return (
    <nav className="rail" aria-label={t("shell.sections")} data-testid="rail">
      <span className="mark">
        <Logo />
      </span>
      {places.map((place) => [
        place.atFoot && <NotificationBell key="bell" />,
        <NavLink
          key={place.to}
          to={place.to}
          className={place.atFoot ? "at-foot" : undefined}
          aria-label={t(place.label)}
          title={t(place.label)}
        >
          <Icon of={place.icon} size={20} />
        </NavLink>,
      ])}
      <ProfileMenu />
    </nav>
  );
}
