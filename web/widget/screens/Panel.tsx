/** @jsxImportSource preact */
import { useEffect, useRef } from "preact/hooks";
import { LineNotice } from "../parts/LineNotice";
import { useWidget } from "./draw";
import { Home } from "./Home";
import { fetch_rest, RestLater } from "./later";

const reachable =
  'button:not(:disabled), a[href], textarea, input:not([type=file]), [tabindex="0"]';

/** Tab goes round inside the panel; Escape closes it and gives the focus back to the button. */
export function Panel({ back_to }: { back_to: HTMLElement }) {
  const { state, acts, spoken } = useWidget();
  const frame = useRef<HTMLDivElement>(null);
  const { screen, phase } = state;

  const on_key = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !event.isComposing) {
      event.stopPropagation();
      acts.close();
    } else if (event.key === "Tab") {
      const stops = [...(frame.current?.querySelectorAll<HTMLElement>(reachable) ?? [])].filter(
        (stop) => stop.offsetParent,
      );
      const edge = event.shiftKey ? stops[0] : stops.at(-1);
      const inside = (frame.current?.getRootNode() as ShadowRoot).activeElement;
      if (inside === edge || inside === frame.current) {
        event.preventDefault();
        (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
      }
    }
  };

  useEffect(() => {
    frame.current?.focus();
    return () => back_to.focus();
  }, [back_to]);

  useEffect(() => {
    const quiet = setTimeout(() => void fetch_rest().catch(() => {}), 1500);
    return () => clearTimeout(quiet);
  }, []);

  const body =
    screen.name === "home" && phase !== "refused" ? <Home /> : <RestLater screen={screen} />;

  return (
    <div
      ref={frame}
      class="panel"
      role="dialog"
      aria-label={spoken.words.panel}
      tabIndex={-1}
      data-testid="panel"
      onKeyDown={on_key}
    >
      {body}
      {screen.name === "talk" ? null : <LineNotice />}
    </div>
  );
}
