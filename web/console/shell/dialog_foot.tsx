// The end of a dialog that asks for something: why it was refused, the way back, and the verb.
import { Button } from "../../kit/button";
import { t } from "../../words/text";
import { reasonOf } from "./reason";

interface Props {
  /** What is not shown at a field already. */
  error: Error | null;
  isPending: boolean;
  isDisabled?: boolean;
  /** "Save" without it. */
  verb?: string;
  look?: "primary" | "danger";
  /** In a form of two columns the foot stands under both. */
  isWhole?: boolean;
  onCancel: () => void;
  "data-testid": string;
}

export function DialogFoot(props: Props) {
  const { error, isPending, isDisabled, verb, look = "primary", isWhole, onCancel } = props;
  const whole = isWhole ? " whole-row" : "";
  return (
    <>
      {error && (
        <p className={`field-error${whole}`} role="alert">
          {reasonOf(error)}
        </p>
      )}
      <div className={`dialog-foot${whole}`}>
        <Button onPress={onCancel}>{t("shell.cancel")}</Button>
        <Button
          type="submit"
          look={look}
          isPending={isPending}
          isDisabled={isDisabled}
          data-testid={props["data-testid"]}
        >
          {verb ?? t("shell.save")}
        </Button>
      </div>
    </>
  );
}
