// The companies that customers belong to: made, joined by hand and by the domain of a mail address,
// found by their words, and taken away only when their customers may leave them.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { open_browser, open_page } from "./browser.mjs";
import { agent, open_house } from "./house.mjs";
import { at_the_desk } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

// Grace Bennett writes from lanternyard.example, Julia Becker belongs to nobody.
const words = {
  fa: { name: "کافه نقره", spelled: "كافه نقره", renamed: "قهوه‌خانهٔ نقره", joins: "Julia Becker" },
  en: { name: "Silver Cup", spelled: "SILVER cup", renamed: "Silver Cup Coffee", joins: "Julia Becker" },
};

let browser;
before(async () => (browser = await open_browser()));
after(() => browser?.close());

for (const language of ["fa", "en"]) {
  const said = words[language];

  describe(`organizations (${language})`, () => {
    let house;
    let page;
    const field = (id) => page.locator(`[data-testid=${id}] input`);
    const head = (name) =>
      page.getByTestId("organization-page").locator("h2").filter({ hasText: name });
    before(async () => {
      house = await open_house();
      page = await open_page(browser, { language });
      await at_the_desk(page, house.address).sign_in(agent);
    });
    after(async () => {
      await page?.context().close();
      await house?.close();
    });

    test("one is made; a mail domain of everyone is refused at its field", async () => {
      page.expect_faults(/status of (422|409)/);
      await page.goto(`${house.address}/customers`);
      await page.getByTestId("organizations-open").click();
      await page.getByTestId("organization-add").click();
      await field("organization-name").fill(said.name);
      await field("organization-domains").fill("silvercup.example gmail.com");
      await page.getByTestId("organization-save").click();
      await page.locator("[data-testid=organization-domains] .field-error")
        .filter({ hasText: "gmail.com" }).waitFor();
      await field("organization-domains").fill("silvercup.example");
      await page.getByTestId("organization-save").click();
      await head(said.name).waitFor();
      await page.getByTestId("organization-domains-shown").filter({ hasText: "silvercup.example" })
        .waitFor();
    });

    test("a customer joins by hand, and it stands with the customer", async () => {
      await page.getByTestId("organization-add-customer").click();
      await page.getByTestId("finder-input").fill(said.joins);
      await page.locator(".finder-menu .menu-item").filter({ hasText: said.joins }).click();
      const one = page.getByTestId("organization-customer").filter({ hasText: said.joins });
      await one.getByRole("link").click();
      await page.getByTestId("customer-page").getByTestId("organization-link")
        .filter({ hasText: said.name }).waitFor();
      await page.getByTestId("timeline-change").filter({ hasText: said.name }).first().waitFor();
    });

    test("it has its customers' conversations and a new name reaches them", async () => {
      await page.getByTestId("organization-link").click();
      await head(said.name).waitFor();
      await page.getByTestId("organization-talk").filter({ hasText: said.joins }).first().waitFor();
      await page.getByTestId("organization-edit").click();
      await field("organization-name").fill(said.renamed);
      await page.getByTestId("organization-save").click();
      await head(said.renamed).waitFor();
      await page.getByTestId("organization-customer").getByRole("link").first().click();
      await page.getByTestId("organization-link").filter({ hasText: said.renamed }).waitFor();
    });

    test("who writes from its domain is suggested, on both sides", async () => {
      await page.goto(`${house.address}/organizations?q=lanternyard`);
      await until("one fits", has_count(page.getByTestId("organization-row"), 1));
      await page.getByTestId("organization-row").getByRole("link").click();
      const suggested = page.getByTestId("organization-suggested");
      await suggested.filter({ hasText: "Grace Bennett" }).getByRole("link").click();
      await page.getByTestId("suggested-organization").filter({ hasText: "Lantern Yard" }).waitFor();
      await page.getByTestId("organization-belongs").click();
      await page.getByTestId("organization-link").filter({ hasText: "Lantern Yard" }).waitFor();
      await until("asked no more", has_count(page.getByTestId("suggested-organization"), 0));
    });

    test("the list is ordered, and the one box finds it however it is spelled", async () => {
      await page.goto(`${house.address}/organizations`);
      await page.getByTestId("organization-row").first().waitFor();
      await page.getByTestId("organizations-sort").click();
      await page.locator('[data-key="newest"]').click();
      await page.getByTestId("organization-row").first().filter({ hasText: said.renamed }).waitFor();
      await page.keyboard.press("/");
      await page.getByTestId("finder-input").fill(said.spelled.split(" ")[1]);
      await page.locator(".finder-menu .menu-item").filter({ hasText: said.renamed }).click();
      await head(said.renamed).waitFor();
    });

    test("with customers it goes only when they may leave it; they stay", async () => {
      await page.getByTestId("organization-remove").click();
      await page.getByTestId("organization-remove-sure").click();
      await page.getByTestId("organizations").waitFor();
      await until("it is gone", has_count(
        page.getByTestId("organization-row").filter({ hasText: said.renamed }), 0));
      await page.goto(`${house.address}/customers?q=${encodeURIComponent(said.joins)}`);
      await page.getByRole("link", { name: said.joins }).click();
      await page.getByTestId("facts").waitFor();
      assert.equal(await page.getByTestId("organization-link").count(), 0);
      assert.deepEqual(page.faults, []);
    });
  });
}
