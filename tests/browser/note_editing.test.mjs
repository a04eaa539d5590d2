// A note is changed where it stands: what was emphasized stays so, what is cancelled leaves it as it was.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ask } from "./ask.mjs";
import { open_browser, open_page } from "./browser.mjs";
import { agent, open_house } from "./house.mjs";
import { at_the_desk } from "./people.mjs";
import { until } from "./wait.mjs";

const words = {
  fa: { strong: "پیش از ارسال", first: "گارانتی را ببین", second: "Call the courier", more: " امروز",
    plain: "یادداشت ساده" },
  en: { strong: "Before sending", first: "Check the warranty", second: "با پیک تماس بگیر", more: " today",
    plain: "A plain note" },
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

  describe(`changing a note (${language})`, () => {
    let page;
    let conversation;
    const html = `<p><strong>${said.strong}</strong>:</p><ul><li>${said.first}</li><li>${said.second}</li></ul>`;
    const note = (text) => page.getByTestId("message-note").filter({ hasText: text });
    const field = () => page.getByTestId("note-editor");

    before(async () => {
      page = await open_page(browser, { language });
      await at_the_desk(page, house.address).sign_in(agent);
      conversation = (await ask(page, "GET", "/conversations?view=all")).data[0];
      const say = (what) => ask(page, "POST", `/conversations/${conversation.id}/messages`,
        { direction: "note", ...what });
      await say({ html });
      await say({ body: said.plain });
      await page.goto(`${house.address}/inbox/${conversation.number}?view=all`);
      await note(said.strong).waitFor();
    });
    after(() => page?.context().close());

    const begin = async (text) => {
      await note(text).hover();
      await note(text).getByTestId("note-edit").click();
      await field().waitFor();
    };
    const saved = async () => {
      const going = page.waitForRequest((one) => one.method() === "PATCH" && /\/messages\//.test(one.url()));
      await page.keyboard.press("Control+Enter");
      const request = await going;
      await field().waitFor({ state: "detached" });
      return request.postDataJSON();
    };

    test("it opens as rich as it is, with the tools and the caret at its end", async () => {
      await begin(said.strong);
      await field().locator("strong").waitFor();
      assert.equal(await field().locator("li").count(), 2);
      const editor = page.locator(".note-editor");
      await editor.getByTestId("writing-tools").waitFor();
      await until("it has the focus", () => field().evaluate((one) => one === document.activeElement));
      await page.keyboard.type(said.more);
      await until("it was written at the end", async () =>
        (await field().locator("li").last().textContent()) === said.second + said.more);
    });

    test("what is cancelled leaves the note as it was", async () => {
      await page.keyboard.press("Escape");
      await field().waitFor({ state: "detached" });
      assert.equal(await note(said.strong).locator("li").last().textContent(), said.second);
    });

    test("what is changed stays rich for everybody, and is kept so", async () => {
      await begin(said.strong);
      await page.keyboard.press("Control+KeyB");
      await page.keyboard.type(said.more);
      const sent = await saved();
      assert.ok(sent.html.includes(`<strong>${said.more}</strong>`), sent.html);
      await note(said.more.trim()).locator("li strong").waitFor();
      await page.reload();
      await note(said.strong).locator("li strong").waitFor();
      assert.equal(await note(said.strong).locator("li").count(), 2);
    });

    test("a plain note becomes rich, and plain again", async () => {
      await begin(said.plain);
      await page.locator(".note-editor").getByTestId("writing-tools").waitFor();
      await page.keyboard.press("Control+KeyA");
      await page.keyboard.press("Control+KeyB");
      assert.ok((await saved()).html.startsWith("<p><strong>"));
      await note(said.plain).locator("strong").waitFor();
      await begin(said.plain);
      await page.keyboard.press("Control+KeyA");
      const bold = page.locator(".note-editor").getByTestId("write-bold");
      await until("it is seen to be bold", async () => (await bold.getAttribute("aria-pressed")) === "true");
      await page.keyboard.press("Control+KeyB");
      assert.deepEqual(await saved(), { body: said.plain });
      await note(said.plain).locator("strong").waitFor({ state: "detached" });
    });

    test("what is refused stays in the field with the reason; nothing went wrong", async () => {
      page.expect_faults(/status of 409/);
      await page.route("**/messages/*", (route) => route.fulfill({
        status: 409,
        contentType: "application/problem+json",
        body: JSON.stringify({ status: 409, code: "not_a_note" }),
      }));
      await begin(said.plain);
      await page.keyboard.type(said.more);
      await page.getByTestId("note-save").click();
      await page.locator(".note-editor").getByRole("alert").waitFor();
      assert.ok((await field().textContent()).includes(said.more.trim()));
      await page.unroute("**/messages/*");
      await page.getByTestId("note-save").click();
      await note(said.plain + said.more).waitFor();
      assert.deepEqual(page.faults, []);
    });
  });
}
