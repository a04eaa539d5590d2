// What a walk over all screens has to know of the demo shop, asked of the server as an agent would.
import { administrator } from "../house.mjs";
import { hand_over } from "../mail_servers.mjs";
import { until } from "../wait.mjs";

async function api_of(address) {
  const asked = await fetch(`${address}/api/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(administrator),
  });
  const cookie = asked.headers.getSetCookie().map((one) => one.split(";")[0]).join("; ");
  const { csrf_token } = await asked.json();
  return async (method, path, body) => {
    const answer = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: { cookie, "x-csrf-token": csrf_token, "content-type": "application/json" },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
}

const subjects = { fa: "افت فشار اسپرسوساز بامداد ۵۸", en: "Refund still missing" };

const letter = `From: Negar Ahmadi <negar@example.com>
To: support@asiab.example
Cc: =?utf-8?B?2qnYp9ix2q/Yp9mHINiq2LnZhduM2LE=?= <workshop@example.com>
Subject: =?utf-8?B?2KLYs9uM2KfYqCDYsdmI2LTZhiDZhtmF24zigIzYtNmI2K8=?=
Message-ID: <1@example.com>
Content-Type: text/plain; charset=utf-8

سلام، آسیابم از دیروز روشن نمی‌شود. شمارهٔ سفارش GR-4521 است.

On Mon, 2 Nov 2026 at 10:00, Asiab <support@asiab.example> wrote:
> سفارش شما سه‌شنبه می‌رسد.
> Tracking: RR123456785IR
`;

/** A conversation by mail whose answer could not leave: nobody set a server that sends. */
async function mail_of(house, api) {
  const { data } = await api("GET", "/email_channels");
  const settings = { address: "support@asiab.example", sender_name: "آسیاب", locale: "fa" };
  if (data.length === 0) await api("POST", "/email_channels", { name: "پشتیبانی", settings });
  await hand_over(house.lmtp_port, {
    from: "negar@example.com", to: settings.address, mail: letter,
  });
  const { data: open } = await api("GET", "/conversations?view=all&status=open&sort=newest");
  const { id, number } = open.find((one) => one.channel.type === "email");
  await api("POST", `/conversations/${id}/messages`, {
    direction: "outgoing", body: "سلام، لطفاً فیوز پشت دستگاه را ببینید.",
  });
  await until("the answer has failed", async () => {
    const { data: items } = await api("GET", `/conversations/${id}/timeline`);
    return items.some(({ message }) => message?.delivery.state === "failed");
  });
  return number;
}

/** `house` is the demo shop, `empty_house` one that nobody has set up yet. */
export async function known_of(house, empty_house) {
  const api = await api_of(house.address);
  const { data: open } = await api("GET", "/conversations?view=all&status=open&page[size]=100");
  const by_subject = (subject) => {
    const found = open.find((one) => one.subject === subject);
    if (!found) throw new Error(`the demo shop has no conversation "${subject}"`);
    return found.number;
  };
  const spares = open.filter((one) => !Object.values(subjects).includes(one.subject)).slice(-2);
  const spare = { fa: spares[1].number, en: spares[0].number };
  const { invitation_url } = await api("POST", "/agents", {
    name: "نیلوفر احمدی", email: "niloufar@asiab.example", role: "agent", locale: "fa", team_ids: [],
  });
  const { pathname, search } = new URL(invitation_url);
  const setup = empty_house.log().match(/\/setup\?token=\S+/)?.[0];
  if (!setup) throw new Error(`the empty server names no link to set it up:\n${empty_house.log()}`);
  return {
    mail: await mail_of(house, api),
    conversations: { fa: by_subject(subjects.fa), en: by_subject(subjects.en), spare },
    invitation: `${house.address}${pathname}${search}`,
    setup: `${empty_house.address}${setup}`,

    /** An agent's answer to a visitor's words. */
    async answer(words, body, more = {}) {
      const { data } = await api("GET", "/conversations?view=all&status=open&sort=newest");
      const asked = data.find((one) => one.last_message?.preview === words);
      await api("POST", `/conversations/${asked.id}/messages`, { direction: "outgoing", body, ...more });
    },
    async set_chat(change) {
      const { data } = await api("GET", "/chat_channels");
      const settings = { ...data[0].settings, ...change };
      await api("PATCH", `/chat_channels/${data[0].id}`, { settings });
    },
  };
}
