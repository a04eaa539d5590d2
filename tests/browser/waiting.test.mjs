// The list that begins with who waits longest: in the order of the first unanswered words, told live.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ask } from "./ask.mjs";
import { open_browser, open_page } from "./browser.mjs";
import { agent, open_house } from "./house.mjs";
import { at_the_desk } from "./people.mjs";
import { until } from "./wait.mjs";

const words = { fa: { answer: "سلام، همین حالا نگاه می‌کنم." }, en: { answer: "Hello, let me look now." } };

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

for (const language of ["fa", "en"])
  describe(`who waits longest (${language})`, () => {
    let page;
    let desk;
    before(async () => {
      page = await open_page(browser, { language });
      desk = at_the_desk(page, house.address);
      await desk.sign_in(agent);
    });
    after(() => page?.context().close());

    const numbers = () => desk.rows.evaluateAll((rows) => rows.map((row) => Number(row.dataset.number)));
    const wanted = async () => (await ask(page, "GET",
      "/conversations?view=all&status=open&sort=waiting&page%5Bsize%5D=100")).data;

    test("is chosen from the menu and stands in the address; the server's order is shown", async () => {
      await desk.look_at("all");
      await desk.rows.first().waitFor();
      await page.getByTestId("sort").click();
      await page.locator('[data-key="waiting"]').click();
      await page.waitForURL(/sort=waiting/);
      const all = await wanted();
      assert.ok(all[0].waiting_since, "somebody waits");
      assert.ok(all.every((one, at) => at === 0 || !all[at - 1].waiting_since === false ||
        !one.waiting_since), "whoever waits for nothing comes last");
      await until("the first of them stand first", async () => {
        const shown = await numbers();
        return shown.length > 3 && shown.slice(0, 4).every((number, at) => number === all[at].number);
      });
      await page.getByTestId("row-waits").first().waitFor();
    });

    test("an answer takes it from the top, for a colleague too; no reload", async () => {
      const [first, second] = await wanted();
      const colleague = at_the_desk(await open_page(browser, { language,
        state: await page.context().storageState() }), house.address);
      await colleague.page.goto(`${house.address}/inbox?view=all&sort=waiting`);
      await colleague.rows.first().waitFor();
      await desk.rows.first().click();
      await page.getByTestId("messages").waitFor();
      await desk.say(words[language].answer);
      for (const one of [desk, colleague])
        await until("the next one leads", async () =>
          Number(await one.rows.first().getAttribute("data-number")) === second.number);
      const now = await ask(page, "GET", `/conversations/${first.id}`);
      assert.equal(now.waiting_since, null);
      assert.deepEqual(colleague.page.faults, []);
      await colleague.page.context().close();
      assert.deepEqual(page.faults, []);
    });
  });
