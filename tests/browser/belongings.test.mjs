// What stands beside a customer: products with their warranty, consents with every word said of them,
// and how to speak with people of the country.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { open_browser, open_page } from "./browser.mjs";
import { administrator, agent, open_house } from "./house.mjs";
import { at_the_desk } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

// Oliver Hughes of Manchester; each language keeps its own words on his country.
const words = {
  fa: { product: "گرم‌کن فنجان پونه", again: "گرم‌کن پونه", serial: "PNH-9901", note: "تا پایان سال.",
    own: "با نام کوچک و کوتاه بنویسید.", built_in: "لندن" },
  en: { product: "Pooneh cup warmer", again: "Pooneh warmer", serial: "PNH-9902",
    note: "Until the end of the year.", own: "First names, short lines.", built_in: "London" },
};
const name = "Oliver Hughes";

/** A day from now as it is typed into the parts of a date, in the reader's calendar. */
async function type_day(page, id, days, language) {
  const day = new Date(Date.now() + days * 86_400_000);
  const calendar = language === "fa" ? "persian" : "gregory";
  const parts = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    year: "numeric", month: "numeric", day: "numeric",
  }).formatToParts(day);
  for (const type of ["day", "month", "year"]) {
    const { value } = parts.find((part) => part.type === type);
    await page.locator(`[data-testid=${id}] [data-type=${type}]`).click();
    await page.keyboard.type(value);
  }
}

let browser;
before(async () => (browser = await open_browser()));
after(() => browser?.close());

for (const language of ["fa", "en"]) {
  const said = words[language];

  describe(`what stands beside a customer (${language})`, () => {
    let house;
    let page;
    let place;
    const field = (id) => page.locator(`[data-testid=${id}] input`);
    const product = (words) => page.getByTestId("product").filter({ hasText: words });
    const signed_in = async (account) => {
      page = await open_page(browser, { language });
      await at_the_desk(page, house.address).sign_in(account);
    };
    before(async () => {
      house = await open_house();
      await signed_in(agent);
      await page.goto(`${house.address}/customers?q=${encodeURIComponent(name)}`);
      await page.getByTestId("customer-row").first().getByRole("link").click();
      await page.getByTestId("customer-page").locator("h2").filter({ hasText: name }).waitFor();
      place = page.url();
    });
    after(async () => {
      await page?.context().close();
      await house?.close();
    });

    test("a product is added with days of the own calendar; a wrong order is refused", async () => {
      page.expect_faults(/status of 422/);
      await page.getByTestId("product-add").click();
      await field("product-name").fill(said.product);
      await field("product-serial").fill(said.serial);
      await type_day(page, "product-bought", -10, language);
      await type_day(page, "product-warranty", -20, language);
      await page.getByTestId("product-save").click();
      await page.locator("[data-testid=product-warranty] .field-error").waitFor();
      await type_day(page, "product-warranty", 20, language);
      await page.getByTestId("product-save").click();
      await product(said.product).getByTestId("warranty-soon").waitFor();
      await until("it is there once", has_count(product(said.product), 1));
    });

    test("it is changed, removed and brought back", async () => {
      await product(said.product).getByRole("button").click();
      await page.locator('[data-key="change"]').click();
      await field("product-name").fill(said.again);
      await page.getByTestId("product-save").click();
      await product(said.again).waitFor();
      await page.getByTestId("timeline-change").filter({ hasText: said.again }).first().waitFor();
      await product(said.again).getByRole("button").click();
      await page.locator('[data-key="remove"]').click();
      await until("it is gone", has_count(product(said.again), 0));
      await page.locator(".toast").filter({ hasText: said.again }).getByRole("button").first().click();
      await product(said.again).getByTestId("warranty-soon").waitFor();
    });

    test("its serial finds the customer, however it is written", async () => {
      await page.goto(`${house.address}/customers?q=${said.serial.replace("-", "").toLowerCase()}`);
      await until("one has it", has_count(page.getByTestId("customer-row"), 1));
      await page.getByTestId("customer-row").filter({ hasText: name }).waitFor();
    });

    test("a consent is withdrawn; who said what and how stays", async () => {
      await page.goto(place);
      const line = page.getByTestId("consent-calls");
      await line.waitFor();
      for (const _answer of ["gives", "refuses"]) {
        await page.getByTestId("consent-change-calls").click();
        await field("consent-note").fill(said.note);
        await page.getByTestId("consent-save").click();
        await until("the dialog is closed", has_count(page.getByRole("dialog"), 0));
        await line.filter({ hasText: said.note }).waitFor();
      }
      await page.getByTestId("consent-history-calls").click();
      await until("both words", async () => (await line.getByTestId("consent-word").count()) >= 2);
      assert.equal(await line.locator(".chip.danger").count(), 1);
    });

    test("beside a conversation stand products and the guide of the country", async () => {
      await page.getByTestId("timeline-conversation").first().click();
      const panel = page.getByTestId("profile");
      await panel.getByTestId("products").filter({ hasText: said.again }).waitFor();
      await panel.getByTestId("culture-toggle").click();
      await panel.getByTestId("culture-lines").filter({ hasText: said.built_in }).waitFor();
      assert.equal(await page.getByTestId("culture-edit").count(), 0);
      assert.deepEqual(page.faults, []);
      await page.context().close();
    });

    test("an administrator's own words stand for the built-in ones until they are reset", async () => {
      await signed_in(administrator);
      await page.goto(place);
      const guide = page.getByTestId("culture-guide");
      await guide.getByTestId("culture-lines").waitFor();
      await page.getByTestId("culture-edit").click();
      await page.locator("[data-testid=culture-body] textarea").fill(said.own);
      await page.getByTestId("culture-save").click();
      await guide.getByTestId("culture-own").filter({ hasText: said.own }).waitFor();
      await page.getByTestId("culture-edit").click();
      await page.getByRole("dialog").getByTestId("culture-lines").waitFor();
      await page.getByTestId("culture-reset").click();
      await guide.getByTestId("culture-lines").filter({ hasText: said.built_in }).waitFor();
      assert.deepEqual(page.faults, []);
    });
  });
}
