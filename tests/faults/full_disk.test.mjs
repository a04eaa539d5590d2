// A full disk: writes are refused clearly, reading goes on, nothing promised is lost and nothing is
// kept by halves, and work goes on by itself when there is room again.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { open_house } from "../browser/house.mjs";
import { check_counters } from "./counters.mjs";
import { open_chat, sign_in } from "./shop.mjs";
import { make_small_disk } from "./small_disk.mjs";
import { Visitor, ask } from "./writers.mjs";

// Where nothing can be mounted, no file of the server may grow beyond so many bytes instead: nearly a
// full disk, though SQLite knows only that it could not write, and a smaller file still finds room.
function bound_files(house) {
  const bound = (bytes) => {
    const words = ["--pid", String(house.pid()), `--fsize=${bytes}:unlimited`];
    const done = spawnSync("prlimit", words, { encoding: "utf8" });
    assert.equal(done.status, 0, done.stderr);
  };
  return { code: "storage_failed", fill: () => bound(6_000_000), make_room: () => bound("unlimited"), close() {} };
}

async function open_house_on_small_disk(say) {
  const disk = await make_small_disk(24, say);
  const house = await open_house({ disk });
  if (!disk) return { house, room: bound_files(house) };
  const fill = () => disk.fill_up_to(1_000_000);
  const make_room = () => disk.make_room();
  return { house, room: { code: "storage_full", fill, make_room, close: () => disk.close() } };
}

async function write_until(visitor, enough) {
  for (let i = 0; i < 5000; ++i) {
    const client_id = `f${visitor.sent.size}`;
    visitor.sent.add(client_id);
    const answer = await ask(visitor.address, "POST", "/visitor/v1/messages", {
      token: visitor.token,
      body: { body: "دیسک پر است؟ ".repeat(200), client_id, conversation_id: visitor.conversation },
    });
    assert.notEqual(answer, null, "the server went away");
    if (answer.status === 201) {
      visitor.promised.push(client_id);
      visitor.conversation = answer.body.conversation.id;
    }
    if (enough(answer)) return answer;
  }
  assert.fail("it never came to that");
}

function check_is_full(answer, code = "storage_full") {
  assert.equal(answer.status, 503);
  assert.match(answer.headers["content-type"], /problem\+json/);
  assert.ok(Number(answer.headers["retry-after"]) > 0);
  assert.equal(answer.body.code, code);
}

const upload = (visitor, bytes) =>
  ask(visitor.address, "POST", "/visitor/v1/attachments?name=a.bin", {
    token: visitor.token,
    headers: { "content-type": "application/octet-stream" },
    bytes: Buffer.alloc(bytes, 7),
  });

/** Lists, a conversation, a search and a page are answered as ever. */
async function check_reads(house, visitor, headers) {
  const paths = ["/api/v1/conversations?view=all", "/api/v1/views", "/api/v1/search?q=قهوه", "/api/v1/customers"];
  for (const path of paths) {
    const answer = await ask(house.address, "GET", encodeURI(path), { headers });
    assert.equal(answer.status, 200, path);
  }
  assert.equal((await fetch(`${house.address}/`)).status, 200);
  assert.deepEqual(await visitor.kept(), visitor.promised);
}

test("a full disk refuses writes clearly and is forgotten when there is room", async (t) => {
  const { house, room } = await open_house_on_small_disk((why) => t.diagnostic(why));
  t.after(async () => {
    await house.close();
    room.close();
  });
  const key = await open_chat(house.address);
  const headers = await sign_in(house.address);
  const visitor = new Visitor("full", house.address, key);
  await visitor.arrive();
  await write_until(visitor, (answer) => answer.status === 201);

  room.fill();
  check_is_full(await write_until(visitor, (answer) => answer.status !== 201), room.code);
  check_is_full(await upload(visitor, 8_000_000));
  await check_reads(house, visitor, headers);
  await check_counters(house.address, headers);

  room.make_room();
  await write_until(visitor, (answer) => answer.status === 201);
  assert.equal((await upload(visitor, 8_000_000)).status, 201);
  await check_reads(house, visitor, headers);
  await house.kill();
  await house.start();
  await check_reads(house, visitor, headers);
  await check_counters(house.address, headers);
});
