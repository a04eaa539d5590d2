// The shop's page and the chat on it, as a visitor sees them.
import { at_the_shop } from "../people.mjs";
import { cuttable } from "./ways.mjs";

const words = {
  fa: { question: "آسیاب را هم تعمیر می‌کنید؟", answer: "بله، آسیاب‌ها را در همین فروشگاه تعمیر می‌کنیم.", later: "شمارهٔ سریال را پیدا کردم: BM58-2210" },
  en: { question: "Do you repair grinders?", answer: "Yes, we repair grinders in the shop.", later: "I found the serial number: BM58-2210" },
};

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
  { name: "widget-answered", go: async (scene) => {
    const shop = await asked(scene);
    const { question, answer } = words[scene.language];
    await scene.known.answer(question, answer);
    await shop.message(answer).waitFor();
  } },
  { name: "widget-offline", leave: ({ network }) => network.mend(), go: async (scene) => {
    scene.network = await cuttable(scene);
    const shop = await asked(scene);
    await scene.network.cut();
    await shop.widget.getByTestId("offline").waitFor();
    await shop.say(words[scene.language].later);
    await shop.message(words[scene.language].later).waitFor();
  } },
  { name: "widget-list", go: async ({ page, address, language }) => {
    const shop = at_the_shop(page, address, language);
    await shop.come_in();
    await shop.widget.getByTestId("tab-conversations").click();
    await shop.widget.getByTestId("conversations").waitFor();
  } },
];
