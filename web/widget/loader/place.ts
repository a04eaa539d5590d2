// Where the widget stands: read from the script tag and the page around it.
import { choose_locale } from "../words/choose";
import type { Place } from "./handover";

export type AdjustablePlace = Place & { set_locale(locale: string): void };

export function read_place(script: HTMLScriptElement): AdjustablePlace | null {
  const { channel, locale, theme } = script.dataset;
  if (!channel) return null;
  const preference = matchMedia("(prefers-color-scheme: dark)");
  const notices: (() => void)[] = [];
  const changed = () => notices.forEach((notice) => notice());
  let asked = locale;
  preference.addEventListener("change", changed);
  new MutationObserver(changed).observe(document.documentElement, {
    attributeFilter: ["lang", "dir", "data-theme"],
  });
  return {
    channel_key: channel,
    server: new URL(script.src).origin,
    locale: (channel_locale) => choose_locale(asked, document.documentElement.lang, channel_locale),
    dark: () => {
      const wish = theme ?? document.documentElement.dataset.theme;
      return wish === "dark" || (wish !== "light" && preference.matches);
    },
    on_look_changed: (notice) => void notices.push(notice),
    set_locale: (next) => {
      asked = next;
      changed();
    },
  };
}
