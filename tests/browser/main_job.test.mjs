// The main job, from end to end, in both languages: a visitor asks, an agent answers, each sees the
// other at once.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { open_browser, open_page } from "./browser.mjs";
import { agent, open_house } from "./house.mjs";
import { at_the_desk, at_the_shop } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

const words = {
  fa: {
    question: "سلام، کدام آسیاب برای کافی‌شاپ مناسب است؟",
    answer: "سلام، خوش آمدید. بیستون ۸۳ برای کافه ساخته شده است.",
    more: "ممنون، گارانتی آن چند ماه است؟",
  },
  en: {
    question: "Hello, which grinder suits a coffee shop?",
    answer: "Hello and welcome. The Bisotun 83 is made for cafés.",
    more: "Thank you, how long is its warranty?",
  },
};

/** "(۳) …" and "(3) …" say three. */
function unread_in(title) {
  const digits = title.match(/^\(([\d۰-۹]+)\)/)?.[1] ?? "0";
  return Number(digits.replace(/[۰-۹]/g, (digit) => "۰۱۲۳۴۵۶۷۸۹".indexOf(digit)));
}

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
  const { question, answer, more } = words[language];

  describe(`a visitor asks and an agent answers (${language})`, () => {
    let desk;
    let shop;
    before(async () => {
      desk = at_the_desk(await open_page(browser, { language }), house.address);
      shop = at_the_shop(await open_page(browser, { language }), house.address, language);
      await desk.sign_in(agent);
      await desk.look_at("unassigned");
      await shop.come_in();
    });
    after(async () => {
      await desk?.page.context().close();
      await shop?.page.context().close();
    });

    test("both pages speak the language, from its own side", async () => {
      const sides = { fa: "rtl", en: "ltr" };
      for (const { page } of [desk, shop]) {
        assert.equal(await page.getAttribute("html", "lang"), language);
        assert.equal(await page.getAttribute("html", "dir"), sides[language]);
      }
    });

    test("the question is in the agent's list at once, and unread", async () => {
      await shop.begin();
      await shop.say(question);
      const row = desk.row(question);
      await until("the row of the question", has_count(row, 1));
      assert.match(await row.getAttribute("class"), /\bunread\b/);
      assert.equal(await row.locator(".row-last").textContent(), question);
    });

    test("the agent opens it and it is no longer unread; the visitor's tick becomes read", async () => {
      await desk.open(question);
      await until("the question in the thread", has_count(desk.incoming.filter({ hasText: question }), 1));
      await until("nothing unread in the row", async () =>
        !/\bunread\b/.test(await desk.row(question).getAttribute("class")),
      );
      await until("the tick of the question is read", async () =>
        (await shop.message(question).getAttribute("data-state")) === "read",
      );
    });

    test("each sees the other typing", async () => {
      await desk.composer.pressSequentially(answer.slice(0, 6));
      await shop.typing.waitFor();
      await shop.composer.pressSequentially(more.slice(0, 6));
      await until("the visitor's typing at the desk", async () =>
        (await desk.typing.textContent()).trim() !== "",
      );
      await shop.composer.fill("");
    });

    test("the visitor reads the answer, and the agent's tick becomes read", async () => {
      await desk.say(answer);
      await until("the answer in the widget", has_count(shop.message(answer), 1));
      await until("one answer at the desk", has_count(desk.answer(answer), 1));
      await until("the tick of the answer is read", async () =>
        (await desk.answer(answer).getByTestId("tick-read").count()) === 1,
      );
    });

    test("further words are counted in the title of whoever answers, until they are read", async () => {
      // Answering a conversation that nobody had has made it the agent's own.
      await desk.look_at("mine");
      await until("no thread is open", has_count(desk.page.getByTestId("messages"), 0));
      const before_it = unread_in(await desk.page.title());
      await shop.say(more);
      await until("one more in the title", async () =>
        unread_in(await desk.page.title()) === before_it + 1,
      );
      await desk.open(more);
      await until("one less in the title", async () => unread_in(await desk.page.title()) === before_it);
    });

    test("all of it stands in order and once", async () => {
      await until("the last words at the desk", has_count(desk.incoming.filter({ hasText: more }), 1));
      const said = await shop.widget.locator("[data-testid=message] .bubble").allTextContents();
      assert.deepEqual(said, [question, answer, more]);
      const heard = await desk.page.getByTestId("messages").locator(".bubble").allTextContents();
      assert.deepEqual(heard, said);
      assert.equal(await desk.page.getByTestId("message-pending").count(), 0);
    });

    test("nothing went wrong on either page", () => {
      assert.deepEqual(desk.page.faults, []);
      assert.deepEqual(shop.page.faults, []);
    });
  });
}
