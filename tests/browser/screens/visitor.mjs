// The shop's page and the chat on it, as a visitor sees them.
import { at_the_shop } from "../people.mjs";
import { until } from "../wait.mjs";
import { cuttable } from "./ways.mjs";

const words = {
  fa: { question: "آسیاب را هم تعمیر می‌کنید؟", answer: "بله، آسیاب‌ها را در همین فروشگاه تعمیر می‌کنیم.", later: "شمارهٔ سریال را پیدا کردم: BM58-2210", offer: "کدام زمان برای پیک مناسب‌تر است؟", choices: ["سه‌شنبه، ۹ تا ۱۲", "سه‌شنبه، ۱۶ تا ۱۹", "روز دیگر"], back: "برمی‌گردیم", solved: "انجام شد؛ روز خوبی داشته باشید.", own_question: "شمارهٔ سفارشتان؟", greeting: "میان بامداد ۵۸ و ۴۹ مانده‌اید؟ با دو پرسش کمکتان می‌کنم." },
  en: { question: "Do you repair grinders?", answer: "Yes, we repair grinders in the shop.", later: "I found the serial number: BM58-2210", offer: "Which time suits the courier best?", choices: ["Tuesday, 9 to 12", "Tuesday, 16 to 19", "Another day"], back: "closed until", solved: "All done; have a good day.", own_question: "Your order number?", greeting: "Torn between the Bamdad 58 and 49? Two questions and I can help." },
};

const days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const as_it_was = { office_hours: [], pre_chat: [], greetings: [] };

const file = {
  name: "receipt-SO-58123.txt",
  mimeType: "text/plain",
  buffer: Buffer.from("SO-58123\n"),
};

async function asked(scene) {
  const shop = at_the_shop(scene.page, scene.address, scene.language);
  await shop.come_in();
  await shop.begin();
  const { question } = words[scene.language];
  if ((await shop.message(question).count()) === 0) await shop.say(question);
  await shop.widget.locator("[data-testid=message][data-state=sent]").first().waitFor();
  return shop;
}

async function answered(scene) {
  const shop = await asked(scene);
  const { question, answer } = words[scene.language];
  if ((await shop.message(answer).count()) === 0) await scene.known.answer(question, answer);
  await shop.message(answer).first().waitFor();
  return shop;
}

/** The last words of the conversation, and the faces under them. */
async function rating(scene) {
  const shop = await answered(scene);
  const { answer, offer, solved } = words[scene.language];
  if ((await shop.message(solved).count()) === 0) {
    const last = (await shop.message(offer).count()) ? offer : answer;
    await scene.known.answer(last, solved, { then: "resolve" });
  }
  await shop.widget.locator(".face").nth(3).click();
  await shop.widget.getByTestId("rate-words").waitFor();
  return shop;
}

export const visitor_screens = [
  { name: "shop", go: async ({ page, address, language }) => {
    await page.goto(`${address}/shop${language === "en" ? "?lang=en" : ""}`);
    await page.getByTestId("launcher").waitFor();
  } },
  { name: "widget-home", go: async ({ page, address, language }) => {
    const shop = at_the_shop(page, address, language);
    await shop.come_in();
    await shop.widget.getByTestId("expectation").waitFor();
  } },
  { name: "widget-list-empty", go: async ({ page, address, language }) => {
    const shop = at_the_shop(page, address, language);
    await shop.come_in();
    await shop.widget.getByTestId("tab-conversations").click();
    await shop.widget.locator(".empty").waitFor();
  } },
  { name: "widget-begin", go: async ({ page, address, language }) => {
    const shop = at_the_shop(page, address, language);
    await shop.come_in();
    await shop.begin();
  } },
  { name: "widget-conversation", go: async (scene) => {
    await asked(scene);
  } },
  { name: "widget-file", go: async (scene) => {
    const shop = await asked(scene);
    await shop.widget.getByTestId("file-input").setInputFiles([file]);
    await shop.widget.locator("[data-testid=upload][data-state=done]").waitFor();
  } },
  { name: "widget-answered", go: answered },
  { name: "widget-offline", leave: ({ network }) => network.mend(), go: async (scene) => {
    scene.network = await cuttable(scene);
    const shop = await asked(scene);
    await scene.network.cut();
    await shop.widget.getByTestId("offline").waitFor();
    await shop.say(words[scene.language].later);
    await shop.message(words[scene.language].later).waitFor();
  } },
  { name: "widget-choices", go: async (scene) => {
    const shop = await answered(scene);
    const { answer, offer, choices } = words[scene.language];
    await scene.known.answer(answer, offer, { choices });
    await shop.widget.getByTestId("choices").waitFor();
  } },
  { name: "widget-rating", go: rating },
  { name: "widget-rated", go: async (scene) => {
    const { widget } = await rating(scene);
    await widget.getByTestId("rate-send").click();
    await widget.getByTestId("rated").waitFor();
  } },
  { name: "widget-list", go: async ({ page, address, language }) => {
    const shop = at_the_shop(page, address, language);
    await shop.come_in();
    await shop.widget.getByTestId("tab-conversations").click();
    await shop.widget.getByTestId("conversations").waitFor();
  } },
  { name: "widget-closed", leave: ({ known }) => known.set_chat(as_it_was), go: async (scene) => {
    const day = days[(new Date().getUTCDay() + 3) % 7];
    await scene.known.set_chat({ office_hours: [{ day, opens: "10:30", closes: "20:00" }] });
    const shop = at_the_shop(scene.page, scene.address, scene.language);
    await shop.come_in();
    const { back } = words[scene.language];
    await until("the hours", async () =>
      (await shop.widget.getByTestId("expectation").textContent()).includes(back),
    );
  } },
  { name: "widget-pre-chat", leave: ({ known }) => known.set_chat(as_it_was), go: async (scene) => {
    const question = words[scene.language].own_question;
    await scene.known.set_chat({
      pre_chat: [
        { kind: "name", required: true },
        { kind: "email", required: false },
        { kind: "question", question, required: true },
      ],
    });
    const shop = at_the_shop(scene.page, scene.address, scene.language);
    await shop.come_in();
    await shop.begin_again();
    await shop.widget.getByTestId("ask-email").fill("negar@example");
    await shop.widget.getByTestId("pre-chat-go").click();
    await shop.widget.locator(".wrong").nth(1).waitFor();
  } },
  { name: "widget-greeting", leave: ({ known }) => known.set_chat(as_it_was), go: async (scene) => {
    const { greeting } = words[scene.language];
    await scene.known.set_chat({
      greetings: [{ id: `${scene.language}-${scene.page.viewportSize().width}`, words: greeting, seconds: 0 }],
    });
    await scene.page.evaluate(() => {
      for (const key of Object.keys(localStorage))
        if (key.startsWith("hamdel.") && key.length > 20) localStorage.removeItem(key);
    });
    await scene.page.goto(`${scene.address}/shop${scene.language === "en" ? "?lang=en" : ""}`);
    await scene.page.getByTestId("greeting").waitFor();
  } },
];
