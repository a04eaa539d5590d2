// What this device remembers about how its reader likes the screen.

export type Theme = "light" | "dark" | "system";
export const themes: Theme[] = ["light", "dark", "system"];

const themePlace = "hamdel.theme";
const mutedPlace = "hamdel.muted";
const darkDevice = "(prefers-color-scheme: dark)";

export function chosenTheme(): Theme {
  const kept = localStorage.getItem(themePlace) as Theme | null;
  return kept && themes.includes(kept) ? kept : "system";
}

export function chooseTheme(theme: Theme) {
  localStorage.setItem(themePlace, theme);
  showTheme();
}

/** Paints the chosen theme now, and follows the device when it is the device that decides. */
export function showTheme() {
  const theme = chosenTheme();
  const dark = theme === "dark" || (theme === "system" && matchMedia(darkDevice).matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  matchMedia(darkDevice).onchange = showTheme;
}

export function isMuted() {
  return localStorage.getItem(mutedPlace) === "yes";
}

export function mute(muted: boolean) {
  localStorage.setItem(mutedPlace, muted ? "yes" : "no");
}
