// What an agent does with mails beside answering: copies are changed, a message is passed on, and the
// house says at once that a mail has come; an address that takes no mails is marked at its customer.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ask } from "./ask.mjs";
import { open_browser, open_page } from "./browser.mjs";
import { administrator, agent, free_port, open_house } from "./house.mjs";
import { hand_over, open_smtp_server, words_of } from "./mail_servers.mjs";
import { at_the_desk } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

const words = {
  fa: { question: "سلام، آسیابم صدا می‌دهد.", answer: "سلام، فردا پیک می‌آید.", pass: "لطفاً این را ببینید.", ack: "پیام شما رسید" },
  en: { question: "Hello, my grinder is noisy and I do not know why.", answer: "Hello, a courier comes tomorrow.", pass: "Please look at this.", ack: "Your message has arrived" },
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

  describe(`mails at the desk (${language})`, () => {
    let house, smtp, lmtp_port, desk;
    before(async () => {
      smtp = await open_smtp_server();
      lmtp_port = await free_port();
      house = await open_house({
        settings: ["--lmtp-address", `127.0.0.1:${lmtp_port}`, "--outward-inside", "yes"],
      });
      const leila = at_the_desk(await open_page(browser, { language }), house.address);
      await leila.sign_in(administrator);
      await ask(leila.page, "POST", "/email_channels", {
        name: "Support",
        settings: {
          address,
          locale: language,
          outgoing: { host: "127.0.0.1", port: smtp.port, security: "none", sign_in: "none" },
        },
      });
      const { page } = leila;
      await page.goto(`${house.address}/settings/email`);
      await page.getByTestId("mailbox").filter({ hasText: address }).getByTestId("mailbox-change").click();
      await page.locator(".switch-list .switch").nth(1).click();
      await page.getByTestId("mail-acknowledgement").waitFor();
      await page.getByTestId("mailbox-save").click();
      await page.getByTestId("mailbox").first().waitFor();
      await page.context().close();
      desk = at_the_desk(await open_page(browser, { language }), house.address);
      await desk.sign_in(agent);
      await arrives(said.question, "Cc: Boss <boss@example.com>\n");
      await desk.page.goto(`${house.address}/inbox?view=all`);
      await desk.open(said.question);
    });
    after(async () => {
      await desk?.page.context().close();
      await house?.close();
      await smtp?.close();
    });

    const arrives = (text, head = "") =>
      hand_over(lmtp_port, {
        from: customer,
        to: address,
        mail: `From: Negar <${customer}>\nTo: ${address}\nSubject: Noise\n` +
          `Message-ID: <${crypto.randomUUID()}@example.com>\n${head}` +
          `Content-Type: text/plain; charset=utf-8\n\n${text}\n`,
      });
    const field = (id) => desk.page.getByTestId(id).locator("input, textarea");

    test("the customer hears at once that the mail came", async () => {
      await until("the acknowledgement", () => smtp.mails.length === 1);
      assert.match(smtp.mails[0], /^Auto-Submitted: auto-replied/im);
      assert.ok(words_of(smtp.mails[0]).includes(said.ack), words_of(smtp.mails[0]));
      await desk.page.getByTestId("mail-acknowledgement").waitFor();
    });

    test("copies begin with who read along, and are changed before an answer", async () => {
      const line = desk.page.getByTestId("mail-copies");
      await line.filter({ hasText: "Boss" }).waitFor();
      await line.click();
      desk.page.expect_faults(/status of 422/);
      await field("mail-copies-cc").fill("not an address");
      await desk.page.getByTestId("mail-copies-save").click();
      await desk.page.getByTestId("mail-copies-cc").locator(".field-error").waitFor();
      await field("mail-copies-cc").fill("Friend <friend@example.com>");
      await field("mail-copies-bcc").fill("audit@example.com");
      await desk.page.getByTestId("mail-copies-save").click();
      await line.filter({ hasText: "Friend" }).filter({ hasText: "audit@example.com" }).waitFor();
      await desk.say(said.answer);
      await until("the answer", () => smtp.mails.length === 2);
      const head = smtp.mails[1].split("\n\n")[0];
      assert.match(head, /^Cc: .*friend@example\.com/im);
      assert.ok(!/boss@example|audit@example/.test(head), head);
      await desk.answer(said.answer).getByTestId("mail-head").filter({ hasText: "audit@example.com" }).waitFor();
    });

    test("a message is passed on, and a note says to whom", async () => {
      const message = desk.incoming.filter({ hasText: said.question });
      await message.hover();
      await message.getByTestId("message-menu").click();
      await desk.page.locator('[data-key="forward"]').click();
      await field("forward-to").fill("workshop@example.com");
      await field("forward-words").fill(said.pass);
      await desk.page.getByTestId("forward-send").click();
      await desk.page.getByTestId("message-note").filter({ hasText: "workshop@example.com" }).waitFor();
      await until("the mail", () => smtp.mails.length === 3);
      const text = words_of(smtp.mails[2]);
      assert.ok(text.includes(said.pass) && text.includes(said.question), text);
    });

    test("an address that takes no mails is marked, until a mail comes from it", async () => {
      const id = smtp.mails[1].match(/^Message-ID:\s*(<[^>]+>)/im)[1];
      const mark = desk.page.getByTestId("identity").getByTestId("bounced");
      await until("the customer's address", async () =>
        (await desk.page.getByTestId("identity").filter({ hasText: customer }).count()) === 1);
      assert.equal(await mark.count(), 0);
      await hand_over(lmtp_port, {
        from: "",
        to: address,
        mail: `From: MAILER-DAEMON@mx.example\nTo: ${address}\nSubject: Undelivered\n` +
          "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n" +
          "--b\n\nIt failed.\n--b\nContent-Type: message/delivery-status\n\n" +
          `Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; ${customer}\n` +
          "Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 unknown user\n\n" +
          `--b\nContent-Type: message/rfc822\n\nMessage-ID: ${id}\n\nx\n--b--\n`,
      });
      await mark.filter({ hasText: "unknown user" }).waitFor();
      await arrives(said.pass);
      await until("the mark is gone", has_count(mark, 0));
      assert.deepEqual(desk.page.faults, []);
    });
  });
}
