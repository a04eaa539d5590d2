// Servers of well-known providers, so that nobody has to look them up.
import type { MailServer } from "../../../api/types";
import type { Key } from "../../../words/text";

export const providerIds = [
  "gmail",
  "outlook",
  "yahoo",
  "zoho",
  "fastmail",
  "own",
  "other",
] as const;
export type ProviderId = (typeof providerIds)[number];

type Place = Pick<MailServer, "host" | "port" | "security">;
export interface Ready {
  incoming: Place;
  outgoing: Place;
}

const ofDomain: [ProviderId, RegExp][] = [
  ["gmail", /^(gmail|googlemail)\.com$/],
  ["outlook", /^(outlook|hotmail|live|msn)\.[a-z.]+$/],
  ["yahoo", /^(yahoo\.[a-z.]+|ymail\.com|rocketmail\.com)$/],
  ["zoho", /^(zoho|zohomail)\.[a-z.]+$/],
  ["fastmail", /^(fastmail\.[a-z.]+|messagingengine\.com)$/],
];

export const hints: Partial<Record<ProviderId, Key>> = {
  gmail: "mail.hint_app_password",
  outlook: "mail.hint_outlook",
  yahoo: "mail.hint_app_password",
  zoho: "mail.hint_zoho",
  fastmail: "mail.hint_app_password",
  own: "mail.hint_own",
};

export function domainOf(address: string) {
  return address.trim().toLowerCase().split("@")[1] ?? "";
}

/** Null as long as the address has no whole domain. */
export function providerOf(address: string): ProviderId | null {
  const domain = domainOf(address);
  if (!/\.[^.]{2,}$/.test(domain)) return null;
  return ofDomain.find(([, domains]) => domains.test(domain))?.[0] ?? "own";
}

const tls = (host: string, port: number): Place => ({ host, port, security: "tls" });

/** Null where nothing can be known. */
export function readyFor(provider: ProviderId, address: string): Ready | null {
  const domain = domainOf(address);
  switch (provider) {
    case "gmail":
      return { incoming: tls("imap.gmail.com", 993), outgoing: tls("smtp.gmail.com", 465) };
    case "outlook": {
      const isPersonal = providerOf(address) === "outlook";
      const host = isPersonal ? "smtp-mail.outlook.com" : "smtp.office365.com";
      return {
        incoming: tls("outlook.office365.com", 993),
        outgoing: { host, port: 587, security: "starttls" },
      };
    }
    case "yahoo":
      return {
        incoming: tls("imap.mail.yahoo.com", 993),
        outgoing: tls("smtp.mail.yahoo.com", 465),
      };
    case "zoho": {
      // Zoho keeps the mails of companies on servers of their own.
      const pro = providerOf(address) === "zoho" ? "" : "pro";
      return {
        incoming: tls(`imap${pro}.zoho.com`, 993),
        outgoing: tls(`smtp${pro}.zoho.com`, 465),
      };
    }
    case "fastmail":
      return { incoming: tls("imap.fastmail.com", 993), outgoing: tls("smtp.fastmail.com", 465) };
    case "own":
      if (!domain) return null;
      return { incoming: tls(`mail.${domain}`, 993), outgoing: tls(`mail.${domain}`, 465) };
    default:
      return null;
  }
}
