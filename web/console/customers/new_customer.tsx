import { TextField } from "../../kit/field";
import { t } from "../../words/text";
import { reasonOfField } from "../shell/reason";

interface Values {
  name: string;
  email: string;
  phone: string;
}

interface Props {
  values: Values;
  onChange: (change: Partial<Values>) => void;
  error: unknown;
}

/** What is known of a customer who is met for the first time. */
export function NewCustomer({ values, onChange, error }: Props) {
  // Addresses go as a list of those that were filled in; the server names them by their place there.
  const refused = (at: number) => {
    const path = `identities[${at}].value`;
    return reasonOfField(error, path) ?? reasonOfField(error, `customer.${path}`);
  };
  return (
    <>
      <TextField
        label={t("customers.name")}
        value={values.name}
        onChange={(name) => onChange({ name })}
        error={
          reasonOfField(error, "customer.name") ??
          reasonOfField(error, "customer") ??
          reasonOfField(error, "name")
        }
        autoFocus
        data-testid="new-name"
      />
      <TextField
        label={t("customers.email")}
        direction="ltr"
        inputMode="email"
        value={values.email}
        onChange={(email) => onChange({ email })}
        error={values.email ? refused(0) : null}
        data-testid="new-email"
      />
      <TextField
        label={t("customers.phone")}
        direction="ltr"
        inputMode="tel"
        value={values.phone}
        onChange={(phone) => onChange({ phone })}
        error={values.phone ? refused(values.email ? 1 : 0) : null}
        data-testid="new-phone"
      />
    </>
  );
}
