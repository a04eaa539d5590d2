/** @jsxImportSource preact */
import { useId, useState } from "preact/hooks";
import type { PreChatField } from "../contract";
import { useTalk } from "../screens/use_talk";
import { fault_of, key_of } from "../talk/details";
import { talk_words } from "../words/talk";
import { Icon } from "./Icon";
import { alert } from "./talk_icons";

/** Asked before the first word. What is typed is kept at once, as a draft is. */
export function PreChat({ thread, fields }: { thread: string; fields: PreChatField[] }) {
  const { state, acts, spoken } = useTalk();
  const words = talk_words(spoken);
  const [values, set_values] = useState(() => acts.asked(thread));
  const [tried, set_tried] = useState(false);

  const go_on = (): void => {
    set_tried(true);
    const wrong = fields.find((field) => fault_of(field, values[key_of(field)] ?? ""));
    if (wrong) return;
    acts.answered(thread, values);
  };

  return (
    <form
      class="scroll pre-chat"
      noValidate
      data-testid="pre-chat"
      onSubmit={(event) => {
        event.preventDefault();
        go_on();
      }}
    >
      <p class="welcome" dir="auto">
        {state.welcome ?? state.channel?.greeting ?? words.hello}
      </p>
      <p class="second">{words.ask_first}</p>
      {fields.map((field) => (
        <Field
          key={key_of(field)}
          field={field}
          value={values[key_of(field)] ?? ""}
          tried={tried}
          write={(value) => {
            const next = { ...values, [key_of(field)]: value };
            set_values(next);
            acts.keep_asked(thread, next);
          }}
        />
      ))}
      <button type="submit" class="button primary wide" data-testid="pre-chat-go">
        {words.ask_go}
      </button>
    </form>
  );
}

type FieldProps = {
  field: PreChatField;
  value: string;
  tried: boolean;
  write(value: string): void;
};

const types = { name: "text", email: "email", phone: "tel", question: "text" } as const;
const completions = { name: "name", email: "email", phone: "tel", question: "off" };

function Field({ field, value, tried, write }: FieldProps) {
  const { spoken } = useTalk();
  const words = talk_words(spoken);
  const [left, set_left] = useState(false);
  const reason = useId();
  const { kind, question, required } = field;
  const fault = fault_of(field, value);
  const shown = fault && (tried || (left && fault !== "required")) ? fault : null;
  const is_number = kind === "email" || kind === "phone";

  return (
    <label class="field">
      <span class="label">
        <span dir="auto">{kind === "question" ? question : words[`ask_${kind}`]}</span>
        {required ? null : <span class="second"> {words.optional}</span>}
      </span>
      <input
        type={types[kind] as "text"}
        class="input"
        dir={is_number ? "ltr" : "auto"}
        autocomplete={completions[kind]}
        maxLength={kind === "question" ? 1000 : kind === "phone" ? 40 : 200}
        value={value}
        aria-required={required}
        aria-invalid={Boolean(shown)}
        aria-describedby={shown ? reason : undefined}
        data-testid={`ask-${kind}`}
        onInput={(event) => write(event.currentTarget.value)}
        onBlur={() => set_left(true)}
      />
      {shown ? (
        <span class="wrong" id={reason} role="alert">
          <Icon of={alert} size={12} />
          {words[`fault_${shown}`]}
        </span>
      ) : null}
    </label>
  );
}
