import { Inbox, Settings, UsersRound } from "lucide-react";
import { Link, useLocation } from "react-router";
import { Icon } from "../../kit/icon";
import { Logo } from "../../kit/logo";
import { t, type Key } from "../../words/text";
import { NotificationBell } from "../notifications/bell";
import { ProfileMenu } from "./profile_menu";

interface Place {
  to: string;
  label: Key;
  icon: typeof Inbox;
  atFoot?: boolean;
  /** Another address that belongs to it. */
  also?: string;
}

const places: Place[] = [
  { to: "/inbox", label: "shell.inbox", icon: Inbox },
  { to: "/customers", label: "shell.customers", icon: UsersRound, also: "/organizations" },
  { to: "/settings", label: "shell.settings", icon: Settings, atFoot: true },
];

export function Rail() {
  const { pathname } = useLocation();
  const isIn = (path?: string) => path && (pathname === path || pathname.startsWith(`${path}/`));
  return (
    <nav className="rail" aria-label={t("shell.sections")} data-testid="rail">
      <span className="mark">
        <Logo />
      </span>
      {places.map((place) => [
        place.atFoot && <NotificationBell key="bell" />,
        <Link
          key={place.to}
          to={place.to}
          className={place.atFoot ? "at-foot" : undefined}
          aria-current={isIn(place.to) || isIn(place.also) ? "page" : undefined}
          aria-label={t(place.label)}
          title={t(place.label)}
        >
          <Icon of={place.icon} size={20} />
        </Link>,
      ])}
      <ProfileMenu />
    </nav>
  );
}
