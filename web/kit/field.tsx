import type { HTMLInputAutoCompleteAttribute, ReactNode } from "react";
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps,
} from "react-aria-components";

interface Props extends Omit<TextFieldProps, "className" | "children"> {
  label: string;
  help?: ReactNode;
  error?: string | null;
  large?: boolean;
  /** Said to readers of screens only, where the place itself says what it is for. */
  hideLabel?: boolean;
  rows?: number;
  /** "page": a number stands where the page's own words would begin. */
  direction?: "ltr" | "auto" | "page";
  placeholder?: string;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  "data-testid"?: string;
}

export function TextField(props: Props) {
  const { label, help, error, large, hideLabel, rows, ...others } = props;
  const { direction = "auto", placeholder, ...rest } = others;
  // An empty field has no direction of its own; its hint reads in the page's.
  const isOfPage = direction === "page" || (direction === "auto" && !rest.value);
  const dir = isOfPage ? undefined : direction;
  const className = large ? "input large-size" : "input";
  return (
    <AriaTextField {...rest} className="field" isInvalid={Boolean(error)} validationBehavior="aria">
      <Label className={hideLabel ? "only-read" : "field-label"}>{label}</Label>
      {rows ? (
        <TextArea className={className} rows={rows} dir={dir} placeholder={placeholder} />
      ) : (
        <Input className={className} dir={dir} placeholder={placeholder} />
      )}
      {help && !error && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}
