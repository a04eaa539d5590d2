import { LogOut, Moon, Sun, SunMoon, Volume2, VolumeX } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { Presence } from "../../api/types";
import { MenuButton } from "../../kit/menu";
import { Person } from "../../kit/person";
import { currentLanguage } from "../../words/language";
import { languages } from "../../words/locale";
import { t } from "../../words/text";
import { setLanguage, setPresence, signOut } from "../accounts/actions";
import { useDesk } from "./desk";
import { chooseTheme, chosenTheme, isMuted, mute, themes } from "./preferences";

const presences: Presence[] = ["online", "busy", "away"];
const themeIcons = { light: Sun, dark: Moon, system: SunMoon };

export function ProfileMenu() {
  const desk = useDesk();
  const { agent } = desk.session;
  const [muted, setMuted] = useState(isMuted);
  const [theme, setTheme] = useState(chosenTheme);
  const label = t("shell.profile_menu", {
    name: agent.name,
    presence: t(`shell.presence_${agent.presence}`),
  });

  const sections = [
    {
      title: t("shell.presence"),
      choices: presences.map((presence) => ({
        id: presence,
        label: t(`shell.presence_${presence}`),
        mark: <span className={`presence ${presence}`} />,
        chosen: agent.presence === presence,
        run: () => void setPresence(desk, presence),
      })),
    },
    {
      title: t("shell.theme"),
      choices: themes.map((choice) => ({
        id: choice,
        label: t(`shell.theme_${choice}`),
        icon: themeIcons[choice],
        chosen: theme === choice,
        run: () => {
          chooseTheme(choice);
          setTheme(choice);
        },
      })),
    },
    {
      title: t("shell.language"),
      choices: languages.map((language) => ({
        id: language,
        label: t(`shell.language_${language}`),
        chosen: currentLanguage() === language,
        run: () => void setLanguage(desk, language),
      })),
    },
    {
      choices: [
        {
          id: "sound",
          label: t("shell.sound"),
          icon: muted ? VolumeX : Volume2,
          chosen: !muted,
          run: () => {
            mute(!muted);
            setMuted(!muted);
          },
        },
        { id: "leave", label: t("shell.sign_out"), icon: LogOut, run: () => void signOut(desk) },
      ],
    },
  ];

  return (
    <MenuButton label={label} sections={sections} placement="top start">
      <Button className="rail-self" aria-label={label} data-testid="profile-menu">
        <Person id={agent.id} name={agent.name} size="small">
          <span className={`presence ${agent.presence}`} />
        </Person>
      </Button>
    </MenuButton>
  );
}
