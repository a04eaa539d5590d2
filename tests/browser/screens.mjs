// Every screen there is, and how to come to it. The tests of access and bin/screenshots walk them.
import { administrator } from "./house.mjs";
import { at_the_desk, at_the_shop } from "./people.mjs";

const sections = ["profile", "agents", "keys", "audit", "chat"];

async function shown(page, id) {
  await page.getByTestId(id).waitFor();
  await page.waitForLoadState("networkidle");
}

/** Screens before anybody is signed in. */
export const open_screens = [
  { name: "sign-in", go: async (page, address) => {
    await page.goto(`${address}/sign-in`);
    await shown(page, "sign-in-form");
  } },
  { name: "setup-used", go: async (page, address) => {
    page.expect_faults(/status of 404/);
    await page.goto(`${address}/setup?token=used`);
    await page.locator('a[href="/sign-in"]').waitFor();
  } },
];

/** Screens of somebody who is signed in and may see all of them. */
export const desk_screens = [
  { name: "inbox", go: async (page, address) => {
    await page.goto(`${address}/inbox?view=all`);
    await page.getByTestId("conversation-row").first().waitFor();
  } },
  { name: "inbox-empty", go: async (page, address) => {
    await page.goto(`${address}/inbox?view=all&tag=nothing-has-this-tag`);
    await shown(page, "list");
    await page.locator(".blank").first().waitFor();
  } },
  { name: "conversation", go: async (page, address) => {
    await page.goto(`${address}/inbox?view=all`);
    await page.getByTestId("conversation-row").first().click();
    await page.getByTestId("message-incoming").first().waitFor();
  } },
  { name: "not-found", go: async (page, address) => {
    await page.goto(`${address}/no-such-place`);
    await page.locator(".blank, .whole-page").first().waitFor();
  } },
  { name: "search", go: async (page, address) => {
    await page.goto(`${address}/inbox?view=all`);
    await page.getByTestId("conversation-row").first().waitFor();
    await page.keyboard.press("Slash");
    await page.getByTestId("finder-input").fill("آسیاب");
    await page.locator(".found").first().waitFor();
  } },
  { name: "palette", go: async (page, address) => {
    await page.goto(`${address}/inbox?view=all`);
    await page.getByTestId("conversation-row").first().waitFor();
    await page.keyboard.press("Control+KeyK");
    await shown(page, "finder-input");
  } },
  { name: "shortcuts", go: async (page, address) => {
    await page.goto(`${address}/inbox?view=all`);
    await page.getByTestId("conversation-row").first().waitFor();
    await page.keyboard.press("Shift+Slash");
    await page.getByRole("dialog").waitFor();
  } },
  ...sections.map((id) => ({ name: `settings-${id}`, go: async (page, address) => {
    await page.goto(`${address}/settings/${id}`);
    await shown(page, `settings-${id}`);
  } })),
];

/** Screens of a visitor of the shop. */
export const shop_screens = [
  { name: "shop", go: async (page, address, language) => {
    await page.goto(`${address}/shop${language === "en" ? "?lang=en" : ""}`);
    await page.getByTestId("launcher").waitFor();
  } },
  { name: "widget-home", go: async (page, address, language) => {
    const shop = at_the_shop(page, address, language);
    await shop.come_in();
    await shop.widget.getByTestId("start").waitFor();
  } },
  { name: "widget-conversation", go: async (page, address, language) => {
    const shop = at_the_shop(page, address, language);
    await shop.come_in();
    await shop.begin();
    await shop.say(language === "en" ? "Do you repair grinders?" : "آسیاب را هم تعمیر می‌کنید؟");
    await shop.widget.locator("[data-testid=message][data-state=sent]").first().waitFor();
  } },
  { name: "widget-list", go: async (page, address, language) => {
    const shop = at_the_shop(page, address, language);
    await shop.come_in();
    await shop.widget.getByTestId("tab-conversations").click();
    await shop.widget.getByTestId("conversations").waitFor();
  } },
];

/** The state a signed-in device keeps, so that each look signs in only once. */
export async function signed_in_state(browser_page, address) {
  await at_the_desk(browser_page, address).sign_in(administrator);
  return browser_page.context().storageState();
}

export const groups = [
  { screens: open_screens, signed_in: false },
  { screens: desk_screens, signed_in: true },
  { screens: shop_screens, signed_in: false },
];
