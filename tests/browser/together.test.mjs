// Colleagues on one conversation: each sees who else has it open, in the thread and in the list, and
// that they have left, also when their page was closed or the server was started again.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { open_browser, open_page } from "./browser.mjs";
import { administrator, agent, open_house } from "./house.mjs";
import { at_the_desk, at_the_shop } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

const words = {
  fa: { question: "سفارشم هنوز نرسیده است.", other: "قیمت آسیاب چند است؟" },
  en: { question: "My order has not come yet.", other: "How much is the grinder?" },
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

  describe(`together on one conversation (${language})`, () => {
    let first;
    let second;
    const desk_of = async (who) => {
      const desk = at_the_desk(await open_page(browser, { language }), house.address);
      await desk.sign_in(who);
      await desk.look_at("all");
      return desk;
    };
    before(async () => {
      for (const words of [said.question, said.other]) {
        const shop = at_the_shop(await open_page(browser, { language }), house.address, language);
        await shop.come_in();
        await shop.begin();
        await shop.say(words);
        await shop.widget.locator("[data-testid=message][data-state=sent]").waitFor();
        await shop.page.context().close();
      }
      first = await desk_of(agent);
      second = await desk_of(administrator);
      await first.open(said.question);
    });
    after(async () => {
      await first?.page.context().close();
      await second?.page.context().close();
    });

    const others = (desk) => desk.page.getByTestId("also-here");
    const name_beside = async (desk) => (await others(desk).first().getAttribute("title")) ?? "";

    test("each sees the other, whoever came first", async () => {
      assert.equal(await others(first).count(), 0);
      await second.open(said.question);
      await until("the one who came is seen", has_count(others(first), 1));
      await until("the one who was there is seen", has_count(others(second), 1));
      assert.ok((await name_beside(second)).includes((await first.name()).trim()));
    });

    test("who opens another conversation has left this one", async () => {
      await second.open(said.other);
      await until("nobody else is here", has_count(others(first), 0));
      await second.open(said.question);
      await until("back again", has_count(others(first), 1));
    });

    test("after a restart of the server both find each other again", async () => {
      await house.kill();
      await until("forgotten while nothing is known", has_count(others(first), 0));
      await house.start();
      await until("found again", has_count(others(first), 1));
      await until("found again by the other", has_count(others(second), 1));
    });

    test("who closes the page has left", async () => {
      await second.page.close();
      await until("gone", has_count(others(first), 0));
    });
  });
}
