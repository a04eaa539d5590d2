import { t } from "../../words/text";
import { PasswordField } from "./password_field";

const shortest = 10;

export function isLongEnough(password: string) {
  return password.length >= shortest;
}

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | null;
}

/** A password that is being chosen: says how long it must be, and only complains of what is there. */
export function NewPasswordField({ error, ...rest }: Props) {
  const isShort = rest.value.length > 0 && !isLongEnough(rest.value);
  return (
    <PasswordField
      {...rest}
      autoComplete="new-password"
      help={t("accounts.password_help", { count: shortest })}
      error={error ?? (isShort ? t("accounts.password_short", { count: shortest }) : null)}
    />
  );
}
