/** @jsxImportSource preact */
import { useTalk } from "../screens/use_talk";
import { choices_of } from "../talk/lines";
import { talk_words } from "../words/talk";

/** The answers that the last message offers, until something is said. */
export function Choices({ thread }: { thread: string }) {
  const { state, acts, spoken } = useTalk();
  const waiting = state.queue.some((one) => one.thread === thread);
  const choices = waiting ? [] : choices_of(state.threads[thread]?.messages ?? []);
  if (!choices.length) return null;

  return (
    <div class="choices" role="group" aria-label={talk_words(spoken).choices} data-testid="choices">
      {choices.map((choice) => (
        <button key={choice} type="button" dir="auto" onClick={() => acts.choose(thread, choice)}>
          {choice}
        </button>
      ))}
    </div>
  );
}
