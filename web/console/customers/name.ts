import { t } from "../../words/text";

/** Visitors have no name until they give one. */
export function nameOf(customer: { name: string }) {
  return customer.name || t("customers.unnamed");
}
