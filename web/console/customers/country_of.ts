// Of which country a customer likely is: what is set says more than a number, a number more than the
// time zone of a device.
import type { Customer } from "../../api/types";

export interface Guess {
  country: string;
  by: "country" | "phone" | "time_zone";
}

// Longer codes first where one begins another: +374 is Armenia, +7 6 and +7 7 are Kazakhstan.
const prefixes: [string, string][] = [
  ["+374", "AM"],
  ["+351", "PT"],
  ["+353", "IE"],
  ["+358", "FI"],
  ["+380", "UA"],
  ["+420", "CZ"],
  ["+852", "HK"],
  ["+880", "BD"],
  ["+961", "LB"],
  ["+962", "JO"],
  ["+963", "SY"],
  ["+964", "IQ"],
  ["+965", "KW"],
  ["+966", "SA"],
  ["+967", "YE"],
  ["+968", "OM"],
  ["+971", "AE"],
  ["+972", "IL"],
  ["+973", "BH"],
  ["+974", "QA"],
  ["+992", "TJ"],
  ["+993", "TM"],
  ["+994", "AZ"],
  ["+995", "GE"],
  ["+996", "KG"],
  ["+998", "UZ"],
  ["+212", "MA"],
  ["+213", "DZ"],
  ["+216", "TN"],
  ["+20", "EG"],
  ["+27", "ZA"],
  ["+30", "GR"],
  ["+31", "NL"],
  ["+32", "BE"],
  ["+33", "FR"],
  ["+34", "ES"],
  ["+39", "IT"],
  ["+41", "CH"],
  ["+43", "AT"],
  ["+44", "GB"],
  ["+45", "DK"],
  ["+46", "SE"],
  ["+47", "NO"],
  ["+48", "PL"],
  ["+49", "DE"],
  ["+55", "BR"],
  ["+60", "MY"],
  ["+61", "AU"],
  ["+62", "ID"],
  ["+65", "SG"],
  ["+66", "TH"],
  ["+76", "KZ"],
  ["+77", "KZ"],
  ["+7", "RU"],
  ["+81", "JP"],
  ["+82", "KR"],
  ["+84", "VN"],
  ["+86", "CN"],
  ["+90", "TR"],
  ["+91", "IN"],
  ["+92", "PK"],
  ["+93", "AF"],
  ["+98", "IR"],
];

// Of the numbers that begin with +1, those of Canada; the rest is taken for the United States.
const canadian =
  /^\+1(204|226|236|249|250|263|289|306|343|354|365|367|368|382|403|416|418|428|431|437|438|450|468|474|506|514|519|548|579|581|584|587|604|613|639|647|672|683|705|709|742|753|778|780|782|807|819|825|867|873|879|902|905)/;

const zones: Record<string, string> = {
  "Asia/Tehran": "IR",
  "Asia/Kabul": "AF",
  "Asia/Dushanbe": "TJ",
  "Asia/Baghdad": "IQ",
  "Europe/Istanbul": "TR",
  "Asia/Dubai": "AE",
  "Asia/Riyadh": "SA",
  "Asia/Qatar": "QA",
  "Asia/Kuwait": "KW",
  "Asia/Muscat": "OM",
  "Asia/Bahrain": "BH",
  "Asia/Beirut": "LB",
  "Europe/Berlin": "DE",
  "Europe/Vienna": "AT",
  "Europe/Zurich": "CH",
  "Europe/London": "GB",
  "Europe/Paris": "FR",
  "Europe/Rome": "IT",
  "Europe/Madrid": "ES",
  "Europe/Amsterdam": "NL",
  "Europe/Stockholm": "SE",
  "Europe/Moscow": "RU",
  "Asia/Yerevan": "AM",
  "Asia/Baku": "AZ",
  "Asia/Tbilisi": "GE",
  "Asia/Shanghai": "CN",
  "Asia/Kolkata": "IN",
  "Asia/Calcutta": "IN",
  "Asia/Karachi": "PK",
  "Asia/Tokyo": "JP",
  "Asia/Seoul": "KR",
  "Australia/Sydney": "AU",
  "Australia/Melbourne": "AU",
  "Australia/Brisbane": "AU",
  "Australia/Perth": "AU",
  "America/Toronto": "CA",
  "America/Vancouver": "CA",
  "America/Montreal": "CA",
  "America/New_York": "US",
  "America/Chicago": "US",
  "America/Denver": "US",
  "America/Los_Angeles": "US",
  "America/Sao_Paulo": "BR",
};

export function countryOf(
  customer: Pick<Customer, "country" | "time_zone" | "identities">,
): Guess | null {
  if (customer.country) return { country: customer.country, by: "country" };
  for (const { type, value } of customer.identities) {
    const country = type === "phone" || type === "whatsapp" ? countryOfPhone(value) : null;
    if (country) return { country, by: "phone" };
  }
  const ofZone = customer.time_zone && zones[customer.time_zone];
  return ofZone ? { country: ofZone, by: "time_zone" } : null;
}

export function countryOfPhone(number: string): string | null {
  if (number.startsWith("+1")) return canadian.test(number) ? "CA" : "US";
  return prefixes.find(([prefix]) => number.startsWith(prefix))?.[1] ?? null;
}
