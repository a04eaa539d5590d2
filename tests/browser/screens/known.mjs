// What a walk over all screens has to know of the demo shop, asked of the server as an agent would.
import { administrator } from "../house.mjs";

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

/** `house` is the demo shop, `empty_house` one that nobody has set up yet. */
export async function known_of(house, empty_house) {
  const api = await api_of(house.address);
  const { data: open } = await api("GET", "/conversations?view=all&status=open&page[size]=100");
  const by_subject = (subject) => {
    const found = open.find((one) => one.subject === subject);
    if (!found) throw new Error(`the demo shop has no conversation "${subject}"`);
    return found.number;
  };
  const spare = open.findLast((one) => !Object.values(subjects).includes(one.subject)).number;
  const { invitation_url } = await api("POST", "/agents", {
    name: "نیلوفر احمدی", email: "niloufar@asiab.example", role: "agent", locale: "fa", team_ids: [],
  });
  const { pathname, search } = new URL(invitation_url);
  const setup = empty_house.log().match(/\/setup\?token=\S+/)?.[0];
  if (!setup) throw new Error(`the empty server names no link to set it up:\n${empty_house.log()}`);
  return {
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
