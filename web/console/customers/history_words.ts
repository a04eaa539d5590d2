// What was changed of a customer, as sentences. Pure: the screen lays the pieces out.
import type { Attribute, HistoryItem } from "../../api/types";
import { t, type Key } from "../../words/text";
import { day, labelOf, wordsOf, type Value } from "./attribute_words";
import { countryName, languageName, zoneName } from "./names";

export interface Told {
  key: Key;
  /** Beside `actor`, which is everyone's. */
  values: Record<string, string>;
}

interface Change {
  from: unknown;
  to: unknown;
}

const fields: Record<string, Key> = {
  name: "customers.name",
  organization: "customers.organization",
  locale: "customers.language",
  time_zone: "customers.time_zone",
  country: "customers.country",
  culture_notes: "customers.culture_notes",
  tier: "customers.tier",
  stage: "customers.stage",
  preferred_channel: "customers.preferred_channel",
};

/** One sentence for each thing that changed; none for what is shown in another way. */
export function told(item: HistoryItem, attributes: Attribute[] = []): Told[] {
  if (item.type === "customer.created") return [{ key: "customers.told_created", values: {} }];
  if (item.type === "customer.note_removed")
    return [{ key: "customers.told_note_removed", values: {} }];
  if (item.type === "customer.merged" || item.type === "customer.parted")
    return merged(item, attributes);
  if (item.type.startsWith("customer.product_")) return product(item);
  if (item.type === "customer.consented") return consent(item);
  if (item.type !== "customer.changed") return [];
  const changes = (item.data.changes ?? {}) as Record<string, Change>;
  return Object.entries(changes).flatMap(([name, change]) =>
    sentences(name, change, changes, attributes),
  );
}

const productTold: Record<string, Key> = {
  "customer.product_added": "products.told_added",
  "customer.product_changed": "products.told_changed",
  "customer.product_removed": "products.told_removed",
};

const productFields: Record<string, Key> = {
  name: "products.name",
  serial: "products.serial",
  bought_on: "products.bought_on",
  warranty_until: "products.warranty_until",
};

/** Which product, and what of it is another now. */
function product({ type, data }: HistoryItem): Told[] {
  const key = productTold[type];
  if (!key) return [];
  const changes = (data.changes ?? {}) as Record<string, Change>;
  const words = (name: string, value: unknown) =>
    typeof value !== "string" ? "" : name === "name" || name === "serial" ? value : day(value);
  return [
    { key, values: { product: [data.name, data.serial].filter(Boolean).join(" · ") } },
    ...Object.entries(changes).flatMap(([name, { from, to }]) => {
      const field = productFields[name];
      return field ? [ofField(t(field), words(name, from), words(name, to))] : [];
    }),
  ];
}

function consent({ data }: HistoryItem): Told[] {
  return [
    {
      key: data.given ? "consents.told_given" : "consents.told_refused",
      values: {
        purpose: t(`consents.${String(data.purpose)}` as Key),
        source: t(`consents.source_${String(data.source)}` as Key),
      },
    },
  ];
}

/** Also what the other knew differently and was not taken: it is lost nowhere. */
function merged({ type, data }: HistoryItem, attributes: Attribute[]): Told[] {
  const other = String(data.other_name || t("customers.unnamed"));
  const left = Object.entries((data.left ?? {}) as Record<string, unknown>);
  return [
    {
      key: type === "customer.merged" ? "customers.told_merged" : "customers.told_parted",
      values: { other },
    },
    ...left.flatMap(([name, value]): Told[] => {
      const [one] = sentences(name, { from: null, to: value }, {}, attributes);
      const { field, to } = one?.values ?? {};
      return field && to ? [{ key: "customers.told_left", values: { field, value: to } }] : [];
    }),
  ];
}

function sentences(
  name: string,
  change: Change,
  all: Record<string, Change>,
  attributes: Attribute[],
): Told[] {
  if (name === "blocked") return [block(change.to === true, all.block_reason?.to)];
  if (name === "block_reason") return [];
  if (name === "identity") return identity(change);
  if (name.startsWith("attributes.")) return attribute(name.slice(11), change, attributes);
  const key = fields[name];
  return key ? [ofField(t(key), valueOf(name, change.from), valueOf(name, change.to))] : [];
}

/** One that is not defined any more keeps its key for a name. */
function attribute(key: string, { from, to }: Change, attributes: Attribute[]): Told[] {
  const known = attributes.find((one) => one.key === key);
  const words = (value: unknown) =>
    known ? wordsOf(known, value as Value | null) : value === null ? "" : String(value);
  return [ofField(known ? labelOf(known) : key, words(from), words(to))];
}

function block(isBlocked: boolean, reason: unknown): Told {
  if (!isBlocked) return { key: "customers.told_unblocked", values: {} };
  if (typeof reason !== "string") return { key: "customers.told_blocked", values: {} };
  return { key: "customers.told_blocked_because", values: { reason } };
}

interface ToldIdentity {
  value: string;
  verified: boolean;
}

function identity(change: Change): Told[] {
  const from = change.from as ToldIdentity | null;
  const to = change.to as ToldIdentity | null;
  if (to && from && to.value === from.value)
    return [{ key: "customers.told_verified", values: { value: to.value } }];
  const told: Told[] = [];
  if (from) told.push({ key: "customers.told_removed", values: { value: from.value } });
  if (to) told.push({ key: "customers.told_added", values: { value: to.value } });
  return told;
}

export function ofField(field: string, from: string, to: string): Told {
  if (!from) return { key: "customers.told_set", values: { field, to } };
  if (!to) return { key: "customers.told_cleared", values: { field, from } };
  return { key: "customers.told_changed", values: { field, from, to } };
}

function valueOf(name: string, value: unknown): string {
  if (typeof value !== "string" || value === "") return "";
  if (name === "locale") return languageName(value);
  if (name === "country") return countryName(value);
  if (name === "time_zone") return zoneName(value);
  if (name === "tier") return t(`customers.tier_${value}` as Key);
  if (name === "stage") return t(`customers.stage_${value}` as Key);
  if (name === "preferred_channel") return t(`customers.identity_${value}` as Key);
  return value;
}
