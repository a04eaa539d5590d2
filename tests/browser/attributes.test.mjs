// What a shop keeps of its customers besides: defined in the settings, filled in on a customer, found
// in the list.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { open_browser, open_page } from "./browser.mjs";
import { administrator, open_house } from "./house.mjs";
import { at_the_desk } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

const words = {
  fa: { name: "نگار احمدی", cups: "فنجان در روز", roast: "برشت", dark: "تیره", typed: "چند تا",
    number: "۱٬۲۰۰", shown: "۱٬۲۰۰", range: "۱٬۰۰۰" },
  en: { name: "Rafael Oliveira", cups: "Cups a day", roast: "Roast", dark: "Dark", typed: "some",
    number: "1200", shown: "1,200", range: "1,000" },
};

let browser;
before(async () => (browser = await open_browser()));
after(() => browser?.close());

for (const language of ["fa", "en"]) {
  const said = words[language];

  describe(`attributes of customers (${language})`, () => {
    let house;
    let page;
    const field = (id) => page.locator(`[data-testid=${id}] input`);
    const label = (words) => field(language === "fa" ? "label-fa" : "label-en").fill(words);
    before(async () => {
      house = await open_house();
      page = await open_page(browser, { language });
      await at_the_desk(page, house.address).sign_in(administrator);
    });
    after(async () => {
      await page?.context().close();
      await house?.close();
    });

    test("a number is defined; a key that cannot be is refused at its field", async () => {
      await page.goto(`${house.address}/settings/attributes`);
      page.expect_faults(/status of 422/);
      await page.getByTestId("attribute-add").click();
      await label(said.cups);
      await field("attribute-key").fill("Big key");
      await page.getByRole("dialog").locator(".choice").click();
      await page.locator('[data-key="number"]').click();
      await page.getByTestId("attribute-save").click();
      await page.getByRole("dialog").locator(".field-error").first().waitFor();
      await field("attribute-key").fill("cups");
      await page.getByTestId("attribute-save").click();
      await page.getByTestId("attribute").filter({ hasText: said.cups }).waitFor();
    });

    test("a choice is defined with its choices, and put first", async () => {
      await page.getByTestId("attribute-add").click();
      await label(said.roast);
      await field("attribute-key").fill("roast");
      await page.getByRole("dialog").locator(".choice").click();
      await page.locator('[data-key="choice"]').click();
      await field(language === "fa" ? "choice-fa" : "choice-en").first().fill(said.dark);
      await page.getByTestId("attribute-save").click();
      const lines = page.getByTestId("attribute");
      await until("two attributes", has_count(lines, 2));
      await lines.nth(1).getByRole("button").first().click();
      await until("the choice first", async () =>
        (await lines.first().textContent()).includes(said.roast));
    });

    test("a customer's values: what cannot be is refused at its field, nothing typed is lost", async () => {
      await page.goto(`${house.address}/customers?q=${encodeURIComponent(said.name)}`);
      await page.getByRole("link", { name: said.name }).click();
      await page.getByTestId("attributes-edit").click();
      await field("attribute-cups").fill(said.typed);
      await page.getByTestId("attribute-roast").locator(".choice").click();
      await page.getByRole("option", { name: said.dark }).click();
      await page.getByTestId("attributes-save").click();
      await page.getByTestId("attribute-cups").locator(".field-error").waitFor();
      assert.equal(await field("attribute-cups").inputValue(), said.typed);
      await field("attribute-cups").fill(said.number);
      await page.getByTestId("attributes-save").click();
      const values = page.getByTestId("attributes");
      await values.filter({ hasText: said.shown }).filter({ hasText: said.dark }).waitFor();
      await page.getByTestId("timeline-change").filter({ hasText: said.shown }).waitFor();
    });

    test("the list finds who has them", async () => {
      await page.goto(`${house.address}/customers`);
      const rows = page.getByTestId("customer-row");
      await until("everyone", async () => (await rows.count()) > 3);
      await page.getByTestId("filter-attribute").click();
      await page.locator('[data-key="cups"]').click();
      await field("attribute-cups").fill("1000");
      await page.getByTestId("filter-attribute-ask").click();
      await until("only who has many", has_count(rows, 1));
      await rows.filter({ hasText: said.name }).waitFor();
      await page.getByTestId("filter-attribute-on").filter({ hasText: said.range }).click();
      await until("everyone again", async () => (await rows.count()) > 3);
    });

    test("one in use goes only when its values may go", async () => {
      page.expect_faults(/status of 409/);
      await page.goto(`${house.address}/settings/attributes`);
      const lines = page.getByTestId("attribute");
      await lines.first().getByRole("button").last().click();
      await page.getByTestId("attribute-remove-sure").click();
      await until("one left", has_count(lines, 1));
      assert.deepEqual(page.faults, []);
    });
  });
}
