// Many conversations at once: selected by mouse and keys, changed together, honest about each that was
// refused, and put back as they were, but for what a colleague changed meanwhile.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { asked } from "./ask.mjs";
import { open_browser, open_page } from "./browser.mjs";
import { administrator, agent, open_house } from "./house.mjs";
import { at_the_desk } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

const words = {
  fa: { tag: "گروهی", care: "مراقبت", three: "۳ انتخاب‌شده", one: "۱ گفتگو", reza: "رضا" },
  en: { tag: "grouped", care: "Care", three: "3 selected", one: "1 conversation", reza: "Reza" },
};

let browser;
before(async () => {
  browser = await open_browser();
});
after(() => browser?.close());

for (const language of ["fa", "en"]) {
  const said = words[language];

  describe(`many conversations at once (${language})`, () => {
    let house;
    let page;
    let desk;
    let colleague;
    before(async () => {
      house = await open_house();
      desk = at_the_desk(await open_page(browser, { language }), house.address);
      page = desk.page;
      await desk.sign_in(agent);
      colleague = at_the_desk(await open_page(browser, { language }), house.address);
      await colleague.sign_in(administrator);
    });
    after(async () => {
      await page?.context().close();
      await colleague?.page.context().close();
      await house?.close();
    });

    const boxes = () => page.getByTestId("row-check");
    const checked = () => page.locator("[data-testid=row-check]:checked");
    const bar = () => page.getByTestId("selection-bar");
    const toast = () => page.getByTestId("toast").last();
    const numbers = (count) => desk.rows.evaluateAll(
      (rows, most) => rows.slice(0, most).map((row) => Number(row.dataset.number)), count);
    const ask = async (method, path, body) => (await asked(page, method, path, body)).json();
    const one = (number) => ask("GET", `/conversations/number/${number}`);
    const look_at_all = async (status = "open") => {
      await page.goto(`${house.address}/inbox?view=all&status=${status}`);
      await desk.rows.nth(3).waitFor();
    };

    test("a box comes with the mouse; shift selects up to the other end; Escape lets go", async () => {
      await look_at_all();
      assert.equal(await boxes().first().evaluate((box) => getComputedStyle(box.parentElement).opacity), "0");
      await desk.rows.first().hover();
      await until("the box is seen", async () =>
        (await boxes().first().evaluate((box) => getComputedStyle(box.parentElement).opacity)) === "1");
      await boxes().first().click();
      await boxes().nth(2).click({ modifiers: ["Shift"] });
      await until("three are selected", has_count(checked(), 3));
      assert.equal(await page.getByTestId("selection-count").textContent(), said.three);
      await desk.rows.nth(3).click({ modifiers: ["Shift"] });
      await until("a fourth by its row", has_count(checked(), 4));
      assert.match(page.url(), /\/inbox\?/, "the row was not opened");
      await page.keyboard.press("Escape");
      await until("nothing is selected", has_count(bar(), 0));
    });

    test("by keys alone: X, J, X, and all with Shift A", async () => {
      await look_at_all();
      for (const key of ["KeyJ", "KeyX", "KeyJ", "KeyX"]) await page.keyboard.press(key);
      await until("two are selected", has_count(checked(), 2));
      await page.keyboard.press("KeyX");
      await until("one is left", has_count(checked(), 1));
      await page.keyboard.press("Shift+KeyA");
      await until("all are selected", async () => (await checked().count()) === (await desk.rows.count()));
      await page.keyboard.press("Escape");
      await until("nothing is selected", has_count(bar(), 0));
    });

    test("resolved together, and each put back as it was", async () => {
      await look_at_all("waiting");
      const [first, second] = await numbers(2);
      await boxes().first().click({ force: true });
      await boxes().nth(1).click({ force: true });
      await page.keyboard.press("KeyE");
      await until("both are gone from the list", async () => {
        const shown = await numbers(200);
        return !shown.includes(first) && !shown.includes(second);
      });
      await until("the server has them resolved", async () =>
        (await one(first)).status === "resolved" && (await one(second)).status === "resolved");
      await toast().getByRole("button").first().waitFor();
      await page.keyboard.press("KeyZ");
      await until("both wait for the customer again", async () =>
        (await one(first)).status === "waiting" && (await one(second)).status === "waiting");
      await until("and stand in the list", async () => {
        const shown = await numbers(200);
        return shown.includes(first) && shown.includes(second);
      });
    });

    test("tags and kind; what the customer's colleagues see follows live", async () => {
      await look_at_all();
      await colleague.look_at("all");
      const [first] = await numbers(1);
      await boxes().first().click({ force: true });
      await boxes().nth(1).click({ force: true });
      await page.getByTestId("selection-tags").click();
      await page.getByTestId("finder-input").fill(said.tag);
      await page.locator(".finder-menu .menu-item").first().click();
      await until("the tag is on", async () => (await one(first)).tags.includes(said.tag));
      await desk.rows.first().waitFor();
      await until("the job is over", has_count(bar(), 0));
      await boxes().first().click({ force: true });
      await page.getByTestId("selection-kind").click();
      await page.locator('[data-key="care"]').click();
      await until("the kind is seen by both", async () =>
        (await one(first)).kind === "care" &&
        (await colleague.page.locator(`[data-number="${first}"] .chip`).first().textContent()).includes(said.care));
    });

    test("given away together; what a colleague changed since stays as it is", async () => {
      await look_at_all();
      const [first, second] = await numbers(2);
      const [was_first, was_second] = [await one(first), await one(second)];
      const all = (await ask("GET", "/agents")).data;
      const reza = all.find((one) => one.email.startsWith("reza"));
      const leila = all.find((one) => one.email === administrator.email);
      for (const was of [was_first, was_second])
        if (was.assignee_id === reza.id)
          await ask("POST", `/conversations/${was.id}/assign`, { assignee_id: null, team_id: was.team_id });
      const before_that = await one(first);
      await boxes().first().click({ force: true });
      await boxes().nth(1).click({ force: true });
      await page.keyboard.press("KeyA");
      await page.getByTestId("finder-input").fill(said.reza === "Reza" ? reza.name : said.reza);
      await page.locator(".finder-menu .menu-item").first().click();
      await until("both are Reza's", async () =>
        (await one(first)).assignee_id === reza.id && (await one(second)).assignee_id === reza.id);
      await toast().getByRole("button").first().waitFor();
      await ask("POST", `/conversations/${was_second.id}/assign`,
        { assignee_id: leila.id, team_id: was_second.team_id });
      await page.keyboard.press("KeyZ");
      await until("the first went back", async () =>
        (await one(first)).assignee_id === before_that.assignee_id);
      await page.getByTestId("selection-failures").waitFor();
      assert.ok((await page.getByTestId("selection-failures").textContent()).includes(said.one));
      assert.equal((await one(second)).assignee_id, leila.id);
    });

    test("spam together, with the way back, and no spam together", async () => {
      await look_at_all("waiting");
      const [first, second] = await numbers(2);
      const select_two = async () => {
        await boxes().first().click({ force: true });
        await boxes().nth(1).click({ force: true });
      };
      const are = (wanted) => until(`both are ${wanted}`, async () =>
        (await one(first)).aside === wanted && (await one(second)).aside === wanted);
      await select_two();
      await page.getByTestId("selection-spam").click();
      await are("spam");
      await until("both are gone from the list", async () => {
        const shown = await numbers(200);
        return !shown.includes(first) && !shown.includes(second);
      });
      await toast().getByRole("button").first().waitFor();
      await page.keyboard.press("KeyZ");
      await are(null);
      assert.equal((await one(first)).status, "waiting");
      await desk.rows.nth(1).waitFor();
      await until("the bar is free again", has_count(page.getByTestId("selection-progress"), 0));
      for (const number of [first, second])
        await ask("POST", `/conversations/${(await one(number)).id}/spam`, {});
      await page.goto(`${house.address}/inbox?view=spam`);
      await until("both stand there", async () => {
        const shown = await numbers(200);
        return shown.includes(first) && shown.includes(second);
      });
      await page.keyboard.press("Shift+KeyA");
      assert.equal(await page.getByTestId("selection-resolve").count(), 0);
      await page.getByTestId("selection-not-spam").click();
      await are(null);
      assert.equal((await one(second)).status, "open");
      await until("the list of spam is empty", has_count(desk.rows, 0));
    });

    test("what is refused comes back, is named with its reason, and stays selected", async () => {
      await look_at_all();
      page.expect_faults(/status of 409/);
      const [first, second] = await numbers(2);
      const refused = await one(second);
      await page.route(`**/conversations/${refused.id}/resolve`, (route) => route.fulfill({
        status: 409,
        contentType: "application/problem+json",
        body: JSON.stringify({ status: 409, code: "already_resolved" }),
      }));
      await boxes().first().click({ force: true });
      await boxes().nth(1).click({ force: true });
      await page.getByTestId("selection-resolve").click();
      await page.getByTestId("selection-failures").waitFor();
      await until("the other one is done", async () => (await one(first)).status === "resolved");
      await until("the refused one is still selected", has_count(checked(), 1));
      assert.equal((await one(second)).status, "open");
    });

    test("on a phone by the button above the list", async () => {
      const phone = await open_page(browser, {
        language, size: "narrow", state: await page.context().storageState() });
      await phone.goto(`${house.address}/inbox?view=all`);
      await phone.getByTestId("select").click();
      await phone.getByTestId("row-check").nth(1).click();
      await until("one is selected", has_count(phone.locator("[data-testid=row-check]:checked"), 1));
      const { x, width } = await phone.getByTestId("selection-clear").boundingBox();
      assert.ok(x >= 0 && x + width <= 390, "the bar fits");
      assert.deepEqual(phone.faults, []);
      await phone.context().close();
    });

    test("nothing went wrong", () => {
      assert.deepEqual(page.faults, []);
      assert.deepEqual(colleague.page.faults, []);
    });
  });
}
