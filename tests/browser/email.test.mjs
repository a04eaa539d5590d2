// E-mail: a mailbox is set up by its page, a mail that is handed over appears at once with its head and
// what it quotes, the answer leaves; one that is refused says why and is sent again.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { open_browser, open_page } from "./browser.mjs";
import { administrator, agent, free_port, open_house } from "./house.mjs";
import { hand_over, open_smtp_server, words_of } from "./mail_servers.mjs";
import { at_the_desk } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

const words = {
  fa: {
    name: "نگار احمدی",
    subject: "آسیاب روشن نمی‌شود",
    question: "سلام، آسیابم از دیروز روشن نمی‌شود.",
    earlier: "ارسال شما سه‌شنبه می‌رسد.",
    answer: "سلام، لطفاً فیوز پشت دستگاه را ببینید.",
    second: "فیوز تازه را فردا می‌فرستیم.",
    thanks: "سپاس، فیوز سالم بود.",
    sender: "پشتیبانی آسیاب",
    signature: "فروشگاه آسیاب",
    encoded: "=?utf-8?B?2Ybar9in2LE=?=",
  },
  en: {
    name: "Negar Ahmadi",
    subject: "The grinder does not start",
    question: "Hello, my grinder has not started since yesterday.",
    earlier: "Your parcel arrives on Tuesday.",
    answer: "Hello, please look at the fuse on its back.",
    second: "We send a new fuse tomorrow.",
    thanks: "Thank you, the fuse was fine.",
    sender: "Asiab support",
    signature: "Asiab Coffee",
    encoded: "Negar Ahmadi",
  },
};
const address = "support@asiab.example";
const customer = "negar@example.com";

let browser;
before(async () => {
  browser = await open_browser();
});
after(async () => {
  await browser?.close();
});

