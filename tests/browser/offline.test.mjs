// Without a connection: the console opens again with what was last read, what is written waits and is
// sent once when the connection is back, and whoever signs out leaves nothing behind.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { open_browser, open_page } from "./browser.mjs";
import { agent, open_house } from "./house.mjs";
import { at_the_desk, at_the_shop } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

const words = {
  fa: { question: "آسیاب را کی می‌فرستید؟", answer: "فردا صبح می‌فرستیم." },
  en: { question: "When will you send the grinder?", answer: "Tomorrow morning." },
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

  describe(`without a connection (${language})`, () => {
    let shop;
    let desk;
    let context;
    before(async () => {
      shop = at_the_shop(await open_page(browser, { language }), house.address, language);
      await shop.come_in();
      await shop.begin();
      await shop.say(said.question);
      await shop.widget.locator("[data-testid=message][data-state=sent]").waitFor();
      desk = at_the_desk(await open_page(browser, { language, offline: "allow" }), house.address);
      context = desk.page.context();
      await desk.sign_in(agent);
      await desk.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
      // From now on the page is read through its helper.
      await desk.page.reload();
      await desk.look_at("all");
      await desk.open(said.question);
      await desk.incoming.filter({ hasText: said.question }).waitFor();
    });
    after(async () => {
      await shop?.page.context().close();
      await context?.close();
    });

    test("the console can be installed", async () => {
      const manifest = await (await fetch(`${house.address}/manifest.webmanifest`)).json();
      assert.equal(manifest.display, "standalone");
      for (const { src } of manifest.icons)
        assert.equal((await fetch(`${house.address}${src}`)).headers.get("content-type"), "image/png");
      const helper = await fetch(`${house.address}/sw.js`);
      assert.equal(helper.headers.get("cache-control"), "no-cache");
    });

    test("it opens with the conversation that was last read, and says that it is offline", async () => {
      await context.setOffline(true);
      await desk.page.reload();
      await desk.incoming.filter({ hasText: said.question }).waitFor();
      await desk.page.getByTestId("offline-banner").waitFor();
      assert.ok((await desk.rows.count()) >= 1, "the list is there too");
    });

    test("what is written waits, also over a reload, and arrives once", async () => {
      await desk.say(said.answer);
      const waiting = desk.page.getByTestId("message-pending").filter({ hasText: said.answer });
      await waiting.waitFor();
      await desk.page.reload();
      await waiting.waitFor();
      assert.equal(await shop.message(said.answer).count(), 0);
      await context.setOffline(false);
      await shop.message(said.answer).waitFor();
      await until("the banner is gone", has_count(desk.page.getByTestId("offline-banner"), 0));
      await until("it stands here once", has_count(desk.answer(said.answer), 1));
      assert.equal(await shop.message(said.answer).count(), 1);
    });

    test("signing out forgets what was read", async () => {
      await desk.page.getByTestId("profile-menu").click();
      await desk.page.locator('[data-key="leave"]').click();
      await desk.page.locator('input[name="email"]').waitFor();
      await until("nothing is kept", async () =>
        !(await desk.page.evaluate(() => caches.keys())).includes("hamdel-answers"));
    });
  });
}
