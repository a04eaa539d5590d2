// A list parted by queue: heads that count exactly and live, rows that come into their group, keys that
// go from row to row, and what each agent keeps.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ask } from "./ask.mjs";
import { open_browser, open_page } from "./browser.mjs";
import { administrator, open_house } from "./house.mjs";
import { at_the_desk } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

const words = {
  fa: { none: "بدون صف", digits: /[^۰-۹]/g },
  en: { none: "No queue", digits: /[^0-9]/g },
};

let browser;
before(async () => (browser = await open_browser()));
after(() => browser?.close());

for (const language of ["fa", "en"]) {
  const said = words[language];

  describe(`a list parted by queue (${language})`, () => {
    let house;
    let desk;
    let page;
    let teams;
    before(async () => {
      house = await open_house();
      desk = at_the_desk(await open_page(browser, { language }), house.address);
      page = desk.page;
      await desk.sign_in(administrator);
      teams = (await ask(page, "GET", "/teams")).data;
      await page.goto(`${house.address}/inbox?view=all`);
      await desk.rows.first().waitFor();
    });
    after(async () => {
      await page?.context().close();
      await house?.close();
    });

    const heads = () => page.getByTestId("group-head");
    const head = (name) => heads().filter({ hasText: name });
    const choose = async (key) => {
      await page.getByTestId("sort").click();
      await page.locator(`[data-key="${key}"]`).click();
    };
    const count_of = async (name) => {
      const text = (await head(name).locator(".count").textContent()).replace(said.digits, "");
      return Number([...text].map((one) => (one >= "۰" ? "۰۱۲۳۴۵۶۷۸۹".indexOf(one) : one)).join(""));
    };
    const counted = async () => (await ask(page, "GET", "/conversation_groups?view=all")).data;
    const of_team = (groups, id) => groups.find((one) => one.team_id === id)?.count ?? 0;
    // What stands below one another: heads by their words, rows by their numbers.
    const standing = () => page.locator(".rows-all").evaluate((list) =>
      [...list.children]
        .sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
        .map((place) => place.querySelector("[data-number]")?.dataset.number ?? "head"));

    test("heads stand over their rows, with exact counts", async () => {
      await choose("group_team");
      await heads().first().waitFor();
      await until("rows came", async () => (await desk.rows.count()) > 0);
      assert.equal((await standing())[0], "head");
      const groups = await counted();
      const first = teams.find((team) => of_team(groups, team.id) > 0);
      assert.equal(await count_of(first.name), of_team(groups, first.id));
    });

    test("a folded queue shows no rows, and the next ones come; it stays folded", async () => {
      const groups = await counted();
      for (const team of teams) {
        if (of_team(groups, team.id) === 0) continue;
        await head(team.name).scrollIntoViewIfNeeded();
        await head(team.name).click();
        await until("it is folded", async () =>
          (await head(team.name).getAttribute("aria-expanded")) === "false");
      }
      const rest = of_team(groups, null);
      await until("only rows of no queue are left", async () => (await desk.rows.count()) <= rest);
      await page.reload();
      await heads().first().waitFor();
      assert.equal(await head(teams[0].name).getAttribute("aria-expanded"), "false");
    });

    test("a conversation that is given to a queue comes there at once, counted", async () => {
      const [one, other] = teams;
      const groups = await counted();
      const row = (await ask(page, "GET", `/conversations?view=all&status=open&team_id=${one.id}`)).data[0];
      await ask(page, "POST", `/conversations/${row.id}/assign`, { team_id: other.id });
      await until("one is left", async () => (await count_of(one.name)) === of_team(groups, one.id) - 1);
      await until("the other has it", async () =>
        (await count_of(other.name)) === of_team(groups, other.id) + 1);
      await head(other.name).click();
      await page.locator(`.rows [data-number="${row.number}"]`).waitFor({ state: "attached" });
    });

    test("keys go from row to row over the heads", async () => {
      await page.locator(".rows").evaluate((rows) => rows.scrollTo(0, 0));
      await page.locator(".rows").focus();
      const seen = (await standing()).filter((one) => one !== "head");
      for (const number of seen.slice(0, 3)) {
        await page.keyboard.press("KeyJ");
        await until("the row has the focus", () =>
          page.evaluate((wanted) => document.activeElement?.dataset.number === wanted, number));
      }
    });

    test("a narrowed list is not parted; without groups it is one list again", async () => {
      await page.goto(`${house.address}/inbox?view=all&team_id=${teams[0].id}`);
      await desk.rows.first().waitFor();
      assert.equal(await heads().count(), 0);
      await page.goto(`${house.address}/inbox?view=all`);
      await heads().first().waitFor();
      await choose("group_none");
      await until("no heads are left", has_count(heads(), 0));
      await desk.rows.first().waitFor();
    });
  });
}
