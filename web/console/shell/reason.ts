// The words for a refusal. Codes are stable; an unknown one is named, never hidden.
import { Refused } from "../../api/call";
import { knows, t, type Key } from "../../words/text";

const byStatus: Record<number, Key> = {
  0: "error.offline",
  403: "error.forbidden",
  404: "error.not_found",
  409: "error.conflict",
  413: "error.too_large",
  429: "error.too_many",
  503: "error.unavailable",
};

export function reasonOfCode(code: string, status = -1) {
  const key = `error.${code}`;
  if (knows(key) && key !== "error.unknown") return t(key);
  const known = byStatus[status];
  return known ? t(known) : t("error.unknown", { code });
}

export function reasonOf(error: unknown) {
  if (!(error instanceof Refused)) return t("error.unknown", { code: "client" });
  const first = error.problem.fields?.[0];
  // What is wrong with the one field says more than that something is.
  if (error.code === "invalid_input" && first) return reasonOfCode(first.code);
  return reasonOfCode(error.code, error.status);
}

/** The words beside one refused field of a form, or null. */
export function reasonOfField(error: unknown, name: string) {
  const field = error instanceof Refused ? error.field(name) : null;
  return field ? reasonOfCode(field.code) : null;
}
