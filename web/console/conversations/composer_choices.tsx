import { Plus, X } from "lucide-react";
import { Button, IconButton } from "../../kit/button";
import { TextField } from "../../kit/field";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { longestChoice, mostChoices, type ComposerChoicesState } from "./use_choices";

/** Answers for the customer to pick from, written below the words they go with. */
export function ComposerChoices({ choices }: { choices: ComposerChoicesState }) {
  const { written, put } = choices;
  if (!written.length) return null;
  return (
    <div className="composer-choices" role="group" aria-label={t("chat.choices")}>
      {written.map((choice, at) => (
        <div key={at} className="composer-choice">
          <TextField
            label={t("chat.choice", { number: at + 1 })}
            hideLabel
            value={choice}
            onChange={(next) => put(written.map((one, i) => (i === at ? next : one)))}
            placeholder={t("chat.choice", { number: at + 1 })}
            maxLength={longestChoice}
            autoFocus={choice === ""}
            data-testid="choice-words"
          />
          <IconButton
            icon={X}
            size="small"
            label={t("chat.choice_remove", { number: at + 1 })}
            onPress={() => put(written.filter((_, i) => i !== at))}
          />
        </div>
      ))}
      {written.length < mostChoices && (
        <Button
          look="ghost"
          size="small"
          onPress={() => put([...written, ""])}
          data-testid="choice-more"
        >
          <Icon of={Plus} size={14} />
          {t("chat.choice_new")}
        </Button>
      )}
    </div>
  );
}
