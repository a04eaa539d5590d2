// Drafts: nothing that was typed is lost, on whichever device it was.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { open_browser, open_page } from "./browser.mjs";
import { agent, open_house } from "./house.mjs";
import { at_the_desk, at_the_shop } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

const words = {
  fa: { question: "قیمت ترازوی مثقال چند است؟", first: "سلام، قیمتش", second: "سلام، ترازو موجود است" },
  en: { question: "How much is the Mesghal scale?", first: "Hello, it costs", second: "Hello, we have it" },
};

let house;
let browser;
before(async () => {
  house = await open_house();
  browser = await open_browser();
});
after(async () => {
  await browser?.close();
  await house?.close();
});

for (const language of ["fa", "en"]) {
  const said = words[language];

  describe(`drafts (${language})`, () => {
    let desk;
    let phone;
    before(async () => {
      const shop = at_the_shop(await open_page(browser, { language }), house.address, language);
      await shop.come_in();
      await shop.begin();
      await shop.say(said.question);
      await shop.widget.locator("[data-testid=message][data-state=sent]").waitFor();
      await shop.page.context().close();
      desk = at_the_desk(await open_page(browser, { language }), house.address);
      phone = at_the_desk(await open_page(browser, { language }), house.address);
      for (const one of [desk, phone]) {
        await one.sign_in(agent);
        await one.look_at("all");
      }
    });
    after(async () => {
      await desk?.page.context().close();
      await phone?.page.context().close();
    });

    const saved = (one) => one.page.waitForResponse((answer) =>
      answer.url().endsWith("/draft") && answer.request().method() === "PUT");
    const reads = (one, text) => until(`the composer reads ${text}`, async () =>
      (await one.written()) === text);

    test("what is written on one device is met on the other, and marked in its list", async () => {
      await desk.open(said.question);
      const telling = saved(desk);
      await desk.composer.fill(said.first);
      await telling;
      await phone.row(said.question).getByTestId("draft-mark").waitFor();
      await phone.open(said.question);
      await reads(phone, said.first);
    });

    test("two at once: the newest stands, the other is kept beside it", async () => {
      await phone.page.context().setOffline(true);
      phone.page.expect_faults(/ERR_INTERNET_DISCONNECTED/, /Failed to load resource/);
      await phone.composer.fill(said.second);
      const telling = saved(desk);
      await desk.composer.fill(`${said.first} …`);
      await telling;
      await phone.composer.fill(`${said.second}!`);
      await phone.page.context().setOffline(false);
      await phone.page.getByTestId("other-draft").waitFor();
      await reads(phone, `${said.second}!`);
      await phone.page.getByTestId("other-draft-take").click();
      await reads(phone, `${said.second}!\n\n${said.first} …`);
      await until("nothing is beside it any more", has_count(phone.page.getByTestId("other-draft"), 0));
      await reads(desk, `${said.second}!\n\n${said.first} …`);
    });

    test("a reload right after typing loses nothing, nor does an ended session", async () => {
      await desk.composer.fill(said.first);
      await desk.page.reload();
      await desk.composer.waitFor();
      await reads(desk, said.first);
      desk.page.expect_faults(/status of 401/);
      await desk.page.context().clearCookies();
      await desk.composer.fill(said.second);
      await desk.page.reload();
      await desk.sign_in(agent);
      await desk.look_at("all");
      await desk.open(said.question);
      await reads(desk, said.second);
    });

    test("sent words leave no draft behind, anywhere", async () => {
      await desk.page.getByTestId("composer").getByTestId("send").click();
      await desk.answer(said.second).waitFor();
      await until("no mark", has_count(desk.row(said.question).getByTestId("draft-mark"), 0));
      await reads(phone, "");
      await desk.page.reload();
      await desk.composer.waitFor();
      await reads(desk, "");
      assert.deepEqual(desk.page.faults, []);
      assert.deepEqual(phone.page.faults, []);
    });
  });
}
