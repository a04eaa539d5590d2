// Every dialog of the desk.
import { act, answered_so, conversation, field_of_finder, inbox } from "./ways.mjs";

const words = {
  fa: { found: "آسیاب", linked: "آسیاب", filtered: "در:باز بعد:۱۴۰۰/۱/۱ قبل:امروز", none: "کلمه‌ای‌که‌نیست", view: "نمای تازه", view_name: "فوری‌های این هفته", name: "نگار", tag: "پیگیری", told: [
    ["take_over_asked", "رضا کریمی", "افت فشار اسپرسوساز بامداد ۵۸", ""],
    ["mentioned", "سارا محمدی", "مرجوعی قیف شیشه‌ای", "لطفاً شمارهٔ سفارش SO-58123 را ببین."],
    ["followed", "علی", "تعویض واشر", "هنوز نرسیده است، کی می‌رسد؟"],
    ["assigned", "مینا رستگار", "پرسش دربارهٔ گارانتی", ""],
    ["woken", "", "پیگیری ارسال", ""],
  ] },
  en: { found: "refund", linked: "grinder", filtered: "in:open after:2020-01-01 before:today", none: "noneofthesewords", view: "New view", view_name: "Urgent this week", name: "Grace", tag: "follow-up", told: [
    ["take_over_asked", "Reza Karimi", "Pressure drop of the Bamdad 58", ""],
    ["mentioned", "Sara Mohammadi", "Glass dripper to be sent back", "Please look at SO-58123."],
    ["followed", "Ali", "A new gasket", "It has not come yet; when will it?"],
    ["assigned", "Mina Rastegar", "A question about the warranty", ""],
    ["woken", "", "Where is my parcel", ""],
  ] },
};

/** One of each sort that an agent may be told of. */
function told(language) {
  const { told: rows } = words[language];
  const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();
  const data = rows.map(([reason, actor_name, subject, preview], index) => ({
    id: `ntf_000000000000${index}`, reason, conversation_id: `cnv_000000000000${index}`,
    number: 1042 + index, subject, customer_name: subject, message_id: null, preview,
    actor_id: `agt_000000000000${index}`, actor_name, happened: index + 1, at: ago(4 + index * 50),
    read_at: index < 3 ? null : ago(1),
  }));
  return { data, unread: 3 };
}

async function finder(scene, key) {
  await inbox(scene);
  await scene.page.keyboard.press(key);
  await field_of_finder(scene);
}

/** A view of one's own, half put together. */
async function view_builder(scene) {
  const { page, language } = scene;
  await inbox(scene);
  await page.keyboard.press("Control+KeyK");
  await field_of_finder(scene);
  await page.getByTestId("finder-input").fill(words[language].view);
  await page.locator(".finder-menu .menu-item").first().click();
  await page.getByTestId("saved-view-name").locator("input").fill(words[language].view_name);
  for (const field of ["priorities", "activity"]) {
    await page.getByTestId("add-condition").click();
    await page.locator(`[data-key="${field}"]`).click();
  }
  await page.getByTestId("condition-priorities").getByRole("button").nth(3).click();
  await page.getByTestId("condition-priorities").getByRole("button").nth(4).click();
  await page.getByTestId("condition-priorities").locator("[data-selected]").nth(1).waitFor();
}

async function new_conversation(scene) {
  await inbox(scene);
  await scene.page.getByTestId("new-conversation").click();
  await scene.page.getByTestId("customer-find").waitFor();
}

/** What was begun is kept for the next time, which would then look different. */
const discard = ({ page }) => page.locator(".dialog-foot button").first().click();

async function choose_day(scene) {
  await conversation(scene);
  await act(scene, "snooze");
  await scene.page.getByTestId("snooze-pick").click();
  await scene.page.locator(".calendar").waitFor();
}

