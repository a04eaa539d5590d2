// Every verb on a conversation, clicked by one agent and seen by another without loading anything
// anew: tags, owner, snooze, kind, priority, note, resolved and open again.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { open_browser, open_page } from "./browser.mjs";
import { administrator, agent, open_house } from "./house.mjs";
import { at_the_desk, at_the_shop } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

const words = {
  fa: { question: "چرخ‌دندهٔ آسیابم شکسته است.", tag: "چرخ‌دنده", note: "قطعه در انبار هست.",
    open: "باز", snoozed: "بعداً", resolved: "حل‌شده", care: "مراقبت", urgent: "فوری" },
  en: { question: "A gear of my grinder is broken.", tag: "gear", note: "We have the part in stock.",
    open: "Open", snoozed: "Snoozed", resolved: "Resolved", care: "Care", urgent: "Urgent" },
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

  describe(`what one agent does, another sees (${language})`, () => {
    let acting;
    let watching;
    before(async () => {
      const shop = at_the_shop(await open_page(browser, { language }), house.address, language);
      await shop.come_in();
      await shop.begin();
      await shop.say(said.question);
      await shop.widget.locator("[data-testid=message][data-state=sent]").waitFor();
      acting = at_the_desk(await open_page(browser, { language }), house.address);
      watching = at_the_desk(await open_page(browser, { language }), house.address);
      await acting.sign_in(agent);
      await watching.sign_in(administrator);
      for (const desk of [acting, watching]) {
        await desk.look_at("all");
        await desk.open(said.question);
      }
      await shop.page.context().close();
    });
    after(async () => {
      await acting?.page.context().close();
      await watching?.page.context().close();
    });

    const on_both = (what, is_so) =>
      Promise.all([acting, watching].map((desk) => until(what, () => is_so(desk))));
    const reads = (id, text) => on_both(`${id} says ${text}`, async ({ page }) =>
      (await page.getByTestId(id).textContent()).includes(text));
    const has_event = (text) => on_both(`an event with ${text}`, async ({ page }) =>
      (await page.getByTestId("event").filter({ hasText: text }).count()) > 0);
    const dialogs = () => acting.page.getByRole("dialog");

    test("a tag, made by its name; Escape closes, whatever is typed", async () => {
      const { page } = acting;
      await acting.act("edit_tags");
      await page.getByTestId("finder-input").fill(said.tag);
      await page.locator(".finder-menu .menu-item").last().click();
      await on_both("the tag in the header", async (desk) =>
        (await desk.page.locator(".facts .chip").filter({ hasText: said.tag }).count()) === 1);
      await has_event(said.tag);
      await page.getByTestId("finder-input").fill("zz");
      await page.keyboard.press("Escape");
      await until("the dialog is gone", has_count(dialogs(), 0));
    });

    test("the owner", async () => {
      const { page } = acting;
      const owner = (await watching.name()).trim();
      await page.getByTestId("thread-owner").click();
      await page.getByTestId("finder-input").fill(owner);
      await page.locator(".finder-menu .menu-item").filter({ hasText: owner }).click();
      await reads("thread-owner", owner);
    });

    for (const [fact, value] of [["kind", "care"], ["priority", "urgent"]])
      test(`the ${fact}`, async () => {
        await acting.page.getByTestId(`thread-${fact}`).click();
        await acting.page.locator(`[data-key="${value}"]`).click();
        await reads(`thread-${fact}`, said[value]);
        await has_event(said[value]);
      });

    test("a note", async () => {
      const { page } = acting;
      await page.getByTestId("mode-note").click();
      await acting.say(said.note);
      await on_both("the note", ({ page: one }) =>
        has_count(one.getByTestId("message-note").filter({ hasText: said.note }), 1)());
      await page.getByTestId("mode-reply").click();
    });

    test("put off until a day and time of the reader's own calendar", async () => {
      const { page } = acting;
      await acting.act("snooze");
      await page.getByTestId("snooze-pick").click();
      await page.locator(".calendar .icon-button").last().click();
      await page.locator(".calendar-day:not([data-outside-month])").nth(14).click();
      await page.getByTestId("day-and-time-confirm").click();
      await reads("thread-status", said.snoozed);
      await has_event(language === "fa" ? "۱۵" : "15");
    });

    test("woken by hand, resolved, and open again", async () => {
      await acting.act("reopen");
      await reads("thread-status", said.open);
      await acting.page.getByTestId("resolve").click();
      await reads("thread-status", said.resolved);
      await acting.page.getByTestId("resolve").click();
      await reads("thread-status", said.open);
    });

    test("a toast covers nothing of the composer", async () => {
      const { page } = acting;
      const toast = await page.getByTestId("toast").last().boundingBox();
      const composer = await page.getByTestId("composer").boundingBox();
      assert.ok(
        toast.x + toast.width <= composer.x || toast.x >= composer.x + composer.width ||
        toast.y + toast.height <= composer.y || toast.y >= composer.y + composer.height,
        JSON.stringify({ toast, composer }),
      );
    });

    test("the server kept all of it, and nothing went wrong", async () => {
      for (const { page } of [acting, watching]) {
        await page.reload();
        await page.getByTestId("thread-kind").filter({ hasText: said.care }).waitFor();
        await page.getByTestId("thread-priority").filter({ hasText: said.urgent }).waitFor();
        await page.getByTestId("thread-status").filter({ hasText: said.open }).waitFor();
        assert.deepEqual(page.faults, []);
      }
    });
  });
}
