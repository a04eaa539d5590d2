// The customers of the shop: found, narrowed, changed, noted, blocked and let in again, and the same
// seen beside a conversation.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { open_browser, open_page } from "./browser.mjs";
import { agent, open_house } from "./house.mjs";
import { at_the_desk } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

const words = {
  fa: { name: "نگار احمدی", typed: "نگار احمدي", made: "شیرین مهدوی", organization: "کافه لمیز",
    note: "عصرها زنگ بزنید.", reason: "ناسزا گفت.", taken: "مشتری دیگری", phone: "۰۹۱۲ ۵۵۵ ۴۴۳۳",
    nameless: "بازدیدکننده" },
  en: { name: "Rafael Oliveira", typed: "rafael", made: "Shirin Mahdavi", organization: "Lamiz",
    note: "Call in the evening.", reason: "Was rude.", taken: "another customer", phone: "0912 555 4434",
    nameless: "Visitor" },
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

  describe(`the customers (${language})`, () => {
    let page;
    const row = (name) => page.getByTestId("customer-row").filter({ hasText: name });
    const rows = () => page.getByTestId("customer-row");
    before(async () => {
      page = await open_page(browser, { language });
      await at_the_desk(page, house.address).sign_in(agent);
    });
    after(() => page?.context().close());

    test("a name is found however it is typed", async () => {
      await page.getByTestId("rail").locator('a[href="/customers"]').click();
      await rows().first().waitFor();
      await page.getByTestId("customers-search").fill(said.typed);
      await until("only who was meant", async () =>
        (await row(said.name).count()) === 1 && (await rows().count()) === 1);
      assert.match(page.url(), /\/customers\?q=/);
      await page.getByTestId("customers-search").fill("");
    });

    test("the list is narrowed and ordered, and the address keeps it", async () => {
      await until("everyone again", async () => (await rows().count()) > 3);
      await page.getByTestId("filter-tier").click();
      await page.locator('[data-key="key"]').click();
      await until("key customers only", async () =>
        (await rows().count()) > 0 &&
        (await rows().count()) === (await page.locator("[data-testid=customer-row] .star").count()));
      await page.reload();
      await rows().first().waitFor();
      assert.ok((await page.getByTestId("filter-tier").getAttribute("class")).includes("on"));
      await page.getByTestId("filter-tier").click();
      await page.locator('[data-key="all"]').click();
      await page.getByTestId("customers-sort").click();
      await page.locator('[data-key="name"]').click();
      await until("by name", () =>
        page.evaluate((nameless) => {
          const names = [...document.querySelectorAll("[data-testid=customer-row] a bdi")]
            .map((name) => name.textContent)
            .filter((name) => name !== nameless && /^[\u0600-\u06ff]/.test(name));
          const alike = (name) => name.replace(/[أآإ]/g, "ا").replace(/ي/g, "ی").replace(/ك/g, "ک");
          const { compare } = new Intl.Collator("fa", { sensitivity: "base" });
          const sorted = [...names].sort((one, other) => compare(alike(one), alike(other)));
          return names.length > 3 && names.join() === sorted.join();
        }, said.nameless));
    });

    test("a customer is made, and an address that another holds is refused at its field", async () => {
      await page.getByTestId("customer-add").click();
      const fields = page.getByRole("dialog").locator("input");
      await fields.nth(0).fill(said.made);
      await fields.nth(2).fill("12");
      page.expect_faults(/status of 422/, /status of 409/);
      await page.getByTestId("customer-make").click();
      await page.getByRole("dialog").locator(".field-error").first().waitFor();
      await fields.nth(2).fill(said.phone);
      await page.getByTestId("customer-make").click();
      await page.getByTestId("customer-page").locator("h2").filter({ hasText: said.made }).waitFor();
    });

    test("details are changed and the timeline tells it", async () => {
      await page.getByTestId("customer-edit").click();
      await page.locator("[data-testid=edit-organization] input").fill(said.organization);
      await page.getByTestId("edit-save").click();
      await page.getByTestId("facts").filter({ hasText: said.organization }).waitFor();
      await page.getByTestId("timeline-change").filter({ hasText: said.organization }).waitFor();
    });

    test("an address is added, verified and taken away", async () => {
      await page.getByTestId("identity-add").click();
      await page.locator("[data-testid=identity-value] input").fill("09125554433");
      if (language === "fa") {
        // The same number in other digits is already this customer's: nothing is doubled.
        await page.getByTestId("identity-save").click();
        await until("one number", has_count(page.getByTestId("identity"), 1));
      } else {
        // The Persian test's customer has this one.
        await page.getByTestId("identity-save").click();
        await page.getByRole("dialog").locator(".field-error").filter({ hasText: said.taken }).waitFor();
        await page.keyboard.press("Escape");
      }
      const identity = page.getByTestId("identity").first();
      await identity.getByRole("button").click();
      await page.locator('[data-key="verify"]').click();
      await identity.locator(".verified").waitFor();
    });

    test("a note stays after a reload, with its author", async () => {
      const text = page.locator("[data-testid=note-text] textarea");
      await text.fill(said.note);
      await page.reload();
      assert.equal(await text.inputValue(), said.note, "what was typed is kept");
      await page.getByTestId("note-save").click();
      const note = page.getByTestId("customer-note").filter({ hasText: said.note });
      await note.waitFor();
      assert.equal(await text.inputValue(), "");
      await page.reload();
      await note.waitFor();
    });

    test("blocked with a reason, and free again", async () => {
      await page.getByTestId("block").click();
      await page.locator("[data-testid=block-reason] input").fill(said.reason);
      await page.getByTestId("block-save").click();
      await page.locator(".block-reason").filter({ hasText: said.reason }).waitFor();
      await page.getByTestId("timeline-change").filter({ hasText: said.reason }).first().waitFor();
      await page.getByTestId("unblock").click();
      await page.getByTestId("block").waitFor();
    });

    test("the panel beside a conversation shows the same", async () => {
      await page.goto(`${house.address}/inbox?view=all`);
      await page.getByTestId("conversation-row").first().click();
      const panel = page.getByTestId("profile");
      await panel.getByTestId("identities").waitFor();
      await panel.locator("[data-testid=note-text] textarea").fill(said.note);
      await panel.getByTestId("note-save").click();
      await panel.getByTestId("customer-note").filter({ hasText: said.note }).waitFor();
      await panel.getByTestId("profile-whole").click();
      await page.getByTestId("timeline-conversation").first().waitFor();
      await page.getByTestId("timeline").getByTestId("customer-note").filter({ hasText: said.note })
        .waitFor();
      assert.deepEqual(page.faults, []);
    });
  });
}