export const dialog_screens = [
  { name: "search", go: (scene) => finder(scene, "Slash") },
  { name: "search-found", go: async (scene) => {
    await finder(scene, "Slash");
    await scene.page.getByTestId("finder-input").fill(words[scene.language].found);
    await scene.page.locator(".found").first().waitFor();
  } },
  { name: "search-none", go: async (scene) => {
    await finder(scene, "Slash");
    await scene.page.getByTestId("finder-input").fill(words[scene.language].none);
    await scene.page.locator(".finder-list.blank").filter({ hasText: words[scene.language].none }).waitFor();
  } },
  { name: "saved-view-new", go: async (scene) => {
    await view_builder(scene);
  } },
  { name: "saved-view", leave: async ({ page }) => {
    await page.getByTestId("edit-saved-view").click();
    await page.getByTestId("saved-view-delete").click();
    await page.waitForURL(/\/inbox$/);
  }, go: async (scene) => {
    const { page } = scene;
    await view_builder(scene);
    await page.getByTestId("saved-view-save").click();
    await page.getByTestId("edit-saved-view").waitFor();
  } },
  { name: "palette", go: (scene) => finder(scene, "Control+KeyK") },
  { name: "palette-conversation", go: async (scene) => {
    await conversation(scene);
    await scene.page.keyboard.press("Control+KeyK");
    await field_of_finder(scene);
  } },
  { name: "palette-none", go: async (scene) => {
    await finder(scene, "Control+KeyK");
    await scene.page.getByTestId("finder-input").fill(words[scene.language].none);
    await scene.page.locator(".finder-list.blank").waitFor();
  } },
  { name: "shortcuts", go: async (scene) => {
    await inbox(scene);
    await scene.page.keyboard.press("Shift+Slash");
    await scene.page.getByRole("dialog").waitFor();
  } },
  { name: "assign", go: async (scene) => {
    await conversation(scene);
    await act(scene, "assign");
    await field_of_finder(scene);
  } },
  { name: "tags", go: async (scene) => {
    await conversation(scene);
    await act(scene, "edit_tags");
    await field_of_finder(scene);
    await scene.page.locator(".finder-menu .menu-item").first().waitFor();
  } },
  { name: "tags-new", go: async (scene) => {
    await conversation(scene);
    await act(scene, "edit_tags");
    await field_of_finder(scene);
    await scene.page.getByTestId("finder-input").fill(words[scene.language].tag);
    // What is pointed at follows what is typed a moment later.
    await scene.page.waitForFunction(() => {
      const pointed = document.querySelector(".finder-input").getAttribute("aria-activedescendant");
      return document.querySelectorAll(".finder-menu .menu-item").length === 1 &&
        document.getElementById(pointed);
    });
  } },
  { name: "snooze", go: async (scene) => {
    await conversation(scene);
    await act(scene, "snooze");
    await scene.page.getByTestId("snooze-pick").waitFor();
  } },
  { name: "snooze-day", go: choose_day },
  { name: "merge", go: async (scene) => {
    await conversation(scene);
    await scene.page.keyboard.press("KeyM");
    await field_of_finder(scene);
    await scene.page.locator(".finder-menu .menu-item, .finder-list.blank").first().waitFor();
  } },
  { name: "link", go: async (scene) => {
    await conversation(scene);
    await scene.page.getByTestId("more").click();
    await scene.page.locator('[data-key="moving.link"]').click();
    await field_of_finder(scene);
    await scene.page.getByTestId("finder-input").fill(words[scene.language].linked);
    await scene.page.locator(".finder-menu .menu-item").first().waitFor();
  } },
  { name: "search-filtered", go: async (scene) => {
    await finder(scene, "Slash");
    await scene.page.getByTestId("finder-input").fill(words[scene.language].filtered);
    await scene.page.getByTestId("search-filters").waitFor();
  } },
  { name: "split", go: async (scene) => {
    await conversation(scene);
    await scene.page.getByTestId("message-menu").last().click({ force: true });
    await scene.page.locator('[data-key="split"]').click();
    await scene.page.getByTestId("split-subject").waitFor();
  } },
  { name: "notifications", leave: ({ page }) => page.keyboard.press("Escape"), go: async (scene) => {
    const answer = (route) => route.fulfill({ json: told(scene.language) });
    await answered_so(scene, /\/notifications$/, answer, async () => {
      await inbox(scene);
      await scene.page.getByTestId("bell").click();
      await scene.page.getByTestId("notification").nth(3).waitFor();
    });
  } },
  { name: "notifications-refused", leave: ({ page }) => page.keyboard.press("Escape"), go: async (scene) => {
    await inbox(scene);
    await scene.page.getByTestId("bell").click();
    await scene.page.locator(".notifications-foot label").first().click();
    await scene.page.getByTestId("pop-up-refused").waitFor();
  } },
  { name: "message-move", go: async (scene) => {
    await conversation(scene);
    await scene.page.getByTestId("message-menu").last().click({ force: true });
    await scene.page.locator('[data-key="move"]').click();
    await field_of_finder(scene);
    await scene.page.locator(".finder-menu .menu-item, .finder-list.blank").first().waitFor();
  } },
  { name: "notifications-none", leave: ({ page }) => page.keyboard.press("Escape"), go: async (scene) => {
    const answer = (route) => route.fulfill({ json: { data: [], unread: 0 } });
    await answered_so(scene, /\/notifications$/, answer, async () => {
      await inbox(scene);
      await scene.page.getByTestId("bell").click();
      await scene.page.locator(".notifications .blank").waitFor();
    });
  } },
  { name: "subject", go: async (scene) => {
    await conversation(scene);
    await act(scene, "edit_subject");
    await scene.page.getByTestId("subject-text").waitFor();
  } },
  { name: "new-conversation", go: async (scene) => {
    await new_conversation(scene);
    await scene.page.getByTestId("customer-find").locator("input").fill(words[scene.language].name);
    await scene.page.getByTestId("customer-found").first().waitFor();
  } },
  { name: "new-conversation-known", leave: discard, go: async (scene) => {
    await new_conversation(scene);
    await scene.page.getByTestId("customer-find").locator("input").fill(words[scene.language].name);
    await scene.page.getByTestId("customer-found").first().click();
    await scene.page.getByTestId("new-body").waitFor();
  } },
  { name: "new-conversation-unknown", leave: discard, go: async (scene) => {
    await new_conversation(scene);
    await scene.page.getByTestId("customer-new").click();
    await scene.page.getByTestId("new-body").waitFor();
  } },
];
