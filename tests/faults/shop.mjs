// The demo shop for the fault tests: its chat without the usual bound of one visitor.
import { administrator } from "../browser/house.mjs";
import { ask } from "./writers.mjs";

export async function sign_in(address) {
  const answer = await ask(address, "POST", "/api/v1/session", { body: administrator });
  const cookie = answer.headers["set-cookie"][0].split(";")[0];
  return { cookie, "x-csrf-token": answer.body.csrf_token };
}

/** The key of a chat channel that takes any number of messages. */
export async function open_chat(address) {
  const headers = await sign_in(address);
  const channels = await ask(address, "GET", "/api/v1/chat_channels", { headers });
  const channel = channels.body.data[0];
  const settings = { ...channel.settings, messages_a_minute: 1_000_000 };
  await ask(address, "PATCH", `/api/v1/chat_channels/${channel.id}`, { headers, body: { settings } });
  return channel.key;
}
