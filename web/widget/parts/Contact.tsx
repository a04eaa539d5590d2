/** @jsxImportSource preact */
import { useId, useState } from "preact/hooks";
import { useTalk } from "../screens/use_talk";
import { Icon } from "./Icon";
import { x } from "./icons";
import { alert } from "./talk_icons";
import { talk_words } from "../words/talk";

const complete = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** Asked once, after the first words, and only while an answer is awaited from people whose address is
 * not known. */
export function Contact({ thread }: { thread: string }) {
  const { state, acts, spoken } = useTalk();
  const words = talk_words(spoken);
  const [email, set_email] = useState("");
  const [wrong, set_wrong] = useState<string | null>(null);
  const [saved, set_saved] = useState(false);
  const reason = useId();
  const messages = state.threads[thread]?.messages ?? [];
  const written = messages.some(({ direction }) => direction === "incoming");
  const answered = messages.some(({ direction }) => direction === "outgoing");

  const save = async (): Promise<void> => {
    if (!complete.test(email.trim())) return set_wrong(words.contact_invalid);
    try {
      await acts.claim_email(email.trim());
      set_saved(true);
      acts.contact_asked();
    } catch {
      set_wrong(words.contact_failed);
    }
  };

  if (saved)
    return (
      <p class="saved" role="status">
        {words.contact_saved(email.trim())}
      </p>
    );
  if (!written || (answered && state.channel?.online)) return null;
  if (!state.visitor || state.visitor.email || state.contact_asked) return null;
  return (
    <form
      class="card contact"
      noValidate
      data-testid="contact"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="row">
        <b class="grow">{words.contact_title}</b>
        <button
          type="button"
          class="icon-button s"
          aria-label={words.contact_later}
          onClick={acts.contact_asked}
        >
          <Icon of={x} size={14} />
        </button>
      </div>
      <div class="row">
        <input
          type="email"
          class="grow"
          dir="ltr"
          autocomplete="email"
          placeholder="name@example.com"
          aria-label={words.contact_email}
          aria-invalid={Boolean(wrong)}
          aria-describedby={wrong ? reason : undefined}
          value={email}
          onInput={(event) => {
            set_email(event.currentTarget.value);
            set_wrong(null);
          }}
        />
        <button type="submit" class="button primary">
          {words.contact_save}
        </button>
      </div>
      {wrong ? (
        <p class="wrong" id={reason} role="alert">
          <Icon of={alert} size={12} />
          {wrong}
        </p>
      ) : null}
    </form>
  );
}
