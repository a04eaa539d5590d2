/** @jsxImportSource preact */
import { useWidget } from "../screens/draw";
import { Icon } from "./Icon";
import { down, unplugged } from "./icons";

export function Refused() {
  const { acts, spoken } = useWidget();
  const { words } = spoken;
  return (
    <>
      <div class="bar plain">
        <span class="grow" />
        <button
          type="button"
          class="icon-button"
          aria-label={words.close}
          data-testid="close"
          onClick={acts.close}
        >
          <Icon of={down} size={18} />
        </button>
      </div>
      <div class="scroll">
        <div class="empty" role="alert">
          <Icon of={unplugged} size={32} />
          <b>{words.refused}</b>
          <p>{words.refused_more}</p>
        </div>
      </div>
    </>
  );
}
