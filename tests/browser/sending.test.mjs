// Sending with time to think again: taken back in time, sent later, stopped and changed.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { open_browser, open_page } from "./browser.mjs";
import { administrator, agent, open_house } from "./house.mjs";
import { at_the_desk, at_the_shop } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

const words = {
  fa: { question: "موکاپات گلنار برای اجاق برقی خوب است؟", hasty: "نه، مناسب نیست.",
    better: "بله، با صفحهٔ زیرش خوب است.", later: "فردا عکسش را می‌فرستم." },
  en: { question: "Does the Golnar moka pot work on an electric stove?", hasty: "No, it does not.",
    better: "Yes, with its plate below.", later: "I will send a picture tomorrow." },
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

  describe(`sending (${language})`, () => {
    let shop;
    let desk;
    let colleague;
    before(async () => {
      shop = at_the_shop(await open_page(browser, { language }), house.address, language);
      await shop.come_in();
      await shop.begin();
      await shop.say(said.question);
      await shop.widget.locator("[data-testid=message][data-state=sent]").waitFor();
      desk = at_the_desk(await open_page(browser, { language }), house.address);
      colleague = at_the_desk(await open_page(browser, { language }), house.address);
      await desk.sign_in(agent, 5);
      await colleague.sign_in(administrator, 0);
      for (const one of [desk, colleague]) {
        await one.look_at("all");
        await one.open(said.question);
      }
    });
    after(async () => {
      for (const one of [shop, desk, colleague]) await one?.page.context().close();
    });

    const held = () => desk.page.getByTestId("message-held");
    const scheduled = (one) => one.page.getByTestId("message-scheduled").filter({ hasText: said.later });

    test("what is taken back in time was never said, and can be written better", async () => {
      await desk.say(said.hasty);
      await held().filter({ hasText: said.hasty }).waitFor();
      await desk.page.getByTestId("undo-send").click();
      await until("it is back in the composer", async () =>
        (await desk.written()) === said.hasty);
      await desk.composer.fill(said.better);
      await desk.composer.press("Control+Enter");
      await held().filter({ hasText: said.better }).waitFor();
      assert.equal(await colleague.page.getByTestId("message-held").count(), 0);
      await shop.message(said.better).waitFor();
      await desk.answer(said.better).waitFor();
      await until("nothing waits", has_count(held(), 0));
      assert.equal(await shop.message(said.hasty).count(), 0);
      assert.equal(await colleague.answer(said.hasty).count(), 0);
      assert.equal(await desk.answer(said.better).count(), 1);
    });

    test("sent later: colleagues see it, the customer does not", async () => {
      await desk.composer.fill(said.later);
      await desk.page.getByTestId("send-other").click();
      await desk.page.locator('[data-key="later"]').click();
      await desk.page.getByTestId("later-tomorrow").click();
      await scheduled(desk).waitFor();
      await scheduled(colleague).waitFor();
      assert.equal(await colleague.page.getByTestId("scheduled-send").count(), 0);
      assert.equal(await shop.message(said.later).count(), 0);
    });

    test("another time of the reader's own calendar", async () => {
      const before_that = await scheduled(desk).textContent();
      await desk.page.getByTestId("scheduled-move").click();
      await desk.page.getByTestId("later-pick").click();
      await desk.page.locator(".calendar .icon-button").last().click();
      await desk.page.locator(".calendar-day:not([data-outside-month])").nth(14).click();
      await desk.page.getByTestId("day-and-time-confirm").click();
      const shown = language === "fa" ? "۱۵" : "15";
      await until("the new day is shown", async () => {
        const now = await scheduled(desk).textContent();
        return now !== before_that && now.includes(shown);
      });
      await until("to colleagues too", async () => (await scheduled(colleague).textContent()).includes(shown));
    });

    test("a colleague stops it; sent at once it is like any other", async () => {
      await colleague.page.getByTestId("scheduled-cancel").click();
      await until("it is gone", has_count(scheduled(desk), 0));
      await desk.composer.fill(said.later);
      await desk.page.getByTestId("send-other").click();
      await desk.page.locator('[data-key="later"]').click();
      await desk.page.getByTestId("later-week").click();
      await scheduled(desk).waitFor();
      await desk.page.getByTestId("scheduled-send").click();
      await shop.message(said.later).waitFor();
      await desk.answer(said.later).waitFor();
      await until("nothing waits", has_count(scheduled(desk), 0));
    });

    test("how long is everyone's own choice, and nothing went wrong", async () => {
      const { page } = desk;
      await page.goto(`${house.address}/settings/profile`);
      await page.getByTestId("writing-form").getByRole("button").click();
      await page.getByRole("option").first().click();
      await page.getByTestId("toast").waitFor();
      await page.goto(`${house.address}/inbox?view=all`);
      await desk.open(said.later);
      await desk.say(said.hasty);
      await desk.answer(said.hasty).waitFor();
      for (const one of [shop, desk, colleague]) assert.deepEqual(one.page.faults, []);
    });
  });
}
