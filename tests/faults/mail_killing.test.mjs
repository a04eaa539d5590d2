// Mails are durable both ways: the server is killed at random moments while mails are handed over
// to it and its answers are sent through a server in changing moods. What was answered with 250 is
// there exactly once, with its file, and every answer arrives as one mail.
import assert from "node:assert/strict";
import { test } from "node:test";
import { free_port, open_house } from "../browser/house.mjs";
import { words_of } from "../browser/mail_servers.mjs";
import { until } from "../browser/wait.mjs";
import { check_counters } from "./counters.mjs";
import { MailSender, hash_of_file } from "./mail_sender.mjs";
import { open_moody_smtp } from "./moody_smtp.mjs";
import { random_of } from "./random.mjs";
import { sign_in } from "./shop.mjs";
import { ask } from "./writers.mjs";

const kills = Number(process.env.HAMDEL_KILLS ?? 20);
const senders_at_once = 16;
const answers_a_kill = 12;
const sent_at_once = 4;
const mailbox = "desk@asiab.example";

async function make_channel({ address }, headers, port) {
  const outgoing = { host: "127.0.0.1", port, security: "none", sign_in: "none" };
  const body = { name: "mails", settings: { address: mailbox, outgoing } };
  const made = await ask(address, "POST", "/api/v1/email_channels", { headers, body });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  return made.body.id;
}

/** Finds each sender's conversation; there is one of each subject and no second. */
async function find_conversations({ address }, headers, senders) {
  const found = new Map();
  let path = "/api/v1/conversations?view=all&page[size]=100";
  while (path) {
    const page = await ask(address, "GET", path, { headers });
    for (const one of page.body.data) {
      assert.ok(!one.subject?.startsWith("mails of") || !found.has(one.subject), `${one.subject}: twice`);
      found.set(one.subject, one.id);
    }
    const { has_more, after_cursor } = page.body.meta;
    path = has_more ? `/api/v1/conversations?view=all&page[size]=100&page[after]=${after_cursor}` : null;
  }
  for (const sender of senders) sender.conversation = found.get(sender.subject) ?? null;
}

/** What the server holds of a sender from its promise number `from` on; with all the files, or the
 *  last one. */
async function check_kept({ address }, headers, sender, from, with_files) {
  const kept = await sender.kept(address, headers, sender.promised[from]);
  const words = kept.map((one) => one.word);
  assert.equal(new Set(words).size, words.length, `${sender.name}: a mail is there twice`);
  for (const word of words) assert.ok(sender.sent.has(word), `${sender.name}: ${word} was never sent`);
  const expected = sender.promised.slice(from);
  const wanted = new Set(expected);
  assert.deepEqual(
    words.filter((word) => wanted.has(word)),
    expected,
    `${sender.name}: a promise is gone or out of order`,
  );
  for (const one of with_files ? kept : kept.slice(-1)) {
    assert.equal(one.files.length, 1, `${one.word}: its file`);
    assert.equal(await hash_of_file(address, headers, one.files[0]), sender.sent.get(one.word), one.word);
  }
}

class Desk {
  /** Answers the server promised to send: their words, with the id of the message. */
  promised = new Map();
  #count = 0;
  #pending = null;

  constructor(house, headers, senders) {
    Object.assign(this, { house, headers, senders });
  }

