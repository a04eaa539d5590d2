// Live chat from the settings to the rating: greetings, questions before the first word, choices,
// office hours, the conversation as a file, and what a page says to the chat.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { ask } from "./ask.mjs";
import { open_browser, open_page } from "./browser.mjs";
import { administrator, open_house } from "./house.mjs";
import { at_the_desk, at_the_shop } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

const words = {
  fa: {
    greeting: "میان دو دستگاه مانده‌اید؟ کمکتان می‌کنیم.",
    question: "شمارهٔ سفارشتان؟",
    required: "لطفاً این را پر کنید.",
    name: "نگار احمدی",
    ask: "کدام روز پیک می‌آید؟",
    offer: "کدام برایتان بهتر است؟",
    choices: ["سه‌شنبه صبح", "روز دیگر"],
    rating: "عالی",
    praise: "زود و خوب پاسخ دادید.",
    back: "برمی‌گردیم",
    event: "سبد پر شد",
  },
  en: {
    greeting: "Torn between two machines? We can help.",
    question: "Your order number?",
    required: "Please fill this in.",
    name: "Priya Nair",
    ask: "On which day does the courier come?",
    offer: "Which suits you best?",
    choices: ["Tuesday morning", "Another day"],
    rating: "Excellent",
    praise: "Quick and kind.",
    back: "We are closed until",
    event: "Filled the bag",
  },
};

let browser;
before(async () => {
  browser = await open_browser();
});
after(async () => {
  await browser?.close();
});

/** Changes the chat's settings as the console's own session. */
async function put_settings(page, change) {
  const { data: [{ id, settings }] } = await ask(page, "GET", "/chat_channels");
  await ask(page, "PATCH", `/chat_channels/${id}`, { settings: { ...settings, ...change } });
}

