// The round button in the corner and its count. Built by hand: the first thing a page pays for.
import style from "./launcher.css?inline";
import { palette } from "../../kit/palette";

export type Launcher = {
  element: HTMLElement;
  button: HTMLButtonElement;
  label(text: string): void;
  badge(text: string): void;
  expanded(open: boolean): void;
  is_open(): boolean;
  busy(loading: boolean): void;
  look(dark: boolean, accent: string | null | undefined): void;
};

const svg = "http://www.w3.org/2000/svg";
// Lucide (ISC): message-circle, chevron-down
const bubble =
  "M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.29a1 1 0 0 0 1.236 1.168l3.413-.998a2 2 0 0 1" +
  " 1.099.092 10 10 0 1 0-4.777-4.719";
const down = "m6 9 6 6 6-6";

function icon(path: string, name: string): SVGElement {
  const drawing = document.createElementNS(svg, "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("aria-hidden", "true");
  drawing.setAttribute("class", name);
  const line = document.createElementNS(svg, "path");
  line.setAttribute("d", path);
  drawing.append(line);
  return drawing;
}

export function draw_launcher(press: () => void): { launcher: Launcher; shadow: ShadowRoot } {
  // An own tag name keeps the page's rules for div or span away from the host element.
  const element = document.createElement("hamdel-widget");
  const shadow = element.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  shadow.adoptedStyleSheets = [sheet];

  const button = document.createElement("button");
  button.type = "button";
  button.className = "launcher";
  button.dataset.testid = "launcher";
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-haspopup", "dialog");
  const badge = document.createElement("span");
  badge.className = "count";
  badge.dataset.testid = "launcher-badge";
  badge.setAttribute("aria-hidden", "true");
  badge.hidden = true;
  button.append(icon(bubble, "when-closed"), icon(down, "when-open"), badge);
  button.addEventListener("click", press);
  shadow.append(button);
  document.body.append(element);

  const launcher: Launcher = {
    element,
    button,
    label: (text) => button.setAttribute("aria-label", text),
    badge: (text) => {
      badge.textContent = text;
      badge.hidden = !text;
    },
    expanded: (open) => button.setAttribute("aria-expanded", String(open)),
    is_open: () => button.getAttribute("aria-expanded") === "true",
    busy: (loading) => button.setAttribute("aria-busy", String(loading)),
    look: (dark, accent) => {
      element.dataset.theme = dark ? "dark" : "light";
      const colors = palette(accent, dark);
      const properties = {
        "--accent": colors?.accent,
        "--on-accent": colors?.on_accent,
        "--accent-text": colors?.accent_text,
        "--focus": colors?.accent_text,
      };
      for (const [name, value] of Object.entries(properties)) {
        element.style.setProperty(name, value ?? null);
      }
      // The corner follows the page's direction; the words inside follow their language.
      element.dir = getComputedStyle(document.documentElement).direction;
    },
  };
  return { launcher, shadow };
}
