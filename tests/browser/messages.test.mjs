// What can be done with a message: quoted, linked to, its files looked at, the unread ones found, and
// sent again when it could not be.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ask } from "./ask.mjs";
import { open_browser, open_page } from "./browser.mjs";
import { broken_film, pdf, picture, script, sound, turned } from "./files_of_messages.mjs";
import { administrator, agent, open_house } from "./house.mjs";
import { at_the_desk, at_the_shop } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

const words = {
  fa: { question: "دستهٔ گروه‌هد آسیابم لق شده.\nخودم سفتش کنم؟", answer: "بله، با آچار ۱۰.", missed: "هنوز لق است!" },
  en: { question: "The handle of my grinder is loose.\nShall I tighten it?", answer: "Yes, with a 10 mm wrench.",
    missed: "It is still loose!" },
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

/** Many words of the agent who is signed in there, as a program would say them. */
async function say_often(page, number, count) {
  const { id } = await ask(page, "GET", `/conversations/number/${number}`);
  for (let at = 1; at <= count; at += 1)
    await ask(page, "POST", `/conversations/${id}/messages`, { direction: "note", body: `${at} of ${count}` });
}

for (const language of ["fa", "en"]) {
  const said = words[language];
  const first_line = said.question.split("\n")[0];

  describe(`messages (${language})`, () => {
    let shop;
    let desk;
    let colleague;
    let number;
    before(async () => {
      shop = at_the_shop(await open_page(browser, { language }), house.address, language);
      await shop.come_in();
      await shop.begin();
      await shop.say(said.question);
      await shop.widget.locator("[data-testid=message][data-state=sent]").waitFor();
      desk = at_the_desk(await open_page(browser, { language }), house.address);
      colleague = at_the_desk(await open_page(browser, { language }), house.address);
      await desk.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await desk.sign_in(agent);
      await colleague.sign_in(administrator);
      await desk.look_at("all");
      await desk.open(first_line);
      number = new URL(desk.page.url()).pathname.split("/").at(-1);
    });
    after(async () => {
      for (const one of [shop, desk, colleague]) await one?.page.context().close();
    });

    const menu_of = (message) => message.getByTestId("message-menu");
    const choose = async (message, id) => {
      await message.hover();
      await menu_of(message).click();
      await desk.page.getByRole("menu").locator(`[data-key="${id}"]`).click();
      await desk.page.getByRole("menu").waitFor({ state: "detached" });
    };
    const clipboard = () => desk.page.evaluate(() => navigator.clipboard.readText());
    const question = () => desk.incoming.filter({ hasText: first_line });

    test("a message is quoted into the reply, and the caret stands after it", async () => {
      await choose(question(), "quote");
      const quotation = desk.composer.locator("blockquote");
      await until("it is quoted", async () => (await quotation.innerText()) === said.question);
      await until("the reply has the focus", () =>
        desk.composer.evaluate((field) => field === document.activeElement));
      await desk.page.keyboard.type(said.answer);
      await desk.composer.press("Control+Enter");
      await desk.answer(said.answer).waitFor();
      await shop.message(said.answer).waitFor();
    });

    test("by keyboard: to the newest message, up to another, and its text is taken along", async () => {
      await menu_of(desk.answer(said.answer)).focus();
      await desk.page.keyboard.press("ArrowUp");
      await desk.page.keyboard.press("Enter");
      await desk.page.getByRole("menu").waitFor();
      await desk.page.keyboard.press("ArrowDown");
      await desk.page.keyboard.press("Enter");
      await desk.page.getByTestId("toast").waitFor();
      assert.equal(await clipboard(), said.question);
      await until("the focus is back", () =>
        menu_of(question()).evaluate((button) => button === document.activeElement));
    });

    test("files are looked at one after another, and none of them can do anything", async () => {
      await desk.page.getByTestId("file-input").setInputFiles([picture, turned, sound, pdf, broken_film, script]);
      await until("all are there", has_count(desk.page.locator(".composer-files li .quiet"), 6));
      await until("none is under way", has_count(desk.page.locator(".composer-files progress"), 0));
      await desk.composer.press("Control+Enter");
      const files = desk.outgoing.getByTestId("attachment");
      await until("they were sent", has_count(files, 6));
      await files.first().click();
      const viewer = desk.page.getByTestId("viewer");
      const seen = (id) => viewer.getByTestId(`viewer-${id}`);
      await seen("picture").waitFor();
      const width = () => seen("picture").evaluate((image) => image.getBoundingClientRect().width);
      const fitting = await width();
      await desk.page.keyboard.press("Equal");
      await until("it is larger", async () => (await width()) > fitting * 1.4);
      await desk.page.keyboard.press("Digit0");
      const next = language === "fa" ? "ArrowLeft" : "ArrowRight";
      await desk.page.keyboard.press(next);
      assert.match(await viewer.getByRole("heading").textContent(), /^geargnp\.exe\.png$/);
      await desk.page.keyboard.press(next);
      await until("the sound can be played", () => seen("sound").evaluate((one) => one.duration > 0.9));
      await desk.page.keyboard.press(next);
      await seen("pdf").waitFor();
      await seen("next").click();
      await seen("unseen").waitFor();
      await seen("next").click();
      await seen("unseen").waitFor();
      const kept = desk.page.waitForEvent("download");
      await seen("download").click();
      assert.equal((await kept).suggestedFilename(), script.name);
      await desk.page.keyboard.press("Escape");
      await viewer.waitFor({ state: "detached" });
      for (const file of await files.all()) {
        // Asked for by itself: a browser's own viewer shows other headers than those that came.
        const answer = await desk.page.request.get(`${house.address}${await file.getAttribute("href")}`);
        const headers = answer.headers();
        assert.equal(headers["x-content-type-options"], "nosniff");
        assert.match(headers["content-security-policy"], /default-src 'none'/);
        const is_pdf = headers["content-type"] === "application/pdf";
        assert.match(headers["content-security-policy"], is_pdf ? /frame-ancestors 'self'/ : /sandbox/);
      }
      assert.notEqual(await desk.page.title(), "run");
    });

    test("what came unread long before is one press away, with a line before it", async () => {
      await desk.page.goto(`${house.address}/inbox?view=all`);
      await shop.say(said.missed);
      await desk.row(said.missed).waitFor();
      await say_often(colleague.page, number, 70);
      await desk.page.goto(`${house.address}/inbox/${number}?view=all`);
      await desk.page.getByTestId("to-unread").click();
      const mark = desk.page.locator("[data-first-unread]");
      await mark.waitFor();
      await until("it is in sight", () => mark.evaluate((line) => {
        const { top } = line.getBoundingClientRect();
        return top >= line.closest(".log").getBoundingClientRect().top - 1 && top < innerHeight;
      }));
      await until("the way is not shown any more", has_count(desk.page.getByTestId("to-unread"), 0));
    });

    test("a link to a message opens its thread there, however long ago it was", async () => {
      await choose(question(), "copy_link");
      await until("the link was taken", async () => (await clipboard()).startsWith("http"));
      const address = await clipboard();
      assert.match(address, new RegExp(`/inbox/${number}\\?message=msg_`));
      await desk.page.goto(address);
      await until("it is marked", async () => (await question().getAttribute("aria-current")) === "true");
      await until("it is in sight", () => question().evaluate((message) => {
        const { top, bottom } = message.getBoundingClientRect();
        return top > 0 && bottom < innerHeight;
      }));
      assert.equal(new URL(desk.page.url()).search, "");
      await desk.page.goto(`${house.address}/inbox/${number}?message=msg_0000000000001`);
      await desk.page.getByTestId("toast").waitFor();
    });

    test("what could not be sent says why, outlives a reload and is sent by one press", async () => {
      const refuse = (route) => route.request().method() === "POST"
        ? route.fulfill({ status: 409, contentType: "application/problem+json",
            body: JSON.stringify({ status: 409, code: "blocked" }) })
        : route.fallback();
      desk.page.expect_faults(/status of 409/);
      await desk.page.route("**/conversations/*/messages", refuse);
      await desk.say(`${said.answer} 2`);
      const failed = desk.page.getByTestId("message-failed");
      await failed.waitFor();
      await desk.page.reload();
      await failed.getByRole("alert").waitFor();
      await desk.page.unroute("**/conversations/*/messages", refuse);
      await failed.getByTestId("send-again").click();
      await desk.answer(`${said.answer} 2`).waitFor();
      await until("nothing is left over", has_count(failed, 0));
    });

    test("too many files and too many words are said before anything is sent", async () => {
      const many = Array.from({ length: 200 }, (_, index) => ({ ...picture, name: `${index}.png` }));
      await desk.page.getByTestId("file-input").setInputFiles(many);
      await desk.page.getByTestId("files-left-out").waitFor();
      await until("twenty are taken", has_count(desk.page.locator(".composer-files .file:not(.refused)"), 20));
      await until("none is under way", has_count(desk.page.locator(".composer-files progress"), 0));
      await desk.composer.fill("x".repeat(100_001));
      await desk.page.getByTestId("too-long").waitFor();
      assert.equal(await desk.page.getByTestId("composer").getByTestId("send").isDisabled(), true);
      await desk.composer.fill("");
    });

    test("sent after the session ended: the words wait for their writer, and leave then", async () => {
      desk.page.expect_faults(/status of 401/);
      await desk.page.goto(`${house.address}/inbox/${number}?view=all`);
      await desk.composer.waitFor();
      await desk.page.context().clearCookies();
      await desk.say(`${said.answer} 3`);
      await desk.page.getByTestId("sign-in").waitFor();
      await desk.page.locator('input[name="email"]').fill(agent.email);
      await desk.page.getByTestId("current-password").fill(agent.password);
      await desk.page.getByTestId("sign-in").click();
      await desk.answer(`${said.answer} 3`).waitFor();
      for (const one of [shop, desk, colleague]) assert.deepEqual(one.page.faults, []);
    });
  });
}
