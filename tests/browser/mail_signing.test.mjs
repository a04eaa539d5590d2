// Signing mails: a key is made in the settings, its record is shown to be published, and from when
// it is switched on the answers are signed.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ask } from "./ask.mjs";
import { open_browser, open_page } from "./browser.mjs";
import { administrator, free_port, open_house } from "./house.mjs";
import { hand_over, open_smtp_server } from "./mail_servers.mjs";
import { at_the_desk } from "./people.mjs";
import { until } from "./wait.mjs";

const address = "support@asiab.example";
const customer = "negar@example.com";
const words = {
  fa: { question: "سلام، آسیابم روشن نمی‌شود.", answer: "لطفاً فیوز را ببینید.", second: "تیغه را هم ببینید." },
  en: { question: "Hello, my grinder does not start.", answer: "Please look at the fuse.", second: "And the blade." },
};

let browser;
before(async () => {
  browser = await open_browser();
});
after(async () => {
  await browser?.close();
});

for (const language of ["fa", "en"]) {
  const said = words[language];

  describe(`signing mails (${language})`, () => {
    let house;
    let smtp;
    let desk;
    let selector;
    const signing = () => desk.page.getByTestId("mail-signing");
    const open_form = async () => {
      await desk.page.goto(`${house.address}/settings/email`);
      await desk.page.getByTestId("mailbox-change").click();
      await signing().waitFor();
    };
    before(async () => {
      smtp = await open_smtp_server();
      const lmtp_port = await free_port();
      house = await open_house({
        settings: ["--lmtp-address", `127.0.0.1:${lmtp_port}`, "--outward-inside", "yes"],
      });
      desk = at_the_desk(await open_page(browser, { language }), house.address);
      await desk.sign_in(administrator);
      const outgoing = { host: "127.0.0.1", port: smtp.port, security: "none", sign_in: "none" };
      await ask(desk.page, "POST", "/email_channels", { name: "mails", settings: { address, outgoing } });
      const mail = `From: ${customer}\nTo: ${address}\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\n${said.question}\n`;
      await hand_over(lmtp_port, { from: customer, to: address, mail });
    });
    after(async () => {
      await desk?.page.context().close();
      await house?.close();
      await smtp?.close();
    });

    test("a key is made, its record is shown, and nothing is signed yet", async () => {
      await open_form();
      await signing().getByTestId("signing-make").click();
      const codes = signing().locator("code");
      await codes.nth(1).waitFor();
      const name = await codes.nth(0).textContent();
      assert.match(name, /^hamdel-[a-z2-9]{6}\._domainkey\.asiab\.example$/);
      assert.match(await codes.nth(1).textContent(), /^v=DKIM1; k=rsa; p=[A-Za-z0-9+/]{300,}=*$/);
      selector = name.split(".")[0];
      await desk.page.goto(`${house.address}/inbox?view=all`);
      await desk.open(said.question);
      await desk.say(said.answer);
      await until("the mail", () => smtp.mails.length === 1);
      assert.ok(!/^DKIM-Signature:/im.test(smtp.mails[0]));
    });

    test("switched on, what leaves is signed; the key is still there when the form is opened again", async () => {
      await open_form();
      await signing().locator(".switch").click();
      await until("it is kept", async () =>
        (await ask(desk.page, "GET", "/email_channels")).data[0].signing.is_used);
      await open_form();
      await until("the switch", async () => (await signing().locator(".switch[data-selected]").count()) === 1);
      assert.equal((await signing().locator("code").nth(0).textContent()).split(".")[0], selector);
      await desk.page.goto(`${house.address}/inbox?view=all`);
      await desk.open(said.answer);
      await desk.say(said.second);
      await until("the mail", () => smtp.mails.length === 2);
      assert.match(smtp.mails[1], /^DKIM-Signature: v=1; a=rsa-sha256; c=relaxed\/relaxed; d=asiab\.example;/);
      assert.ok(smtp.mails[1].includes(`s=${selector};`));
      assert.deepEqual(desk.page.faults, []);
    });
  });
}
