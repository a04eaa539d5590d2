// Thousands of connections that say nothing, and some that never come to the end of what they say:
// each costs little, none lasts, and who asks properly is answered all the while.
import assert from "node:assert/strict";
import { once } from "node:events";
import net from "node:net";
import { test } from "node:test";
import { open_house } from "../browser/house.mjs";
import { until } from "../browser/wait.mjs";
import { figure, resident_megabytes } from "./figures.mjs";
import { open_chat } from "./shop.mjs";
import { ask } from "./writers.mjs";

const connections = 4000;
const kibibytes_each = 16;
const patience_ms = 5000;

async function connect(house) {
  const { port, hostname } = new URL(house.address);
  const socket = net.connect(port, hostname);
  socket.heard = "";
  socket.on("data", (piece) => (socket.heard += piece));
  socket.on("error", () => {});
  socket.is_closed = false;
  socket.once("close", () => (socket.is_closed = true));
  await once(socket, "connect");
  return socket;
}

const many = (count, make) => Promise.all(Array.from({ length: count }, make));

async function is_answered(house) {
  const began = Date.now();
  const answer = await ask(house.address, "GET", "/health/ready", { alone: true });
  assert.equal(answer?.status, 200);
  assert.ok(Date.now() - began < patience_ms, `answered after ${Date.now() - began} ms`);
}

test("thousands of silent connections cost little, and one too many is told so", async (t) => {
  const house = await open_house({ settings: ["--limits-connections", String(connections)] });
  const sockets = [];
  t.after(async () => {
    for (const socket of sockets) socket.destroy();
    await house.close();
  });
  await is_answered(house);
  const before = await resident_megabytes(house.address);
  // Without the one that asks.
  const open = (await figure(house.address, "hamdel_connections")) - 1;
  // Two places are left, for those of this test that ask.
  while (sockets.length < connections - open - 2) {
    const left = connections - open - 2 - sockets.length;
    sockets.push(...(await many(Math.min(200, left), () => connect(house))));
  }
  await is_answered(house);
  const grown = (await resident_megabytes(house.address)) - before;
  assert.ok(grown < (connections * kibibytes_each) / 1024, `${connections} connections took ${grown} MiB`);

  const late = await many(100, () => connect(house));
  sockets.push(...late);
  await until("those too many are sent away", () => late.filter((socket) => socket.is_closed).length >= 98);
  for (const socket of late.filter((one) => one.is_closed)) {
    assert.match(socket.heard, /^HTTP\/1\.1 503 /);
    assert.match(socket.heard, /\r\nRetry-After: \d/);
  }
  for (const socket of sockets) socket.destroy();
  await until("there is room again", async () => (await figure(house.address, "hamdel_connections")) < 10);
  await is_answered(house);
});

/** Sends piece after piece, never to the end; resolves when the server has had enough. */
async function dribble(socket, begin, piece) {
  socket.write(begin);
  const more = setInterval(() => socket.write(piece), 50);
  await until("the server has had enough", () => socket.is_closed);
  clearInterval(more);
}

test("who never comes to the end of a request is cut off", async (t) => {
  const times = ["header", "body", "idle"].flatMap((part) => [`--limits-${part}-time`, "1s"]);
  const house = await open_house({ settings: times });
  t.after(() => house.close());
  const key = await open_chat(house.address);
  const text = JSON.stringify({ channel: key });
  const post = "POST /visitor/v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
  const slow = [
    ["GET /api/v1/session HTTP/1.1\r\nHost: a\r\nX-Slow: ", "x"],
    ["GET", " "],
    [`${post}Content-Length: ${text.length + 100_000}\r\n\r\n${text}`, " "],
    [`${post}Transfer-Encoding: chunked\r\n\r\n`, "1\r\n \r\n"],
    ["\r\n", "\r\n"],
  ];
  const sockets = await many(slow.length * 60, () => connect(house));
  const dribbling = sockets.map((socket, i) => dribble(socket, ...slow[i % slow.length]));
  let is_over = false;
  const asking = (async () => {
    while (!is_over) await is_answered(house);
  })();
  await Promise.all(dribbling);
  is_over = true;
  await asking;
  for (const socket of sockets) assert.doesNotMatch(socket.heard, /^HTTP\/1\.1 2/);
  await until("nothing of it is left", async () => (await figure(house.address, "hamdel_connections")) < 10);
});
