/** @jsxImportSource preact */
import { unread_total } from "../talk/state";
import { count } from "../words/language";
import { useWidget } from "../screens/draw";
import { Icon } from "./Icon";
import { bubble, house } from "./icons";

export function Foot() {
  const { state, acts, spoken } = useWidget();
  const { words } = spoken;
  const total = unread_total(state);
  const here = (name: string) => (state.screen.name === name ? "page" : undefined);

  return (
    <nav class="foot" aria-label={words.sections}>
      <button
        type="button"
        aria-current={here("home")}
        data-testid="tab-home"
        onClick={() => acts.show({ name: "home" })}
      >
        <Icon of={house} size={20} />
        {words.home}
      </button>
      <button
        type="button"
        aria-current={here("list")}
        data-testid="tab-conversations"
        onClick={() => acts.show({ name: "list" })}
      >
        <Icon of={bubble} size={20} />
        {words.conversations}
        {total ? (
          <span class="badge">
            <span aria-hidden="true">{count(total, spoken)}</span>
            <span class="sr">{words.unread(count(total, spoken))}</span>
          </span>
        ) : null}
      </button>
    </nav>
  );
}
