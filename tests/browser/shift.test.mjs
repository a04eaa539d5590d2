// A whole shift without a mouse: find, read, answer, note, assign, snooze, merge, resolve.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ask } from "./ask.mjs";
import { open_browser, open_page } from "./browser.mjs";
import { agent, open_house } from "./house.mjs";
import { at_the_desk } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

const words = {
  fa: { name: "پریسا گلشن", first: "لاستیک درِ کتری فرسوده شده.", second: "پیگیری لاستیک درِ کتری.",
    answer: "سلام، امروز می‌فرستیم.", note: "در انبار پنج تا هست.", colleague: "رضا",
    snooze: "یادآوری", snoozed: "بعداً", resolved: "حل‌شده" },
  en: { name: "Parisa Golshan", first: "The seal of my kettle is worn.", second: "About that kettle seal.",
    answer: "Hello, it leaves today.", note: "There are five in stock.", colleague: "رضا",
    snooze: "Snooze", snoozed: "Snoozed", resolved: "Resolved" },
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

  describe(`a shift by keys (${language})`, () => {
    let desk;
    let page;
    let one;
    let other;
    const press = async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const is_focused = (locator) => locator.evaluate((element) => element === document.activeElement);
    const status_is = (text) => until(`it is ${text}`, async () =>
      (await page.getByTestId("thread-status").textContent()).includes(text));
    /** Types into the finder that is open, and takes what it points at. */
    const find = async (typed) => {
      await page.getByTestId("finder-input").waitFor();
      await page.keyboard.type(typed);
      await until(`${typed} is found`, async () =>
        (await page.locator(".finder-menu .menu-item").count()) > 0 &&
        (await page.getByTestId("finder-input").inputValue()) === typed);
      await press("Enter");
      await until("the finder is closed", has_count(page.getByTestId("finder-input"), 0));
    };
    const write = async (key, text) => {
      await press(key);
      await until("the composer has the focus", () => is_focused(desk.composer));
      await page.keyboard.type(text);
      await press("Control+Enter");
    };
    /** Out of the text, so that single keys are commands again. */
    const leave_text = () => page.getByTestId("profile").focus();

    before(async () => {
      page = await open_page(browser, { language });
      desk = at_the_desk(page, house.address);
      await desk.sign_in(agent);
      const begin = (customer, body) => ask(page, "POST", "/conversations", {
        customer, subject: body, message: { body, direction: "incoming" },
      });
      one = await begin({ name: said.name }, said.first);
      other = await begin({ id: one.customer.id }, said.second);
    });
    after(() => page?.context().close());

    test("finds and reads", async () => {
      await press("Slash");
      await page.getByTestId("finder-input").waitFor();
      await page.keyboard.type(String(one.number));
      await page.locator(".found").first().waitFor();
      await press("ArrowDown", "Enter");
      await page.waitForURL(new RegExp(`/inbox/${one.number}`));
      await desk.incoming.filter({ hasText: said.first }).waitFor();
    });

    test("answers, and leaves a note", async () => {
      await write("KeyR", said.answer);
      await until("the answer", has_count(desk.answer(said.answer), 1));
      await leave_text();
      await write("KeyN", said.note);
      await until("the note", has_count(page.getByTestId("message-note").filter({ hasText: said.note }), 1));
      await leave_text();
    });

    test("assigns", async () => {
      await press("KeyA");
      await find(said.colleague);
      await until("the owner", async () =>
        (await page.getByTestId("thread-owner").textContent()).includes(said.colleague));
    });

    test("snoozes, from the palette", async () => {
      await press("Control+KeyK");
      await find(said.snooze);
      await until("the first choice has the focus", () =>
        is_focused(page.locator(".snooze-choices button").first()));
      await press("Enter");
      await status_is(said.snoozed);
    });

    test("merges", async () => {
      await press("KeyM");
      await find(String(other.number));
      await page.waitForURL(new RegExp(`/inbox/${other.number}`));
      await until("both customers' words", has_count(desk.incoming, 2));
    });

    test("resolves", async () => {
      await press("KeyE");
      await status_is(said.resolved);
      assert.deepEqual(page.faults, []);
    });
  });
}
