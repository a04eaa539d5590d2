/** @jsxImportSource preact */
// Puts the panel into the loader's shadow root and draws it again whenever the state changes.
import { createContext, render } from "preact";
import { useContext } from "preact/hooks";
import type { Acts } from "../app/acts";
import type { Chat } from "../app/chat";
import type { Handover } from "../loader/handover";
import type { State } from "../talk/state";
import type { Language } from "../words/language";
import controls from "../style/controls.css?inline";
import home from "../style/home.css?inline";
import notices from "../style/notices.css?inline";
import panel from "../style/panel.css?inline";
import people from "../style/people.css?inline";
import rows from "../style/rows.css?inline";
import tokens from "../style/tokens.css?inline";
import { Nudge } from "../parts/Nudge";
import { Panel } from "./Panel";

type Shown = {
  state: State;
  acts: Acts;
  chat: Chat;
  spoken: Language;
  dress(css: string): void;
};
const Place = createContext<Shown | null>(null);

export function useWidget(): Shown {
  const shown = useContext(Place);
  if (!shown) throw new Error("drawn outside the widget");
  return shown;
}

export function draw({ place, shadow, launcher }: Handover, chat: Chat, acts: Acts): void {
  const worn = new Set<string>();
  const dress = (css: string): void => {
    if (worn.has(css)) return;
    worn.add(css);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  };
  dress(tokens + controls + people + panel + notices + home + rows);
  const root = document.createElement("div");
  shadow.prepend(root);
  let due = false;

  const paint = (): void => {
    due = false;
    const state = chat.store.get();
    const spoken = chat.spoken();
    root.className = "root";
    root.dir = spoken.dir;
    root.lang = spoken.locale;
    render(
      <Place.Provider value={{ state, acts, chat, spoken, dress }}>
        <div class="sr" aria-live="polite" data-testid="announcer">
          {state.announcement}
        </div>
        {state.open ? null : <Nudge />}
        {state.open ? <Panel back_to={launcher.button} /> : null}
      </Place.Provider>,
      root,
    );
  };
  const soon = (): void => {
    if (due) return;
    due = true;
    queueMicrotask(paint);
  };
  chat.store.watch(soon);
  place.on_look_changed(soon);
  paint();
}
