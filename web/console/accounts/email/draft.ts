// A mailbox while it is set up or changed.
import type { EmailChannel, EmailSettings, MailServer } from "../../../api/types";
import type { Language } from "../../../words/locale";
import { readLines } from "../chat/draft";
import { readyFor, type ProviderId } from "./providers";

export interface ServerDraft extends Omit<MailServer, "port"> {
  port: string;
  /** Empty: what is kept stays. */
  secret: string;
}

export interface MailboxDraft {
  name: string;
  /** All that stands in no field here is kept as it was. */
  settings: Omit<EmailSettings, "incoming" | "outgoing" | "other_addresses">;
  otherAddresses: string;
  receives: "imap" | "lmtp";
  incoming: ServerDraft;
  sends: "smtp" | "none";
  outgoing: ServerDraft;
}

function serverDraft(server: MailServer | null, port: string): ServerDraft {
  const none = { host: "", security: "tls", sign_in: "password", user: "" } as const;
  return { ...none, ...server, port: server ? String(server.port) : port, secret: "" };
}

export function draftOf(channel: EmailChannel | null, language: Language): MailboxDraft {
  if (!channel)
    return {
      name: "",
      settings: {
        address: "",
        sender_name: "",
        locale: language,
        folder: "INBOX",
        greets: true,
        signature: "",
        acknowledges: false,
        acknowledgement: "",
      },
      otherAddresses: "",
      receives: "imap",
      incoming: serverDraft(null, "993"),
      sends: "smtp",
      outgoing: serverDraft(null, "465"),
    };
  const { incoming, outgoing, other_addresses, ...settings } = channel.settings;
  return {
    name: channel.name,
    settings,
    otherAddresses: other_addresses.join("\n"),
    receives: incoming ? "imap" : "lmtp",
    incoming: serverDraft(incoming, "993"),
    sends: outgoing ? "smtp" : "none",
    outgoing: serverDraft(outgoing, "465"),
  };
}

/** Digits of either script; null: this is no port. */
export function portOf(text: string) {
  const latin = text
    .trim()
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const port = /^\d{1,5}$/.test(latin) ? Number(latin) : 0;
  return port >= 1 && port <= 65535 ? port : null;
}

function serverToKeep(draft: ServerDraft): MailServer {
  const { host, port, security, sign_in, user } = draft;
  return {
    host: host.trim(),
    port: portOf(port) ?? 0,
    security,
    sign_in,
    user: sign_in === "none" ? "" : user.trim(),
  };
}

/** As the server takes it: secrets only where one was typed. */
export function toKeep(draft: MailboxDraft) {
  const address = draft.settings.address.trim();
  const fetches = draft.receives === "imap";
  const sends = draft.sends === "smtp";
  const settings: EmailSettings = {
    ...draft.settings,
    address,
    sender_name: draft.settings.sender_name.trim(),
    signature: draft.settings.signature.trim(),
    folder: draft.settings.folder.trim() || "INBOX",
    other_addresses: readLines(draft.otherAddresses),
    incoming: fetches ? serverToKeep(draft.incoming) : null,
    outgoing: sends ? serverToKeep(draft.outgoing) : null,
  };
  return {
    name: draft.name.trim() || address,
    settings,
    ...(fetches && draft.incoming.secret && { incoming_secret: draft.incoming.secret }),
    ...(sends && draft.outgoing.secret && { outgoing_secret: draft.outgoing.secret }),
  };
}

/** Servers and names of a provider in place of what stands there; passwords stay. */
export function filledBy(draft: MailboxDraft, provider: ProviderId): MailboxDraft {
  const { address } = draft.settings;
  const ready = readyFor(provider, address);
  if (!ready) return draft;
  const fill = (server: ServerDraft, place: typeof ready.incoming): ServerDraft => ({
    ...server,
    ...place,
    port: String(place.port),
    user: address.trim(),
  });
  return {
    ...draft,
    incoming: fill(draft.incoming, ready.incoming),
    outgoing: fill(draft.outgoing, ready.outgoing),
  };
}
