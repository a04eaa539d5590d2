// Every dialog of the desk.
import { act, conversation, field_of_finder, inbox } from "./ways.mjs";

const words = {
  fa: { found: "آسیاب", none: "کلمه‌ای‌که‌نیست", view: "نمای تازه", view_name: "فوری‌های این هفته", name: "نگار", tag: "پیگیری" },
  en: { found: "refund", none: "noneofthesewords", view: "New view", view_name: "Urgent this week", name: "Grace", tag: "follow-up" },
};

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
