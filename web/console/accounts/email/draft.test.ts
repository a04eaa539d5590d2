import { describe, expect, it } from "vitest";
import type { EmailChannel } from "../../../api/types";
import { draftOf, filledBy, portOf, toKeep } from "./draft";
import { providerOf, readyFor } from "./providers";

const channel: EmailChannel = {
  id: "chn_1",
  name: "پشتیبانی",
  settings: {
    address: "support@asiab.example",
    other_addresses: ["info@asiab.example"],
    sender_name: "آسیاب",
    locale: "fa",
    incoming: null,
    folder: "INBOX",
    outgoing: {
      host: "mail.asiab.example",
      port: 465,
      security: "tls",
      sign_in: "password",
      user: "support",
    },
    greets: true,
    signature: "",
    acknowledges: true,
    acknowledgement: "رسید",
  },
  has_incoming_secret: false,
  has_outgoing_secret: true,
  signing: null,
  waiting: 0,
  last_mail_at: null,
  fetched_at: null,
  failed_step: null,
  failure: null,
  set_aside: [],
};

describe("a mailbox while it is changed", () => {
  it("is kept as it was when nothing is changed, with no secret", () => {
    expect(toKeep(draftOf(channel, "fa"))).toEqual({
      name: channel.name,
      settings: channel.settings,
    });
  });

  it("takes a new password only where one was typed and is used", () => {
    const draft = draftOf(channel, "fa");
    draft.outgoing.secret = "new";
    draft.incoming.secret = "of no use";
    expect(toKeep(draft)).toMatchObject({ outgoing_secret: "new" });
    expect(toKeep(draft)).not.toHaveProperty("incoming_secret");
  });

  it("is called by its address when it has no name, and each line is an address", () => {
    const draft = draftOf(null, "fa");
    draft.settings.address = " a@b.example ";
    draft.otherAddresses = "c@b.example\n\n d@b.example ";
    const kept = toKeep(draft);
    expect(kept.name).toBe("a@b.example");
    expect(kept.settings.other_addresses).toEqual(["c@b.example", "d@b.example"]);
  });

  it("reads ports in digits of either script", () => {
    expect(portOf("۹۹۳")).toBe(993);
    expect(portOf(" 465 ")).toBe(465);
    for (const wrong of ["", "0", "65536", "x", "4.5", "-1"]) expect(portOf(wrong)).toBeNull();
  });

  it("is filled in by a provider, and passwords stay", () => {
    const draft = draftOf(null, "fa");
    draft.settings.address = "kasi@gmail.com";
    draft.incoming.secret = "typed";
    const { incoming, outgoing } = filledBy(draft, "gmail");
    expect(incoming).toMatchObject({ host: "imap.gmail.com", port: "993", secret: "typed" });
    expect(outgoing).toMatchObject({ host: "smtp.gmail.com", user: "kasi@gmail.com" });
    expect(filledBy(draft, "other")).toBe(draft);
  });
});

describe("providers", () => {
  it("are known by the address", () => {
    expect(providerOf("a@gmail.com")).toBe("gmail");
    expect(providerOf("a@Hotmail.co.uk")).toBe("outlook");
    expect(providerOf("a@yahoo.com")).toBe("yahoo");
    expect(providerOf("a@asiab.example")).toBe("own");
    expect(providerOf("a@asiab")).toBeNull();
    expect(providerOf("asiab")).toBeNull();
  });

  it("have other servers for a company than for a person", () => {
    expect(readyFor("outlook", "a@outlook.com")?.outgoing.host).toBe("smtp-mail.outlook.com");
    expect(readyFor("outlook", "a@asiab.example")?.outgoing.host).toBe("smtp.office365.com");
    expect(readyFor("zoho", "a@asiab.example")?.incoming.host).toBe("imappro.zoho.com");
    expect(readyFor("own", "a@asiab.example")?.incoming.host).toBe("mail.asiab.example");
    expect(readyFor("own", "")).toBeNull();
  });
});
