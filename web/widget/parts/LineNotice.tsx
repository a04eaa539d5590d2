/** @jsxImportSource preact */
import { useWidget } from "../screens/draw";
import { Icon } from "./Icon";
import { unplugged } from "./icons";

/** One quiet line; it waits a moment before it shows, so that a short drop disturbs nobody. */
export function LineNotice() {
  const { state, spoken } = useWidget();
  const lost = state.line === "lost" && state.phase !== "refused";
  return (
    <div role="status">
      {lost ? (
        <p class="line-notice" data-testid="offline">
          <Icon of={unplugged} size={14} />
          {navigator.onLine ? spoken.words.reconnecting : spoken.words.offline}
        </p>
      ) : null}
    </div>
  );
}
