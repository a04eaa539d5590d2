import { t } from "../../words/text";

/** What an answer offers to pick from, as the customer sees it. */
export function Choices({ choices }: { choices: string[] }) {
  if (!choices.length) return null;
  return (
    <ul className="message-choices" aria-label={t("chat.choices")} data-testid="message-choices">
      {choices.map((choice) => (
        <li key={choice} dir="auto">
          {choice}
        </li>
      ))}
    </ul>
  );
}
