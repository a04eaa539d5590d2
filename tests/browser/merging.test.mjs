// One person who stands in the shop's book twice: suggested with its reason, merged field by field,
// and parted again.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { open_browser, open_page } from "./browser.mjs";
import { agent, open_house } from "./house.mjs";
import { at_the_desk } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

// Oliver Hughes of Lantern Yard Coffee is one of the demo's customers.
const known = { name: "Oliver Hughes", organization: "Lantern Yard Coffee" };
const words = {
  fa: { other: "الیور هیوز", phone: "۰۹۱۲ ۷۷۷ ۱۱۲۲" },
  en: { other: "Ollie Hughes", phone: "0912 777 1122" },
};

let browser;
before(async () => (browser = await open_browser()));
after(() => browser?.close());

for (const language of ["fa", "en"]) {
  const said = words[language];

  describe(`two customers who are one (${language})`, () => {
    let house;
    let page;
    let first;
    const make = async (name, phone) => {
      await page.goto(`${house.address}/customers`);
      await page.getByTestId("customer-add").click();
      const fields = page.getByRole("dialog").locator("input");
      await fields.nth(0).fill(name);
      await fields.nth(2).fill(phone);
      await page.getByTestId("customer-make").click();
      await page.getByTestId("customer-page").locator("h2").filter({ hasText: name }).waitFor();
      return page.url();
    };
    before(async () => {
      house = await open_house();
      page = await open_page(browser, { language });
      await at_the_desk(page, house.address).sign_in(agent);
    });
    after(async () => {
      await page?.context().close();
      await house?.close();
    });

    test("the same name in the same organization is suggested, with its reason", async () => {
      await make(known.name, said.phone);
      await page.getByTestId("customer-edit").click();
      await page.locator("[data-testid=edit-organization] input")
        .fill(known.organization.toUpperCase());
      await page.getByTestId("edit-save").click();
      await page.getByTestId("duplicates").getByTestId("duplicate").filter({ hasText: known.name })
        .waitFor();
      await page.goto(`${house.address}/customers/duplicates`);
      await page.getByTestId("duplicate").filter({ hasText: known.name }).first().waitFor();
    });

    test("what is not so is dismissed and not suggested again", async () => {
      const suggested = page.getByTestId("duplicate").filter({ hasText: known.name });
      const before = await page.getByTestId("duplicate").count();
      await suggested.first().getByTestId("duplicate-dismiss").click();
      await until("one fewer", has_count(page.getByTestId("duplicate"), before - 1));
      await page.reload();
      await page.getByTestId("duplicates-page").waitFor();
      await until("it stays away", has_count(suggested, 0));
    });

    test("another is chosen, field by field, and all comes together", async () => {
      await make(said.other, "09127771133");
      await page.goto(`${house.address}/customers?q=${encodeURIComponent("oliver.hughes")}`);
      await page.getByTestId("customer-row").filter({ hasText: "oliver.hughes@" })
        .getByRole("link").click();
      await page.getByTestId("timeline-conversation").first().waitFor();
      first = page.url();
      const talks = await page.getByTestId("timeline-conversation").count();
      const addresses = await page.getByTestId("identity").count();
      await page.getByTestId("merge-with").click();
      await page.getByTestId("finder-input").fill("09127771133");
      await page.locator(".finder-menu .menu-item").filter({ hasText: said.other }).click();
      await page.getByTestId("merge-name").getByText(said.other).click();
      await page.getByTestId("merge-save").click();
      await page.getByTestId("customer-page").locator("h2").filter({ hasText: said.other }).waitFor();
      await until("one address more", has_count(page.getByTestId("identity"), addresses + 1));
      assert.equal(await page.getByTestId("timeline-conversation").count(), talks);
      assert.equal(page.url(), first);
    });

    test("the history tells it, with the name that was not taken in the other's place", async () => {
      await page.getByTestId("merges").filter({ hasText: said.other }).waitFor();
      await page.getByTestId("timeline-change").filter({ hasText: said.other }).first().waitFor();
    });

    test("parted again, each has what was his", async () => {
      await page.reload();
      await page.getByTestId("merge-undo").click();
      await page.getByTestId("customer-page").locator("h2").filter({ hasText: known.name }).waitFor();
      await until("no merge is left", has_count(page.getByTestId("merges"), 0));
      await page.goto(`${house.address}/customers?q=09127771133`);
      await page.getByTestId("customer-row").filter({ hasText: said.other }).waitFor();
      assert.deepEqual(page.faults, []);
    });
  });
}
