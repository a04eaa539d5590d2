import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { FieldError, Input, Label, Text, TextField } from "react-aria-components";
import { IconButton } from "../../kit/button";
import { t } from "../../words/text";
import "./password_field.css";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: "current-password" | "new-password";
  help?: string;
  error?: string | null;
}

export function PasswordField({ label, value, onChange, autoComplete, help, error }: Props) {
  const [isShown, setIsShown] = useState(false);
  return (
    <TextField
      className="field"
      type={isShown ? "text" : "password"}
      value={value}
      onChange={onChange}
      autoComplete={autoComplete}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <Label className="field-label">{label}</Label>
      <span className="password" dir="ltr">
        <Input className="input large-size" dir="ltr" data-testid={autoComplete} />
        <IconButton
          icon={isShown ? EyeOff : Eye}
          label={isShown ? t("accounts.hide_password") : t("accounts.show_password")}
          onPress={() => setIsShown(!isShown)}
        />
      </span>
      {help && !error && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  );
}
