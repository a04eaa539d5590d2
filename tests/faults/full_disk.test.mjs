// A full disk: writes are refused clearly, reading goes on, nothing promised is lost, and work goes
// on by itself when there is room again.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { open_house } from "../browser/house.mjs";
import { open_chat } from "./shop.mjs";
import { Visitor, ask } from "./writers.mjs";

// No file of this process may grow beyond so many bytes: to the program it is a full disk.
function bound_files(pid, bytes) {
  const done = spawnSync("prlimit", ["--pid", String(pid), `--fsize=${bytes}:unlimited`], { encoding: "utf8" });
  assert.equal(done.status, 0, done.stderr);
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

test("a full disk refuses writes clearly and is forgotten when there is room", async (t) => {
  const house = await open_house();
  t.after(() => house.close());
  const key = await open_chat(house.address);
  const visitor = new Visitor("full", house.address, key);
  await visitor.arrive();
  await write_until(visitor, (answer) => answer.status === 201);

  bound_files(house.pid(), 6_000_000);
  const refused = await write_until(visitor, (answer) => answer.status !== 201);
  assert.equal(refused.status, 503);
  assert.match(refused.headers["content-type"], /problem\+json/);
  assert.ok(refused.headers["retry-after"]);
  assert.match(refused.body.code, /^storage_(full|failed)$/);

  const kept = await visitor.kept();
  assert.deepEqual(kept.filter((word) => visitor.promised.includes(word)), visitor.promised);
  bound_files(house.pid(), "unlimited");
  await write_until(visitor, (answer) => answer.status === 201);
  await house.kill();
  await house.start();
  const after = await visitor.kept();
  assert.deepEqual(after.filter((word) => visitor.promised.includes(word)), visitor.promised);
  assert.equal(new Set(after).size, after.length);
});
