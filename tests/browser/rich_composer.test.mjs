// Writing with emphasis, lists, links and quotations: by the tools, by keys and by paste; what is sent is
// what was seen, and nothing of it is lost on the way.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { open_browser, open_page } from "./browser.mjs";
import { agent, open_house } from "./house.mjs";
import { at_the_desk, at_the_shop } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

const words = {
  fa: { question: "درزگیر اسپرسوساز را چطور عوض کنم؟", head: "سه گام", first: "دستگاه را خاموش کنید",
    second: "Remove the ring", site: "راهنما", plain: "سلام،\n\nفردا می‌رسد.", early: "پیش از آن‌که برسد",
    note: "این را ", wrong: "نشانی نیست" },
  en: { question: "How do I change the gasket?", head: "Three steps", first: "Switch it off",
    second: "حلقه را بردارید", site: "the guide", plain: "Hello,\n\nit comes tomorrow.", early: "before it is there",
    note: "Please see ", wrong: "no address" },
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

/** As a program or a page puts it there. */
function paste({ html, text }) {
  const data = new DataTransfer();
  if (html) data.setData("text/html", html);
  data.setData("text/plain", text);
  document.activeElement.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
  );
}

for (const language of ["fa", "en"]) {
  const said = words[language];

  describe(`rich composer (${language})`, () => {
    let shop;
    let desk;
    let page;
    before(async () => {
      shop = at_the_shop(await open_page(browser, { language }), house.address, language);
      await shop.come_in();
      await shop.begin();
      await shop.say(said.question);
      await shop.widget.locator("[data-testid=message][data-state=sent]").waitFor();
      desk = at_the_desk(await open_page(browser, { language }), house.address);
      page = desk.page;
      await desk.sign_in(agent);
      await desk.look_at("all");
    });
    after(async () => {
      for (const one of [shop, desk]) await one?.page.context().close();
    });

    const in_field = (what) => desk.composer.locator(what);
    const tool = (id) => page.getByTestId(`write-${id}`);
    const sent = async () => {
      const going = page.waitForRequest((one) => /\/messages$/.test(one.url()) && one.method() === "POST");
      await page.keyboard.press("Control+Enter");
      return (await going).postDataJSON();
    };
    const kept = () => page.waitForResponse((answer) =>
      answer.url().endsWith("/draft") && answer.request().method() === "PUT");

    test("letters typed before it is loaded stay, with the caret and the focus", async () => {
      let let_it_come;
      const asked = new Promise((done) => {
        void page.route(/rich_field-.*\.js/, async (route) => {
          done();
          await new Promise((go) => (let_it_come = go));
          await route.continue();
        });
      });
      await desk.open(said.question);
      await asked;
      assert.equal(await desk.composer.evaluate((field) => field.tagName), "TEXTAREA");
      await desk.composer.pressSequentially(`${said.early}.`);
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Home");
      let_it_come();
      await page.getByTestId("writing-tools").waitFor();
      assert.equal(await desk.composer.getAttribute("role"), "textbox");
      assert.equal(await desk.composer.getAttribute("aria-multiline"), "true");
      await page.keyboard.type("+ ");
      await until("it goes on where it was", async () => (await desk.written()) === `+ ${said.early}.`);
      await page.unroute(/rich_field-.*\.js/);
    });

    test("plain words leave as plain words, line by line", async () => {
      await desk.composer.fill("");
      const [first, , last] = said.plain.split("\n");
      await page.keyboard.type(first);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
      await page.keyboard.type(last);
      const body = await sent();
      assert.equal(body.body, said.plain);
      assert.equal("html" in body, false);
      await desk.answer(last).waitFor();
      assert.equal(await desk.written(), "");
    });

    test("emphasis, a list and a link by keys and tools are what the customer sees", async () => {
      await desk.composer.focus();
      await page.keyboard.press("Control+KeyB");
      assert.equal(await tool("bold").getAttribute("aria-pressed"), "true");
      await page.keyboard.type(said.head);
      await page.keyboard.press("Control+KeyB");
      await page.keyboard.type(" ");
      await page.keyboard.press("Control+KeyI");
      await page.keyboard.type("!");
      await page.keyboard.press("Control+KeyI");
      await page.keyboard.press("Enter");
      await tool("number").click();
      await page.keyboard.type(said.first);
      await page.keyboard.press("Enter");
      await page.keyboard.type(said.second);
      const sides = await in_field("li").evaluateAll((all) => all.map((one) => getComputedStyle(one).direction));
      assert.deepEqual(sides, language === "fa" ? ["rtl", "ltr"] : ["ltr", "rtl"]);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
      await tool("code").click();
      await page.keyboard.type("E-12");
      await tool("code").click();
      await page.keyboard.type(` ${said.site}`);
      await in_field("p").last().evaluate((line, words) => {
        const last = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        while (last.nextNode()?.data.trim() !== words);
        const { data } = last.currentNode;
        getSelection().setBaseAndExtent(last.currentNode, data.length - words.length, last.currentNode, data.length);
      }, said.site);
      await page.keyboard.press("Control+Shift+KeyK");
      const address = page.getByTestId("link-address").locator("input");
      await address.fill(said.wrong);
      await page.keyboard.press("Enter");
      await page.getByTestId("link-form").getByText(language === "fa" ? "درست نیست" : "no valid address").waitFor();
      await address.fill("asiab.example/gasket");
      await page.keyboard.press("Enter");
      await until("the link", has_count(in_field('a[href="https://asiab.example/gasket"]'), 1));
      await until("the field has the focus", () =>
        desk.composer.evaluate((field) => field === document.activeElement));
      const { html } = await sent();
      assert.equal(html, `<p><strong>${said.head}</strong> <em>!</em></p><ol><li>${said.first}</li>` +
        `<li>${said.second}</li></ol><p><code>E-12</code> ` +
        `<a href="https://asiab.example/gasket">${said.site}</a></p>`);
      for (const message of [shop.message(said.first), desk.answer(said.first)]) {
        await message.waitFor();
        assert.equal(await message.locator("strong").textContent(), said.head);
        assert.equal(await message.locator("ol > li").count(), 2);
        assert.equal(await message.getByRole("link", { name: said.site }).count(), 1);
      }
    });

    test("what is pasted is cleaned: Word's points are a list, scripts and tables are not there", async () => {
      await desk.composer.focus();
      const html = `<p class=MsoNormal><b>${said.head}</b><o:p></o:p></p><p style='mso-list:l0 level1 lfo1'>` +
        `<span style='mso-list:Ignore'>·<span>&nbsp;</span></span>${said.first}</p>` +
        `<script>document.title = "run"</script><img src=x onerror="document.title = 'run'">` +
        `<table><tr><td>1</td><td>2</td></tr></table>`;
      await page.evaluate(paste, { html, text: said.head });
      await until("a list", has_count(in_field("ul > li"), 1));
      assert.equal(await in_field("strong").textContent(), said.head);
      assert.equal(await in_field("script, img, table, o\\:p").count(), 0);
      assert.ok((await desk.written()).endsWith("1 | 2"));
      await page.evaluate(paste, { text: "\none\ntwo" });
      await until("lines", async () => (await desk.written()).endsWith("1 | 2\none\ntwo"));
      assert.notEqual(await page.title(), "run");
      await page.keyboard.press("Control+KeyZ");
      await until("undone", async () => (await desk.written()).endsWith("1 | 2"));
    });

    test("a rich draft is rich again after a reload", async () => {
      const saving = kept();
      await page.keyboard.type(" .");
      await saving;
      await page.reload();
      await until("the list is there", has_count(in_field("ul > li"), 1));
      assert.equal(await in_field("strong").textContent(), said.head);
      await desk.composer.fill("");
      await until("it is empty", async () => (await desk.written()) === "");
    });

    test("a message is quoted as a quotation, and sent so", async () => {
      await desk.incoming.first().hover();
      await desk.incoming.first().getByTestId("message-menu").click();
      await page.getByRole("menu").locator('[data-key="quote"]').click();
      await until("it is quoted", async () =>
        (await in_field("blockquote").textContent()) === said.question);
      await until("the field has the focus", () =>
        desk.composer.evaluate((field) => field === document.activeElement));
      await page.keyboard.type(`${said.first}!`);
      await sent();
      const message = shop.message(`${said.first}!`);
      await message.waitFor();
      assert.equal(await message.locator("blockquote").textContent(), said.question);
    });

    test("what is taken back is as rich as it was; ready answers and mentions go on working in it", async () => {
      await page.route("**/conversations/*/messages", (route) => route.fulfill({
        status: 409,
        contentType: "application/problem+json",
        body: JSON.stringify({ status: 409, code: "blocked" }),
      }));
      page.expect_faults(/status of 409/);
      await page.keyboard.press("Control+KeyB");
      await page.keyboard.type(said.second);
      await page.keyboard.press("Control+KeyB");
      await page.keyboard.press("Control+Enter");
      const failed = page.getByTestId("message-failed");
      await failed.locator("strong").waitFor();
      await page.unroute("**/conversations/*/messages");
      await failed.getByTestId("take-back").click();
      await until("it is back", async () => (await in_field("strong").textContent()) === said.second);
      await page.keyboard.press("Enter");
      await page.keyboard.insertText("/");
      await page.getByTestId("answer-tray").waitFor();
      await page.keyboard.press("Escape");
      await page.keyboard.press("Backspace");
      await page.getByTestId("mode-note").click();
      await desk.composer.focus();
      await page.keyboard.type(`${said.note}@`);
      await page.getByTestId("mention-list").waitFor();
      const name = await page.getByTestId("mention-list").locator("bdi").first().textContent();
      await page.keyboard.press("Enter");
      await page.getByTestId("mention-list").waitFor({ state: "detached" });
      const { html, mentions } = await sent();
      assert.ok(html.includes(`<strong>${said.second}</strong>`), html);
      assert.ok(html.includes(`@${name}`), html);
      assert.equal(mentions.length, 1);
      const note = page.getByTestId("message-note").filter({ hasText: said.second });
      await note.locator("strong").waitFor();
      await page.getByTestId("mode-reply").click();
    });

    test("by keys alone: one stop for the tools, arrows in them; nothing went wrong", async () => {
      await desk.composer.focus();
      await page.keyboard.press("KeyJ");
      assert.equal(await desk.written(), "j");
      await page.keyboard.press("Backspace");
      await tool("bold").focus();
      await page.keyboard.press(language === "fa" ? "ArrowLeft" : "ArrowRight");
      await until("the next tool", () => tool("italic").evaluate((one) => one === document.activeElement));
      await page.keyboard.press("Enter");
      await until("the words have the focus", () =>
        desk.composer.evaluate((field) => field === document.activeElement));
      for (const one of [shop, desk]) assert.deepEqual(one.page.faults, []);
    });
  });
}
