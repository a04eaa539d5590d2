/** @jsxImportSource preact */
import { useState } from "preact/hooks";
import type { Conversation } from "../contract";
import { useTalk } from "../screens/use_talk";
import { talk_words } from "../words/talk";
import { faces } from "./faces";
import { Icon } from "./Icon";
import { alert } from "./talk_icons";

/** Asked when a conversation is resolved; what is said can be said anew until somebody writes. */
export function Rating({ conversation }: { conversation: Conversation }) {
  const { state, acts, spoken } = useTalk();
  const words = talk_words(spoken);
  const { id, agent, status, rating } = conversation;
  const [score, set_score] = useState(rating);
  const [more, set_more] = useState("");
  const [step, set_step] = useState<"asking" | "going" | "failed" | "said">(
    rating ? "said" : "asking",
  );
  const rates = [words.rate_1, words.rate_2, words.rate_3, words.rate_4, words.rate_5];
  if (status !== "resolved" || !state.channel?.asks_rating) return null;

  const send = async (): Promise<void> => {
    if (!score || step === "going") return;
    set_step("going");
    set_step((await acts.rate(id, score, more)) ? "said" : "failed");
  };

  if (step === "said") {
    return (
      <div class="rated" role="status" data-testid="rated">
        <p>
          <b>{words.rated}</b>
        </p>
        <button type="button" class="link" onClick={() => set_step("asking")}>
          {words.rate_again}
        </button>
      </div>
    );
  }
  return (
    <form
      class="card rating"
      data-testid="rating"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <b>{agent ? words.rate_agent(agent.name) : words.rate}</b>
      <div class="faces" role="radiogroup" aria-label={words.rate_label}>
        {faces.map((face, at) => (
          <label key={at} class={score === at + 1 ? "face on" : "face"}>
            <input
              type="radio"
              name={`rating-${id}`}
              class="sr"
              checked={score === at + 1}
              data-testid={`rate-${at + 1}`}
              onChange={() => set_score(at + 1)}
            />
            <Icon of={face} size={26} />
            <span>{rates[at]}</span>
          </label>
        ))}
      </div>
      {score ? (
        <>
          <label class="field">
            <span class="label">
              {score < 4 ? words.rate_better : words.rate_words}
              <span class="second"> {words.optional}</span>
            </span>
            <textarea
              class="input"
              rows={2}
              dir="auto"
              maxLength={2000}
              value={more}
              data-testid="rate-words"
              onInput={(event) => set_more(event.currentTarget.value)}
            />
          </label>
          {step === "failed" ? (
            <span class="wrong" role="alert">
              <Icon of={alert} size={12} />
              {words.rate_failed}
            </span>
          ) : null}
          <button
            type="submit"
            class="button primary wide"
            aria-disabled={step === "going"}
            data-testid="rate-send"
          >
            {words.rate_send}
          </button>
        </>
      ) : null}
    </form>
  );
}