  async answer(stop) {
    for (let i = 0; i < answers_a_kill && !stop(); ++i) {
      const sender = this.senders[this.#count % this.senders.length];
      if (!sender.conversation) return;
      this.#pending ??= { id: sender.conversation, word: `answer-${++this.#count}` };
      const { id, word } = this.#pending;
      const body = { direction: "outgoing", body: `${word} فیوز را ببینید.`, client_id: word };
      const path = `/api/v1/conversations/${id}/messages`;
      const said = await ask(this.house.address, "POST", path, { headers: this.headers, body });
      if (said === null) return;
      if (said.status === 503) continue;
      assert.equal(said.status, 201, JSON.stringify(said.body));
      this.promised.set(word, said.body.message.id);
      this.#pending = null;
    }
  }

  /** How the answers went, by their words. */
  async states() {
    const out = new Map();
    for (const { conversation } of this.senders) {
      let path = `/api/v1/conversations/${conversation}/timeline?page[size]=100`;
      while (path) {
        const page = await ask(this.house.address, "GET", path, { headers: this.headers });
        for (const { message } of page.body.data)
          if (message?.direction === "outgoing") out.set(message.body.split(" ")[0], message.delivery.state);
        const { has_more, before_cursor } = page.body.meta;
        path = has_more
          ? `/api/v1/conversations/${conversation}/timeline?page[size]=100&page[before]=${before_cursor}`
          : null;
      }
    }
    return out;
  }
}

/** Every answer is one mail of one Message-ID, and only an unsure end may have sent it again. */
function check_arrived(smtp, promised) {
  const ids = new Map();
  for (const [id, copies] of smtp.taken) {
    const words = copies.map((mail) => words_of(mail.replaceAll("\r\n", "\n")).match(/answer-\d+/)[0]);
    assert.equal(new Set(words).size, 1, `${id}: one Message-ID, several mails`);
    assert.ok(!ids.has(words[0]), `${words[0]}: several Message-IDs`);
    ids.set(words[0], id);
  }
  for (const word of promised.keys()) assert.ok(ids.has(word), `${word} never arrived`);
  const copies = [...smtp.taken.values()].reduce((sum, all) => sum + all.length - 1, 0);
  assert.ok(copies <= smtp.counts.taken_unsaid + kills * sent_at_once, `${copies} mails were sent again`);
  return copies;
}

test(`every mail stands once and every answer arrives after ${kills} kills`, async (t) => {
  const random = random_of(1405);
  const smtp = await open_moody_smtp(random_of(1406));
  const lmtp_port = await free_port();
  const house = await open_house({
    settings: [
      ["--lmtp-address", `127.0.0.1:${lmtp_port}`],
      ["--outward-inside", "yes"],
      ["--limits-credential-rate", "0"],
      ["--limits-address-rate", "0"],
    ].flat(),
  });
  t.after(async () => {
    await house.close();
    await smtp.close();
  });
  const headers = await sign_in(house.address);
  const channel = await make_channel(house, headers, smtp.port);
  const senders = Array.from({ length: senders_at_once }, (_, i) =>
    new MailSender(`s${i}`, lmtp_port, mailbox, random_of(i)));
  const desk = new Desk(house, headers, senders);
  const hurry = () =>
    ask(house.address, "PATCH", `/api/v1/email_channels/${channel}`, { headers, body: { name: "mails" } });
  const send_failed_again = async (states) => {
    for (const [word, id] of desk.promised)
      if (states.get(word) === "failed")
        await ask(house.address, "POST", `/api/v1/messages/${id}/send_again`, { headers, body: {} });
  };

  for (let kill = 0; kill < kills; ++kill) {
    let stopped = false;
    const stop = () => stopped;
    const before = senders.map((sender) => sender.promised.length);
    const work = [...senders.map((sender) => sender.work(stop)), desk.answer(stop)];
    // The moment of the cut is the input of this test, not a wait for something to be ready.
    await new Promise((cut) => setTimeout(cut, 50 + random() * 900));
    await house.kill();
    stopped = true;
    await Promise.all(work);
    await house.start();
    await find_conversations(house, headers, senders);
    for (const [i, sender] of senders.entries())
      await check_kept(house, headers, sender, Math.max(0, before[i] - 1), false);
    await hurry();
  }
  for (const sender of senders) await check_kept(house, headers, sender, 0, true);
  smtp.calm_down();
  let states;
  // What was being sent at the last cut is taken up again when nobody says any more that he sends it.
  await until("every answer is sent", async () => {
    await hurry();
    states = await desk.states();
    await send_failed_again(states);
    return [...desk.promised.keys()].every((word) => states.get(word) === "sent");
  }, 120_000);
  const copies = check_arrived(smtp, desk.promised);
  await check_counters(house.address, headers);

  const promised = senders.reduce((sum, sender) => sum + sender.promised.length, 0);
  const again = senders.reduce((sum, sender) => sum + sender.again, 0);
  assert.ok(promised > kills * 5, "the senders were hardly heard");
  assert.ok(desk.promised.size > kills, "hardly anything was answered");
  t.diagnostic(`${kills} kills, ${promised} mails taken, ${again} of them handed over again, none lost, none twice`);
  t.diagnostic(`${desk.promised.size} answers arrived, ${copies} of them once more under the same Message-ID`);
  t.diagnostic(`moods: ${Object.entries(smtp.counts).map(([mood, count]) => `${mood} ${count}`).join(", ")}`);
});
