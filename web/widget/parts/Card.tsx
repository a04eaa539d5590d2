/** @jsxImportSource preact */
import { useWidget } from "../screens/draw";
import { Icon } from "./Icon";
import { x } from "./icons";
import { Person } from "./Person";

type Props = { name: string; text: string; testid: string; press(): void; close(): void };

/** A few words beside the button while the panel is closed: the newest answer, or a greeting. */
export function Card({ name, text, testid, press, close }: Props) {
  const { spoken } = useWidget();

  return (
    <div class="nudge" data-testid={testid}>
      <button type="button" class="words" onClick={press}>
        <Person name={name} size="s" />
        <span class="grow">
          <b>
            <bdi>{name}</bdi>
          </b>
          <span class="two" dir="auto">
            {text}
          </span>
        </span>
      </button>
      <button
        type="button"
        class="icon-button s"
        aria-label={spoken.words.close}
        data-testid={`${testid}-close`}
        onClick={close}
      >
        <Icon of={x} size={14} />
      </button>
    </div>
  );
}
