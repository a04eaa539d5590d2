import { useEffect, useRef } from "react";

/** For a form: when it was refused, the focus goes to the field that is named, and so stays in the
 *  dialog although the button that had it could not be pressed for a moment. */
export function useRefusedField(error: unknown) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [error]);
  return form;
}
