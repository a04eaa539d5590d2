// What was answered is durable: the server is killed at random moments while visitors write, and
// after each start everything it promised is there exactly once and in order.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open_house } from "../browser/house.mjs";
import { check_counters } from "./counters.mjs";
import { random_of } from "./random.mjs";
import { open_chat, sign_in } from "./shop.mjs";
import { Visitor, ask } from "./writers.mjs";

const kills = Number(process.env.HAMDEL_KILLS ?? 20);
const visitors_at_once = 32;

/** Looks at what the server holds from the visitor's promise number `from` on. */
async function check_kept(visitor, from) {
  const kept = await visitor.kept(visitor.promised[from]);
  assert.equal(new Set(kept).size, kept.length, `${visitor.name}: a message is there twice`);
  for (const word of kept) assert.ok(visitor.sent.has(word), `${visitor.name}: ${word} was never sent`);
  const expected = visitor.promised.slice(from);
  const wanted = new Set(expected);
  assert.deepEqual(
    kept.filter((word) => wanted.has(word)),
    expected,
    `${visitor.name}: a promise is gone or out of order`,
  );
}

test(`everything promised is there after ${kills} kills`, async (t) => {
  const random = random_of(1404);
  const house = await open_house();
  t.after(() => house.close());
  const key = await open_chat(house.address);
  const visitors = Array.from({ length: visitors_at_once }, (_, i) => new Visitor(`v${i}`, house.address, key));
  await Promise.all(visitors.map((visitor) => visitor.arrive()));

  for (let kill = 0; kill < kills; ++kill) {
    let stopped = false;
    const before = visitors.map((visitor) => visitor.promised.length);
    const talks = visitors.map((visitor) => visitor.talk(() => stopped));
    // The moment of the cut is the input of this test, not a wait for something to be ready.
    await new Promise((cut) => setTimeout(cut, 20 + random() * 700));
    await house.kill();
    stopped = true;
    await Promise.all(talks);
    await house.start();
    // After each start what is new, with the last that was there before it; in the end everything.
    for (const [i, visitor] of visitors.entries()) await check_kept(visitor, Math.max(0, before[i] - 1));
  }
  for (const visitor of visitors) await check_kept(visitor, 0);
  await check_counters(house.address, await sign_in(house.address));
  const promised = visitors.reduce((sum, visitor) => sum + visitor.promised.length, 0);
  assert.ok(promised > kills * 10, "the writers were hardly heard");
  t.diagnostic(`${kills} kills, ${promised} promised messages, none lost, none twice`);
});