for (const language of ["fa", "en"]) {
  const said = words[language];

  describe(`a mailbox (${language})`, () => {
    let house;
    let smtp;
    let lmtp_port;
    let desk;
    let colleague;
    before(async () => {
      smtp = await open_smtp_server();
      lmtp_port = await free_port();
      house = await open_house({
        settings: ["--lmtp-address", `127.0.0.1:${lmtp_port}`, "--outward-inside", "yes"],
      });
      desk = at_the_desk(await open_page(browser, { language }), house.address);
      colleague = at_the_desk(await open_page(browser, { language }), house.address);
      await desk.sign_in(administrator);
      await colleague.sign_in(agent);
    });
    after(async () => {
      for (const one of [desk, colleague]) await one?.page.context().close();
      await house?.close();
      await smtp?.close();
    });

    const section = async () => {
      await desk.page.goto(`${house.address}/settings/email`);
      await desk.page.getByTestId("settings-email").waitFor();
    };
    const input = (id) => desk.page.getByTestId(id).locator("input, textarea");
    const choose = async (part, at, option) => {
      await desk.page.getByTestId(part).locator(".choice").nth(at).click();
      await desk.page.getByRole("option").nth(option).click();
    };
    const arrives = (text, { subject = said.subject, head = "" } = {}) =>
      hand_over(lmtp_port, {
        from: customer,
        to: address,
        mail: `From: ${said.encoded} <${customer}>\nTo: ${address}\nCc: workshop@example.com\n` +
          `Subject: =?utf-8?B?${Buffer.from(subject).toString("base64")}?=\n` +
          `Message-ID: <${crypto.randomUUID()}@example.com>\n${head}` +
          `Content-Type: text/plain; charset=utf-8\n\n${text}\n`,
      });

    test("its form fills in a provider's servers, and says at the field what is wrong", async () => {
      await section();
      await desk.page.getByTestId("mailbox-new").click();
      await input("mail-address").fill("asiab@gmail.com");
      await until("the provider's server", async () =>
        (await input("incoming-host").inputValue()) === "imap.gmail.com" &&
        (await input("outgoing-port").inputValue()) === "465" &&
        (await input("outgoing-user").inputValue()) === "asiab@gmail.com");
      await input("mail-address").fill(address);
      await until("the own domain's", async () =>
        (await input("outgoing-host").inputValue()) === "mail.asiab.example");
      desk.page.expect_faults(/status of 4\d\d/);
      await input("incoming-host").fill("not a host");
      await input("outgoing-port").fill("99999");
      await desk.page.getByTestId("mailbox-save").click();
      await desk.page.getByTestId("outgoing-port").locator(".field-error").waitFor();
      await input("outgoing-port").fill("465");
      await desk.page.getByTestId("mailbox-save").click();
      await desk.page.getByTestId("incoming-host").locator(".field-error").waitFor();
      assert.equal(await input("mail-address").inputValue(), address, "nothing typed is lost");
    });

    test("kept, it hands over by LMTP and sends through a server; its password is not shown", async () => {
      await choose("mail-receiving", 0, 1);
      await until("no field of IMAP", has_count(desk.page.getByTestId("incoming-host"), 0));
      await input("mail-sender-name").fill(said.sender);
      await input("mail-signature").fill(said.signature);
      await input("outgoing-host").fill("127.0.0.1");
      await input("outgoing-port").fill(String(smtp.port));
      await choose("mail-sending", 1, 2);
      await desk.page.getByTestId("mail-sending").locator("input[type=password]").fill("secret-word");
      await desk.page.getByTestId("mailbox-save").click();
      const line = desk.page.getByTestId("mailbox").filter({ hasText: address });
      await line.waitFor();
      await line.getByTestId("mailbox-change").click();
      const secret = desk.page.getByTestId("mail-sending").locator("input[type=password]");
      await secret.waitFor();
      assert.equal(await secret.inputValue(), "");
      assert.ok(!(await desk.page.content()).includes("secret-word"));
      await choose("mail-sending", 2, 1);
      await desk.page.getByTestId("mailbox-save").click();
      await line.waitFor();
    });

    test("a mail appears at once, with its head and what it quotes", async () => {
      for (const one of [desk, colleague]) {
        await one.page.goto(`${house.address}/inbox?view=all`);
        await one.rows.first().waitFor();
      }
      await arrives(`${said.question}\n\nOn Mon, 2 Nov 2026 at 10:00, Asiab <${address}> wrote:\n> ${said.earlier}`);
      await desk.row(said.question).waitFor();
      for (const one of [desk, colleague]) await one.open(said.question);
      const { page } = desk;
      await until("the subject", async () =>
        (await page.getByTestId("thread-subject").textContent()) === said.subject);
      const message = desk.incoming.filter({ hasText: said.question });
      assert.equal(await message.getByText(said.earlier).count(), 0, "quoted words are folded");
      await message.getByTestId("mail-earlier").click();
      await message.getByTestId("mail-earlier-words").getByText(said.earlier).waitFor();
      await message.getByTestId("mail-head").click();
      const head = message.getByTestId("mail-whole-head");
      await head.getByText(customer).waitFor();
      await head.getByText("workshop@example.com").waitFor();
    });

    test("the answer leaves as a mail, and what comes back says why it stands here", async () => {
      await desk.say(said.answer);
      await until("the mail", () => smtp.mails.length === 1);
      assert.match(smtp.mails[0], /^In-Reply-To: </im);
      const text = words_of(smtp.mails[0]);
      assert.ok(text.includes(said.answer) && text.includes(said.signature), text);
      await colleague.answer(said.answer).getByTestId("tick-sent").waitFor();
      const id = smtp.mails[0].match(/^Message-ID:\s*(<[^>]+>)/im)[1];
      await arrives(said.thanks, { subject: `Re: ${said.subject}`, head: `In-Reply-To: ${id}\n` });
      const message = desk.incoming.filter({ hasText: said.thanks });
      await message.getByTestId("mail-head").click();
      await message.getByTestId("mail-why").locator("a").waitFor();
    });

    test("refused for good: everyone sees why, and once more it arrives", async () => {
      smtp.refuse(customer, "550 5.1.1 no such mailbox here");
      await desk.say(said.second);
      const failed = (one) => one.answer(said.second).getByTestId("mail-failed");
      for (const one of [desk, colleague])
        await failed(one).filter({ hasText: "no such mailbox here" }).waitFor();
      smtp.take(customer);
      await colleague.answer(said.second).hover();
      await colleague.answer(said.second).getByTestId("message-menu").click();
      await colleague.page.locator('[data-key="send_again"]').waitFor();
      await colleague.page.keyboard.press("Escape");
      await failed(desk).getByTestId("mail-send-again").click();
      for (const one of [desk, colleague]) {
        await one.answer(said.second).getByTestId("tick-sent").waitFor();
        await until("nothing is said to have failed", has_count(failed(one), 0));
      }
      await until("the mail", () => smtp.mails.some((one) => words_of(one).includes(said.second)));
    });

    test("refused for now: it says that it waits, and nothing went wrong", async () => {
      for (const one of [customer, "workshop@example.com"]) smtp.refuse(one, "451 4.7.1 later please");
      await desk.say(`${said.second} ${said.answer}`);
      const waits = desk.answer(`${said.second} ${said.answer}`).getByTestId("mail-waits");
      await waits.filter({ hasText: "later please" }).waitFor();
      for (const one of [desk, colleague]) assert.deepEqual(one.page.faults, []);
    });
  });
}
