// Rich text on both sides: what is on the list is shown as it was meant, the rest never gets there.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ask, asked } from "./ask.mjs";
import { open_browser, open_page } from "./browser.mjs";
import { agent, open_house } from "./house.mjs";
import { at_the_desk, at_the_shop } from "./people.mjs";
import { until } from "./wait.mjs";

const words = {
  fa: { question: "برای کالیبراسیون ترازو چه کنم؟", head: "سه گام", first: "ترازو را روشن کنید", second: "Press TARE" },
  en: { question: "How do I calibrate the scale?", head: "Three steps", first: "Turn the scale on", second: "دکمهٔ TARE" },
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

/** An answer with rich text, as a program or an editor sends it. */
async function answer_with(page, number, html) {
  const { id } = await ask(page, "GET", `/conversations/number/${number}`);
  return asked(page, "POST", `/conversations/${id}/messages`, { direction: "outgoing", html });
}

for (const language of ["fa", "en"]) {
  const said = words[language];

  describe(`rich text (${language})`, () => {
    let shop;
    let desk;
    let number;
    before(async () => {
      shop = at_the_shop(await open_page(browser, { language }), house.address, language);
      await shop.come_in();
      await shop.begin();
      await shop.say(said.question);
      await shop.widget.locator("[data-testid=message][data-state=sent]").waitFor();
      desk = at_the_desk(await open_page(browser, { language }), house.address);
      await desk.sign_in(agent);
      await desk.look_at("all");
      await desk.open(said.question);
      number = new URL(desk.page.url()).pathname.split("/").at(-1);
    });
    after(async () => {
      for (const one of [shop, desk]) await one?.page.context().close();
    });

    test("is seen by the customer and by the agent as it was meant", async () => {
      const html = `<p><b>${said.head}</b></p><ol><li>${said.first}<li>${said.second}</ol>` +
        `<blockquote>${said.question}</blockquote><a href="https://asiab.example/tare?a=1&amp;b=2">TARE</a>`;
      const sent = await answer_with(desk.page, number, html);
      assert.equal(sent.status(), 201);
      for (const message of [shop.message(said.first), desk.answer(said.first)]) {
        await message.waitFor();
        assert.equal(await message.locator("strong").textContent(), said.head);
        assert.deepEqual(await message.locator("ol > li").allTextContents(), [said.first, said.second]);
        assert.equal(await message.locator("blockquote").textContent(), said.question);
        const link = message.getByRole("link", { name: "TARE" });
        assert.equal(await link.getAttribute("href"), "https://asiab.example/tare?a=1&b=2");
        assert.match(await link.getAttribute("rel"), /noopener/);
        // Each block reads in the direction of its own words.
        const directions = await message.locator("li").evaluateAll((all) =>
          all.map((one) => getComputedStyle(one).direction));
        assert.deepEqual(directions, language === "fa" ? ["rtl", "ltr"] : ["ltr", "rtl"]);
      }
      await until("the list shows its plain words", async () =>
        (await desk.row(said.head).textContent()).includes(`1. ${said.first}`));
    });

    test("that could do something is never stored nor shown", async () => {
      const html = `<p onclick="document.title='run'">${said.first}!<script>document.title='run'</script>` +
        `<img src=x onerror="document.title='run'"><svg onload="document.title='run'"></svg>` +
        `<a href="javascript:document.title='run'">${said.second}</a><style>*{display:none}</style></p>`;
      const sent = await (await answer_with(desk.page, number, html)).json();
      assert.equal(sent.message.html, null);
      for (const one of [shop, desk]) {
        const message = (one.message ?? one.answer)(`${said.first}!`);
        await message.waitFor();
        assert.equal(await message.locator("a[href^=javascript], script, svg[onload], style").count(), 0);
        assert.notEqual(await one.page.title(), "run");
        assert.deepEqual(one.page.faults, []);
      }
    });
  });
}
