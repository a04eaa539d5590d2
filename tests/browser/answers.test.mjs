// Ready answers: one is made in the settings, found with a slash, read as it will be sent, and put in.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { open_browser, open_page } from "./browser.mjs";
import { administrator, agent, open_house } from "./house.mjs";
import { at_the_desk, at_the_shop } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

const words = {
  fa: { question: "کیفِ آسیاب دستی را جدا می‌فروشید؟", title: "کیف آسیاب", shortcut: "کیف",
    body: "سلام {customer.first_name|دوست گرامی}، بله. {agent.name}", sent: "سلام دوست گرامی، بله.",
    mistaken: "{customer.nam}", typed: "/كيف", known: "/نصب", known_title: "نصب شیر فشار" },
  en: { question: "Do you sell the grinder bag by itself?", title: "Grinder bag", shortcut: "bag",
    body: "Hello {customer.first_name|there}, yes. {agent.name}", sent: "Hello there, yes.",
    mistaken: "{customer.nam}", typed: "/ba", known: "/valve",
    known_title: "Installing the pressure valve" },
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

  describe(`ready answers (${language})`, () => {
    let keeper;
    let desk;
    before(async () => {
      const shop = at_the_shop(await open_page(browser, { language }), house.address, language);
      await shop.come_in();
      await shop.begin();
      await shop.say(said.question);
      await shop.widget.locator("[data-testid=message][data-state=sent]").waitFor();
      await shop.page.context().close();
      keeper = at_the_desk(await open_page(browser, { language }), house.address);
      desk = at_the_desk(await open_page(browser, { language }), house.address);
      await keeper.sign_in(administrator);
      await desk.sign_in(agent);
      await desk.look_at("all");
      await desk.open(said.question);
    });
    after(async () => {
      await keeper?.page.context().close();
      await desk?.page.context().close();
    });

    const options = () => desk.page.getByTestId("answer-option");
    const field = (id) => keeper.page.getByTestId(id).locator("input, textarea");

    test("a mistaken variable is told while it is written, the preview fills the right ones", async () => {
      const { page } = keeper;
      await page.goto(`${house.address}/settings/answers`);
      await page.getByTestId("answer-new").click();
      await field("answer-title").fill(said.title);
      await field("answer-shortcut").fill(said.shortcut);
      await field("answer-body").fill(said.mistaken);
      await page.getByText(said.mistaken).first().waitFor();
      assert.equal(await page.getByTestId("answer-save").isDisabled(), true);
      await field("answer-body").fill(said.body);
      const shown = await page.getByTestId("answer-preview").textContent();
      assert.ok(!shown.includes("{"), shown);
      await page.getByText(language === "fa" ? "برای همه" : "For everyone").click();
      await page.getByTestId("answer-save").click();
      await page.getByTestId("answer-line").filter({ hasText: said.title }).waitFor();
    });

    test("a colleague's slash finds it at once, however it is spelt", async () => {
      await desk.composer.focus();
      await desk.page.keyboard.insertText(said.typed);
      await options().filter({ hasText: said.title }).first().waitFor();
      assert.ok((await desk.page.getByTestId("answer-preview").textContent()).includes(said.sent));
      await desk.page.keyboard.press("Enter");
      await until("the answer stands in the composer", async () =>
        (await desk.written()).startsWith(said.sent));
      await until("the tray is closed", has_count(desk.page.getByTestId("answer-tray"), 0));
      await desk.page.keyboard.insertText(" +");
      assert.ok((await desk.written()).endsWith(" +"), "the caret stands behind it");
    });

    test("arrows choose, Escape closes and keeps what was typed", async () => {
      const { page, composer } = desk;
      await composer.fill("");
      await composer.focus();
      await page.keyboard.insertText("/");
      await until("some are offered", async () => (await options().count()) > 3);
      await page.keyboard.press("ArrowDown");
      assert.equal(await options().nth(1).getAttribute("aria-selected"), "true");
      const second = await page.getByTestId("answer-preview").textContent();
      await page.keyboard.press("ArrowUp");
      assert.notEqual(await page.getByTestId("answer-preview").textContent(), second);
      await page.keyboard.press("Escape");
      await until("the tray is closed", has_count(page.getByTestId("answer-tray"), 0));
      assert.equal(await desk.written(), "/");
    });

    test("the key of a Persian layout, and the button, do as the slash does", async () => {
      const { page, composer } = desk;
      await composer.fill("");
      await composer.evaluate((text) => {
        const init = { key: ".", code: "Slash", bubbles: true, cancelable: true };
        text.dispatchEvent(new KeyboardEvent("keydown", init));
      });
      await page.getByTestId("answer-tray").waitFor();
      await composer.fill(language === "fa" ? "بله." : "Yes.");
      await page.getByTestId("ask-answers").click();
      await page.getByTestId("answer-tray").waitFor();
      await page.keyboard.insertText(said.known.slice(1));
      await options().filter({ hasText: said.known_title }).first().click();
      await until("it is put in behind the words", async () =>
        /^(بله\.|Yes\.) \S/.test(await desk.written()));
      await composer.fill("");
    });

    test("it is deleted after a second word, and nothing went wrong", async () => {
      const { page } = keeper;
      const line = page.getByTestId("answer-line").filter({ hasText: said.title });
      await line.getByTestId("answer-open").click();
      await page.getByTestId("answer-remove").click();
      await page.getByTestId("answer-remove").click();
      await until("it is gone", has_count(line, 0));
      for (const one of [keeper, desk]) assert.deepEqual(one.page.faults, []);
    });
  });
}
