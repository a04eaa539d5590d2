// A console that stops reading its live socket: it is dropped and told to fetch again, nobody else
// notices, and the server's memory does not grow with what it leaves unread.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open_house } from "../browser/house.mjs";
import { until } from "../browser/wait.mjs";
import { figure, resident_megabytes } from "./figures.mjs";
import { LiveSocket } from "./live_socket.mjs";
import { open_chat, sign_in } from "./shop.mjs";
import { Visitor, ask } from "./writers.mjs";

const resync = 4409;
const readers_at_once = 20;
const most_megabytes = 48;
const most_delay_ms = 3000;
const body = "خواننده‌ای که نمی‌خواند. ".repeat(150);

/** A socket that remembers when it heard each of the visitor's words. */
function reader(address, headers, heard = new Map()) {
  const live = new LiveSocket(address, headers, (frame) => {
    const word = frame.data?.message?.client_id;
    if (frame.type === "hello") live.hello = frame;
    if (word) heard.set(word, Date.now());
  });
  return Object.assign(live, { heard });
}

async function say(visitor, number) {
  const client_id = `s${number}`;
  const answer = await ask(visitor.address, "POST", "/visitor/v1/messages", {
    token: visitor.token,
    body: { body, client_id, conversation_id: visitor.conversation },
  });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  visitor.conversation = answer.body.conversation.id;
  visitor.promised.push(client_id);
  return { client_id, at: Date.now() };
}

test("a console that stops reading is told to fetch again and holds up nobody", async (t) => {
  const house = await open_house({ settings: ["--limits-live-queue-bytes", "262144"] });
  const { address } = house;
  const headers = await sign_in(address);
  const visitor = new Visitor("s", address, await open_chat(address));
  await visitor.arrive();
  const others = Array.from({ length: readers_at_once }, () => reader(address, headers));
  const slow = reader(address, headers);
  t.after(async () => {
    for (const one of [...others, slow]) one.socket?.destroy();
    await house.close();
  });
  for (const one of [...others, slow]) await one.open();
  await until("everyone is welcome", () => [...others, slow].every((one) => one.hello));
  await say(visitor, 0);
  await until("the word is heard", () => slow.heard.size === 1);
  const before = await resident_megabytes(address);

  slow.stop_reading();
  const said = [];
  while ((await figure(address, "hamdel_live_slow_total")) === 0) {
    for (let i = 0; i < 25; ++i) said.push(await say(visitor, said.length + 1));
    assert.ok(said.length < 6000, "the slow one is never dropped");
  }
  assert.ok((await resident_megabytes(address)) - before < most_megabytes, "memory grows with what is unread");
  await until("the others heard everything", () => others.every((one) => one.heard.size === said.length + 1));
  const delays = others.flatMap((one) => said.map(({ client_id, at }) => one.heard.get(client_id) - at));
  assert.ok(Math.max(...delays) < most_delay_ms, `somebody waited ${Math.max(...delays)} ms`);

  slow.read_on();
  await until("the slow one is told why", () => slow.close_code !== null);
  assert.equal(slow.close_code, resync);
  assert.ok(slow.heard.size < said.length, "nothing was left unread");
  assert.equal(await figure(address, "hamdel_live_slow_total"), 1);

  // As the console does: it opens again after what it heard last, and fetches when it is told to.
  const again = reader(address, headers, slow.heard);
  await again.open(slow.seq);
  t.after(() => again.close());
  await until("it is welcome again", () => again.hello);
  if (again.hello.resync) for (const word of await visitor.kept()) again.heard.set(word, Date.now());
  const last = await say(visitor, "after all");
  await until("it is whole again", () => again.heard.has(last.client_id));
  await until("it knows every word", () => visitor.promised.every((word) => again.heard.has(word)));
  t.diagnostic(`${said.length} words, then ${again.hello.resync ? "resync" : "replay"}; the longest delay of the others ${Math.max(...delays)} ms`);
});
