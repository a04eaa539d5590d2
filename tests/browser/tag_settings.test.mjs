// Tags in the settings: made, renamed, colored, merged and deleted, and what a colleague sees of it.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ask } from "./ask.mjs";
import { open_browser, open_page } from "./browser.mjs";
import { administrator, agent, open_house } from "./house.mjs";
import { at_the_desk } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

const words = {
  fa: { made: "تماس دوباره", renamed: "تماس تلفنی", other: "زنگ بزنید", taken: "ادغام", none: "هیچ گفتگویی", one: "۱ گفتگو" },
  en: { made: "call again", renamed: "phone call", other: "ring them", taken: "merge", none: "No conversation", one: "1 conversation" },
};

let browser;
before(async () => (browser = await open_browser()));
after(() => browser?.close());

for (const language of ["fa", "en"]) {
  const said = words[language];

  describe(`tags in the settings (${language})`, () => {
    let house;
    let page;
    let colleague;
    let number;
    before(async () => {
      house = await open_house();
      page = await open_page(browser, { language });
      await at_the_desk(page, house.address).sign_in(administrator);
      colleague = at_the_desk(await open_page(browser, { language }), house.address);
      await colleague.sign_in(agent);
      await colleague.look_at("all");
      await colleague.rows.first().click();
      await colleague.page.getByTestId("messages").waitFor();
      number = Number(new URL(colleague.page.url()).pathname.split("/").at(-1));
      await page.goto(`${house.address}/settings/tags`);
      await page.getByTestId("tag").first().waitFor();
    });
    after(async () => {
      await page?.context().close();
      await colleague?.page.context().close();
      await house?.close();
    });

    const line = (name) => page.getByTestId("tag").filter({ hasText: name });
    const name = () => page.locator("[data-testid=tag-name] input");
    const dialog = () => page.getByRole("dialog");
    const chip = (words) => colleague.page.locator(".facts .chip").filter({ hasText: words });
    const put_on = async (tag) => {
      const { id } = await ask(colleague.page, "GET", `/conversations/number/${number}`);
      await ask(colleague.page, "POST", `/conversations/${id}/tags`, { add: [tag], remove: [] });
    };

    test("a tag is made with its color, and counted where it is used", async () => {
      await page.getByTestId("tag-new").click();
      await name().fill(said.made);
      await page.getByTestId("tag-color-green").click();
      await page.getByTestId("tag-save").click();
      await line(said.made).filter({ hasText: said.none }).waitFor();
      assert.equal(await line(said.made).locator(".chip.tag-green").count(), 1);
      await put_on(said.made);
      await line(said.made).filter({ hasText: said.one }).waitFor();
      await chip(said.made).waitFor();
      assert.equal(await colleague.page.locator(".facts .chip.tag-green").count(), 1);
    });

    test("a new name and color stand on the open conversation at once", async () => {
      await line(said.made).getByTestId("tag-edit").click();
      await name().fill(said.renamed);
      await page.getByTestId("tag-color-violet").click();
      await page.getByTestId("tag-save").click();
      await line(said.renamed).waitFor();
      await until("the colleague sees the new name", has_count(chip(said.renamed), 1));
      await until("and the old one no more", has_count(chip(said.made), 0));
      await until("in its color", has_count(colleague.page.locator(".facts .chip.tag-violet"), 1));
    });

    test("a name that is taken is refused at its field, with the way out", async () => {
      page.expect_faults(/status of 409/);
      await page.getByTestId("tag-new").click();
      await name().fill(said.renamed);
      await page.getByTestId("tag-save").click();
      await dialog().locator(".field-error").filter({ hasText: said.taken }).waitFor();
      assert.equal(await name().inputValue(), said.renamed);
      await page.keyboard.press("Escape");
      await dialog().waitFor({ state: "detached" });
    });

    test("two tags become one, after it was said what happens", async () => {
      await put_on(said.other);
      await line(said.other).getByTestId("tag-merge").click();
      await page.getByTestId("finder-input").fill(said.renamed);
      await page.locator(".finder-menu .menu-item").first().click();
      await dialog().filter({ hasText: said.one }).waitFor();
      await page.getByTestId("tag-merge-sure").click();
      await until("the merged one is gone", has_count(line(said.other), 0));
      await until("the colleague sees one", has_count(chip(said.other), 0));
      await chip(said.renamed).waitFor();
    });

    test("a tag is deleted, after it was said what happens", async () => {
      await line(said.renamed).getByTestId("tag-delete").click();
      await dialog().filter({ hasText: said.one }).waitFor();
      await page.getByTestId("tag-delete-sure").click();
      await until("it is gone", has_count(line(said.renamed), 0));
      await until("from the conversation too", has_count(chip(said.renamed), 0));
    });

    test("who may not change settings is told so", async () => {
      await colleague.page.goto(`${house.address}/settings/tags`);
      await colleague.page.getByTestId("settings-tags").locator(".blank").waitFor();
      assert.equal(await colleague.page.getByTestId("tag-new").count(), 0);
    });
  });
}