for (const language of ["fa", "en"]) {
  const said = words[language];

  describe(`live chat, all of it (${language})`, () => {
    let house;
    let desk;
    let shop;
    before(async () => {
      house = await open_house();
      desk = at_the_desk(await open_page(browser, { language }), house.address);
      shop = at_the_shop(await open_page(browser, { language }), house.address, language);
      await desk.sign_in(administrator);
    });
    after(async () => {
      await desk?.page.context().close();
      await shop?.page.context().close();
      await house?.close();
    });

    const part = async (id) => {
      await desk.page.getByTestId(`chat-tab-${id}`).click();
      await desk.page.getByTestId(`chat-part-${id}`).waitFor();
    };
    const save = async () => {
      await desk.page.getByTestId("chat-save").click();
      await until("nothing is left to save", () => desk.page.getByTestId("chat-save").isDisabled());
    };
    const pick = async (choice, at) => {
      await choice.click();
      await desk.page.getByRole("option").nth(at).click();
    };

    test("a greeting is written, and the preview shows it", async () => {
      await desk.page.goto(`${house.address}/settings/chat`);
      await part("greetings");
      await desk.page.getByTestId("greeting-new").click();
      assert.ok(await desk.page.getByTestId("chat-save").isDisabled(), "it has no words yet");
      await desk.page.getByTestId("greeting-words").locator("textarea").fill(said.greeting);
      await desk.page.getByTestId("greeting-page").locator("input").fill("/shop*");
      await pick(desk.page.getByTestId("greeting-card").locator(".choice").first(), 0);
      assert.ok((await desk.page.getByTestId("chat-preview").textContent()).includes(said.greeting));
      await save();
    });

    test("questions before the first word are set", async () => {
      await part("before");
      await pick(desk.page.getByTestId("chat-part-before").locator(".choice").first(), 2);
      await desk.page.getByTestId("question-new").click();
      await desk.page.getByTestId("question-words").locator("input").fill(said.question);
      assert.ok((await desk.page.getByTestId("chat-preview").textContent()).includes(said.question));
      await save();
    });

    test("the shop greets a visitor, who is asked and answers", async () => {
      await shop.page.goto(`${house.address}/shop${language === "en" ? "?lang=en" : ""}`);
      await shop.page.evaluate((event) => window.hamdel("track", event, { sum: 640 }), said.event);
      const greeting = shop.widget.getByTestId("greeting");
      await greeting.waitFor();
      assert.ok((await greeting.textContent()).includes(said.greeting));
      await greeting.locator(".words").click();
      await shop.widget.getByTestId("pre-chat").waitFor();
      await shop.widget.getByTestId("pre-chat-go").click();
      assert.ok((await shop.widget.getByTestId("pre-chat").textContent()).includes(said.required));
      await shop.widget.getByTestId("ask-name").fill(said.name);
      await shop.widget.getByTestId("ask-question").fill("SO-58123");
    });

    test("what was typed there survives a reload, and the greeting is not shown again", async () => {
      await shop.page.reload();
      await shop.widget.getByTestId("launcher").click();
      await shop.begin_again();
      assert.equal(await shop.widget.getByTestId("ask-name").inputValue(), said.name);
      await shop.widget.getByTestId("pre-chat-go").click();
      await shop.say(said.ask);
      await until("the words have arrived", has_count(shop.widget.locator("[data-state=sent]"), 1));
      assert.equal(await shop.widget.getByTestId("greeting").count(), 0);
    });

    test("the agent sees who it is and what was answered", async () => {
      await desk.page.goto(`${house.address}/inbox?view=unassigned`);
      await desk.open(said.ask);
      const answers = desk.page.getByTestId("chat-answers");
      await answers.waitFor();
      const told = await answers.textContent();
      assert.ok(told.includes(said.question) && told.includes("SO-58123"), told);
      await until("the name", async () =>
        (await desk.page.getByTestId("profile").textContent()).includes(said.name),
      );
    });

    test("the agent offers choices and the visitor picks one with one press", async () => {
      await desk.page.getByTestId("offer-choices").click();
      const fields = desk.page.getByTestId("choice-words").locator("input");
      await fields.first().fill(said.choices[0]);
      await desk.page.getByTestId("choice-more").click();
      await fields.nth(1).fill(said.choices[1]);
      await desk.say(said.offer);
      const choices = shop.widget.getByTestId("choices").getByRole("button");
      await until("two choices", has_count(choices, 2));
      await choices.first().click();
      await until("the choice at the desk", has_count(desk.incoming.filter({ hasText: said.choices[0] }), 1));
      await until("no more choices", has_count(choices, 0));
    });

    test("what the page told of the visitor is on the customer's timeline", async () => {
      const link = await desk.page.getByTestId("profile-whole").getAttribute("href");
      await until("the event", async () => {
        await desk.page.goto(house.address + link);
        await desk.page.getByTestId("timeline").waitFor();
        const track = desk.page.getByTestId("timeline-track").filter({ hasText: said.event });
        return (await track.count()) === 1 && (await track.textContent()).includes("640");
      });
      await desk.page.goBack();
    });

    test("the whole conversation can be kept as a file", async () => {
      const saving = shop.page.waitForEvent("download");
      await shop.widget.getByTestId("transcript").click();
      const text = readFileSync(await (await saving).path(), "utf8");
      for (const line of [said.ask, said.offer, said.choices[0]]) assert.ok(text.includes(line), line);
      assert.ok(text.includes(`lang="${language}"`));
    });

    test("once it is resolved the visitor rates it, and the agent sees it at once", async () => {
      await desk.page.getByTestId("messages").waitFor();
      await desk.act("resolve");
      await shop.widget.getByTestId("rating").waitFor();
      await shop.widget.locator(".face").nth(4).click();
      await shop.widget.getByTestId("rate-words").fill(said.praise);
      await shop.widget.getByTestId("rate-send").click();
      await shop.widget.getByTestId("rated").waitFor();
      await until("the rating at the desk", async () => {
        const lines = (await desk.page.getByTestId("event").allTextContents()).join(" ");
        return lines.includes(said.rating) && lines.includes(said.praise);
      });
      await desk.page.getByTestId("chat-rating").waitFor();
    });

    test("a closed office says when it is back", async () => {
      const days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
      const day = days[(new Date().getUTCDay() + 3) % 7];
      await put_settings(desk.page, {
        office_hours: [{ day, opens: "10:30", closes: "11:00" }],
        pre_chat: [],
      });
      const other = at_the_shop(await open_page(browser, { language }), house.address, language);
      await other.come_in();
      await until("the hours", async () =>
        (await other.widget.getByTestId("expectation").textContent()).includes(said.back),
      );
      assert.deepEqual(other.page.faults, []);
      await other.page.context().close();
    });

    test("the page opens, closes and listens, and may forget its visitor", async () => {
      const heard = await shop.page.evaluate(async () => {
        const seen = [];
        const note = () => seen.push("unheard");
        window.hamdel("on", "close", note);
        window.hamdel("off", "close", note);
        window.hamdel("onHide", () => seen.push("close"));
        window.hamdel("on", "open", () => seen.push("open"));
        window.hamdel("hide");
        window.hamdel("show");
        return seen;
      });
      assert.deepEqual(heard, ["close", "open"]);
      await shop.page.evaluate(() => window.hamdel("logout"));
      await until("the panel is gone", has_count(shop.widget.getByTestId("panel"), 0));
      await shop.widget.getByTestId("launcher").click();
      await shop.widget.getByTestId("tab-conversations").click();
      await shop.widget.locator(".empty").waitFor();
      await shop.page.evaluate(() => window.hamdel("shutdown"));
      await until("no button", async () => !(await shop.widget.getByTestId("launcher").isVisible()));
      await shop.page.evaluate(() => window.hamdel("boot"));
      await shop.widget.getByTestId("launcher").waitFor();
    });

    test("nothing went wrong on either page", () => {
      assert.deepEqual(desk.page.faults, []);
      assert.deepEqual(shop.page.faults, []);
    });
  });
}
