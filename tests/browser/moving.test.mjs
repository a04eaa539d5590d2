// Conversations taken together and apart, linked, followed, and out of the way as spam: done by one
// agent and seen by another without loading anything anew; every move is undone again.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ask } from "./ask.mjs";
import { open_browser, open_page } from "./browser.mjs";
import { administrator, agent, open_house } from "./house.mjs";
import { at_the_desk } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

const words = {
  fa: { name: "شیرین کاوه", first: "قیفم شکسته رسید.", second: "راستی فاکتور هم نیامد.",
    third: "و یک سفارش تازه هم دارم.", subject: "سفارش تازه" },
  en: { name: "Shirin Kaveh", first: "My dripper came broken.", second: "And the invoice is missing.",
    third: "And I have a new order, too.", subject: "A new order" },
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

  describe(`together, apart and aside (${language})`, () => {
    let acting;
    let watching;
    let one;
    let other;
    const go = ({ page }, { number }) => page.goto(`${house.address}/inbox/${number}?view=all`);
    const choose = async ({ page }, id) => {
      await page.getByTestId("more").click();
      await page.locator(`[data-key="moving.${id}"]`).click();
    };
    const on_both = (what, is_so) =>
      Promise.all([acting, watching].map((desk) => until(what, () => is_so(desk))));
    const shows = (count) => on_both(`${count} messages`, async ({ incoming }) =>
      (await incoming.count()) === count);

    before(async () => {
      acting = at_the_desk(await open_page(browser, { language }), house.address);
      watching = at_the_desk(await open_page(browser, { language }), house.address);
      await acting.sign_in(agent);
      await watching.sign_in(administrator);
      const incoming = (body) => ({ body, direction: "incoming" });
      one = await ask(acting.page, "POST", "/conversations", {
        customer: { name: said.name }, message: incoming(said.first),
      });
      other = await ask(acting.page, "POST", "/conversations", {
        customer: { id: one.customer.id }, message: incoming(said.second),
      });
    });
    after(async () => {
      await acting?.page.context().close();
      await watching?.page.context().close();
    });

    test("merged by keys, seen by both, and undone from its line", async () => {
      await go(watching, other);
      await go(acting, one);
      await acting.incoming.first().waitFor();
      await watching.incoming.first().waitFor();
      await acting.page.keyboard.press("KeyM");
      await acting.page.getByTestId("finder-input").fill(String(other.number));
      await until("one is left", has_count(acting.page.locator(".finder-menu .menu-item"), 1));
      await acting.page.keyboard.press("Enter");
      await acting.page.waitForURL(new RegExp(`/inbox/${other.number}`));
      await shows(2);
      await go(acting, one);
      await acting.page.getByTestId("aside-merged").getByRole("link").click();
      await acting.page.getByTestId("undo-move").first().click();
      await shows(1);
    });

    test("split by a message's menu, and put back", async () => {
      await ask(acting.page, "POST", `/conversations/${one.id}/messages`, {
        direction: "outgoing", body: said.third,
      });
      await go(watching, one);
      await go(acting, one);
      await acting.answer(said.third).first().waitFor();
      await acting.page.getByTestId("message-menu").last().click({ force: true });
      await acting.page.locator('[data-key="split"]').click();
      await acting.page.getByTestId("split-subject").locator("input").fill(said.subject);
      await acting.page.getByTestId("split-do").click();
      await until("the new one", async () =>
        (await acting.page.getByTestId("thread-subject").textContent()) === said.subject);
      await acting.answer(said.third).first().waitFor();
      await until("gone from the old one", has_count(watching.answer(said.third), 0));
      await acting.page.getByTestId("undo-move").first().click();
      await watching.answer(said.third).first().waitFor();
    });

    test("linked from one end, seen from the other", async () => {
      await go(watching, other);
      await go(acting, one);
      await choose(acting, "link");
      await acting.page.getByTestId("finder-input").fill(String(other.number));
      await acting.page.locator(".finder-menu .menu-item").first().click();
      await acting.page.keyboard.press("Escape");
      const link_to = (desk, { number }) =>
        desk.page.locator(`[data-testid=related][href^="/inbox/${number}?"]`).waitFor();
      await link_to(acting, other);
      await link_to(watching, one);
    });

    test("followed by a key, in a view of one's own", async () => {
      await go(acting, one);
      await acting.incoming.first().waitFor();
      const button = acting.page.getByTestId("follow");
      await until("not followed yet", async () =>
        (await button.getAttribute("aria-pressed")) === "false");
      await acting.page.keyboard.press("KeyF");
      await until("followed", async () => (await button.getAttribute("aria-pressed")) === "true");
      await acting.look_at("followed");
      await acting.row(said.name).first().waitFor();
      await watching.look_at("followed");
      await until("not the other's", has_count(watching.row(said.name), 0));
    });

    test("spam leaves every list and comes back", async () => {
      await acting.look_at("all");
      await watching.look_at("all");
      await go(acting, other);
      await acting.incoming.first().waitFor();
      const rows = (desk) => desk.rows.filter({ hasText: said.second });
      await choose(acting, "spam");
      await acting.page.getByTestId("aside-spam").waitFor();
      await on_both("gone", async (desk) => (await rows(desk).count()) === 0);
      await acting.look_at("spam");
      await rows(acting).click();
      await acting.page.getByTestId("not-spam").click();
      await acting.look_at("all");
      await on_both("back", async (desk) => (await rows(desk).count()) === 1);
    });

    test("nothing went wrong on either screen", () => {
      assert.deepEqual(acting.page.faults, []);
      assert.deepEqual(watching.page.faults, []);
    });
  });
}
