// Views of one's own: put together from conditions with a count beside, kept, shared, changed, ordered
// and deleted; their counters follow what colleagues do.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { open_browser, open_page } from "./browser.mjs";
import { administrator, agent, open_house } from "./house.mjs";
import { at_the_desk } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

const words = {
  fa: { name: "گارانتی‌های باز", other: "مراقبت فوری", none: "هیچ", tag: "آزمون‌نما", one: "۱", two: "۲" },
  en: { name: "Open warranties", other: "Urgent care", none: "No conversation", tag: "viewtest", one: "1", two: "2" },
};

let browser;
before(async () => {
  browser = await open_browser();
});
after(() => browser?.close());

for (const language of ["fa", "en"]) {
  const said = words[language];

  describe(`saved views (${language})`, () => {
    let house;
    let desk;
    let page;
    let colleague;
    before(async () => {
      house = await open_house();
      desk = at_the_desk(await open_page(browser, { language }), house.address);
      page = desk.page;
      await desk.sign_in(administrator);
      colleague = at_the_desk(await open_page(browser, { language }), house.address);
      await colleague.sign_in(agent);
    });
    after(async () => {
      await page?.context().close();
      await colleague?.page.context().close();
      await house?.close();
    });

    const views = () => page.getByTestId("saved-view");
    const view = (name, on = page) => on.getByTestId("saved-view").filter({ hasText: name });
    const preview = () => page.getByTestId("preview");
    const tag = async (on, row) => {
      await on.look_at("all");
      await on.rows.nth(row).click();
      await on.page.getByTestId("messages").waitFor();
      await on.act("edit_tags");
      await on.page.getByTestId("finder-input").fill(said.tag);
      await on.page.locator(".finder-menu .menu-item").last().click();
      await on.page.locator(".facts .chip").filter({ hasText: said.tag }).waitFor();
      await on.page.keyboard.press("Escape");
    };
    const menu = async (name, entry) => {
      const row = page.locator(".saved-view").filter({ hasText: name });
      await row.hover();
      await row.getByTestId("saved-view-menu").click();
      await page.locator(`[data-key="${entry}"]`).click();
    };

    test("put together with a count beside, and kept", async () => {
      await page.getByTestId("new-saved-view").click();
      await page.getByTestId("saved-view-name").locator("input").fill(said.name);
      await page.getByTestId("add-condition").click();
      await page.locator('[data-key="tags_any"]').click();
      await page.getByTestId("condition-tags_any").locator("input").fill(said.tag);
      await page.keyboard.press("Enter");
      await until("the preview tells that none fits", async () =>
        (await preview().textContent()).includes(said.none));
      await page.getByTestId("saved-view-save").click();
      await view(said.name).waitFor();
      await until("the list of the view is open", async () => page.url().includes("saved_view_id="));
      await page.locator(".list .blank").waitFor();
    });

    test("its counter follows what a colleague does; the list as well", async () => {
      await tag(colleague, 0);
      await until("one in the counter", async () => (await view(said.name).textContent()).includes(said.one));
      await until("one in the list", has_count(desk.rows, 1));
      await tag(colleague, 1);
      await until("two in the counter", async () => (await view(said.name).textContent()).includes(said.two));
      await until("two in the list", has_count(desk.rows, 2));
      await colleague.page.getByTestId("resolve").click();
      await until("one again", has_count(desk.rows, 1));
    });

    test("nobody else sees it until it is shared", async () => {
      assert.equal(await view(said.name, colleague.page).count(), 0);
      await page.getByTestId("edit-saved-view").click();
      await page.getByTestId("saved-view-form").locator(".switch").click();
      await page.getByTestId("saved-view-save").click();
      await view(said.name, colleague.page).waitFor();
      await view(said.name, colleague.page).click();
      await until("the colleague's list", has_count(colleague.rows, 1));
      assert.equal(await colleague.page.getByTestId("edit-saved-view").count(), 0);
    });

    test("changed: another condition narrows it", async () => {
      await menu(said.name, "edit");
      await page.getByTestId("add-condition").click();
      await page.locator('[data-key="created"]').click();
      await page.getByTestId("condition-created").locator(".choice").click();
      await page.getByRole("option").nth(3).click();
      await page.getByTestId("condition-created").locator(".day-segment").first().waitFor();
      await page.getByTestId("saved-view-name").locator("input").fill(said.other);
      await page.getByTestId("saved-view-save").click();
      await view(said.other).waitFor();
      await view(said.other, colleague.page).waitFor();
      await page.reload();
      await view(said.other).waitFor();
    });

    test("in another order, and deleted with a way back", async () => {
      await page.getByTestId("new-saved-view").click();
      await page.getByTestId("saved-view-name").locator("input").fill(said.name);
      await page.getByTestId("saved-view-form").locator(".switch").click();
      await page.getByTestId("saved-view-save").click();
      await until("both", has_count(views(), 2));
      await menu(said.name, "up");
      await until("the new one is first", async () =>
        (await views().first().textContent()).includes(said.name));
      await menu(said.other, "delete");
      await until("one is left", has_count(views(), 1));
      await page.getByTestId("toast").last().getByRole("button").first().waitFor();
      await page.keyboard.press("KeyZ");
      await until("and back", has_count(views(), 2));
      await view(said.other).waitFor();
    });

    test("on a phone from the menu of views", async () => {
      const phone = await open_page(browser, {
        language, size: "narrow", state: await page.context().storageState() });
      await phone.goto(`${house.address}/inbox`);
      await phone.getByTestId("views-menu").click();
      await phone.getByRole("menuitem").filter({ hasText: said.name }).click();
      await phone.locator(".list h1").filter({ hasText: said.name }).waitFor();
      assert.deepEqual(phone.faults, []);
      await phone.context().close();
    });

    test("nothing went wrong", () => {
      assert.deepEqual(page.faults, []);
      assert.deepEqual(colleague.page.faults, []);
    });
  });
}
