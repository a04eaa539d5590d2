// The signature below mails: written rich in two languages, seen as it will stand, kept, and taken away.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ask } from "./ask.mjs";
import { open_browser, open_page } from "./browser.mjs";
import { agent, open_house } from "./house.mjs";
import { at_the_desk } from "./people.mjs";
import { until } from "./wait.mjs";

const words = {
  fa: { name: "سارا محمدی", shop: "فروشگاه قهوهٔ آسیاب" },
  en: { name: "Sara Mohammadi", shop: "Asiab Coffee Shop" },
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

for (const language of ["fa", "en"])
  describe(`signature (${language})`, () => {
    let page;
    const said = words[language];
    const field = () => page.getByTestId(`signature-text-${language}`);
    const look = () => page.getByTestId(`signature-look-${language}`);
    const save = () => page.getByTestId(`signature-save-${language}`);
    const kept = async () => (await ask(page, "GET", "/me/signatures")).data
      .find((one) => one.language === language);
    before(async () => {
      page = await open_page(browser, { language });
      await at_the_desk(page, house.address).sign_in(agent);
      await page.goto(`${house.address}/settings/profile`);
      await page.getByTestId(`signature-${language}`).getByTestId("writing-tools").waitFor();
    });
    after(() => page?.context().close());

    test("is written rich, looked at while it is written, and kept", async () => {
      await field().focus();
      await page.keyboard.press("Control+KeyB");
      await page.keyboard.type(said.name);
      await page.keyboard.press("Control+KeyB");
      await page.keyboard.press("Enter");
      await page.keyboard.type(said.shop);
      await look().locator("strong").filter({ hasText: said.name }).waitFor();
      await save().click();
      await until("it is kept", async () => (await kept()).body === `${said.name}\n${said.shop}`);
      assert.equal((await kept()).html, `<p><strong>${said.name}</strong></p><p>${said.shop}</p>`);
      await page.reload();
      await field().locator("strong").filter({ hasText: said.name }).waitFor();
      assert.equal(await look().getAttribute("dir"), language === "fa" ? "rtl" : "ltr");
      assert.ok(await save().isDisabled(), "nothing is left to save");
    });

    test("without words it is taken away; nothing went wrong", async () => {
      await field().fill("");
      await look().waitFor({ state: "detached" });
      await save().click();
      await until("it is gone", async () => (await kept()).body === "");
      assert.deepEqual(page.faults, []);
    });
  });
