import { CircleDot, Languages, LogOut, Moon, Sun, SunMoon } from "lucide-react";
import type { Presence } from "../../api/types";
import { currentLanguage } from "../../words/language";
import { t } from "../../words/text";
import type { Command } from "../shell/command";
import { chooseTheme, type Theme } from "../shell/preferences";
import { setLanguage, setPresence, signOut } from "./actions";

const presences: Exclude<Presence, "offline">[] = ["online", "busy", "away"];
const themeIcons = { light: Sun, dark: Moon, system: SunMoon };

export const accountCommands: Command[] = [
  ...presences.map((presence): Command => ({
    id: `accounts.presence_${presence}`,
    label: "shell.change_presence",
    values: () => ({ presence: t(`shell.presence_${presence}`) }),
    group: "self",
    icon: CircleDot,
    available: (desk) => desk.session.agent.presence !== presence,
    run: (desk) => void setPresence(desk, presence),
  })),
  ...(["light", "dark", "system"] as Theme[]).map((theme): Command => ({
    id: `accounts.theme_${theme}`,
    label: "shell.change_theme",
    values: () => ({ theme: t(`shell.theme_${theme}`) }),
    group: "self",
    icon: themeIcons[theme],
    available: () => true,
    run: () => chooseTheme(theme),
  })),
  ...(["fa", "en"] as const).map((language): Command => ({
    id: `accounts.language_${language}`,
    label: "shell.change_language",
    values: () => ({ language: t(`shell.language_${language}`) }),
    group: "self",
    icon: Languages,
    available: () => currentLanguage() !== language,
    run: (desk) => void setLanguage(desk, language),
  })),
  {
    id: "accounts.sign_out",
    label: "shell.sign_out",
    group: "self",
    icon: LogOut,
    available: () => true,
    run: (desk) => void signOut(desk),
  },
];
