import { useState } from "react";
import { Button } from "../../../kit/button";
import { TextField } from "../../../kit/field";
import { t } from "../../../words/text";
import { addressFrom } from "./address";

interface Props {
  /** The address that is there already. */
  now: string;
  onChoose: (address: string | null) => void;
  onClose: () => void;
}

/** Asks where a link leads, below the words it is for. */
export function LinkForm({ now, onChoose, onClose }: Props) {
  const [typed, setTyped] = useState(now);
  const [isWrong, setIsWrong] = useState(false);
  const choose = () => {
    const address = addressFrom(typed);
    if (address) onChoose(address);
    else setIsWrong(true);
  };
  return (
    <form
      className="link-form"
      aria-label={t("writing.link")}
      data-testid="link-form"
      onSubmit={(event) => {
        event.preventDefault();
        choose();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <TextField
        label={t("writing.link_address")}
        hideLabel
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setIsWrong(false);
        }}
        placeholder="https://"
        error={isWrong ? t("writing.link_wrong") : undefined}
        autoFocus
        direction="ltr"
        data-testid="link-address"
      />
      <Button type="submit" look="primary" size="small" data-testid="link-set">
        {t("writing.link_set")}
      </Button>
      {now && (
        <Button size="small" onPress={() => onChoose(null)} data-testid="link-remove">
          {t("writing.link_remove")}
        </Button>
      )}
      <Button look="ghost" size="small" onPress={onClose}>
        {t("shell.cancel")}
      </Button>
    </form>
  );
}
