/** @jsxImportSource preact */
import { useWidget } from "../screens/draw";
import { Card } from "./Card";

/** What stands beside the closed button: an answer that just came, else a greeting. */
export function Nudge() {
  const { state, acts, spoken } = useWidget();
  const { words } = spoken;
  const { nudge, greeting, channel } = state;

  if (nudge) {
    return (
      <Card
        name={nudge.author.name || words.team}
        text={nudge.body || words.file_only}
        testid="nudge"
        press={() => {
          acts.show({ name: "talk", thread: nudge.conversation_id });
          acts.open();
        }}
        close={acts.dismiss_nudge}
      />
    );
  }
  if (!greeting) return null;
  return (
    <Card
      name={channel?.workspace_name ?? words.team}
      text={greeting.words}
      testid="greeting"
      press={acts.answer_greeting}
      close={acts.dismiss_nudge}
    />
  );
}
