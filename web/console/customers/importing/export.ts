// Customers as a file, the way an import takes them again.
import { call } from "../../../api/call";
import type { Attribute, Customer, Page } from "../../../api/types";
import { csv } from "../../../kit/csv";
import { t, type Key } from "../../../words/text";
import { labelOf } from "../attribute_words";
import { queryOf, type Filter } from "../filter";

const addresses = [
  "email",
  "phone",
  "telegram",
  "bale",
  "whatsapp",
  "instagram",
  "app_user",
] as const;

export function exportHead(attributes: Attribute[]) {
  return [
    t("customers.name"),
    ...addresses.map((type) => t(`customers.identity_${type}` as Key)),
    t("customers.organization"),
    t("customers.country"),
    t("customers.language"),
    t("customers.time_zone"),
    t("customers.tier"),
    t("customers.stage"),
    t("customers.culture_notes"),
    ...attributes.map(labelOf),
  ];
}

/** Several addresses of a kind stand in one cell with semicolons between them. */
export function exportRow(one: Customer, attributes: Attribute[]) {
  const ofType = (type: string) =>
    one.identities
      .filter((identity) => identity.type === type)
      .map((identity) => identity.value)
      .join("; ");
  return [
    one.name,
    ...addresses.map(ofType),
    one.organization ?? "",
    one.country ?? "",
    one.locale ?? "",
    one.time_zone ?? "",
    one.tier,
    one.stage ?? "",
    one.culture_notes ?? "",
    ...attributes.map(({ key }) => String(one.attributes[key] ?? "")),
  ];
}

/** All customers that the filter finds, page by page, so that a great many fit into memory. */
export async function exportCustomers(
  filter: Filter,
  attributes: Attribute[],
  onCount: (count: number) => void,
) {
  const asked = queryOf(filter, Date.now());
  const parts = [csv([exportHead(attributes)])];
  let count = 0;
  let after: string | null = null;
  do {
    const page: Page<Customer> = await call("GET", "/customers", {
      query: { ...asked, "page[size]": 100, "page[after]": after },
    });
    const rows = page.data.map((one) => exportRow(one, attributes));
    // The mark that stands before a file stands there once.
    parts.push(csv(rows).slice(1));
    onCount((count += rows.length));
    after = page.meta.has_more ? (page.meta.after_cursor ?? null) : null;
  } while (after);
  return { text: parts.join(""), count };
}
