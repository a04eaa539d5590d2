// An agent's day without a mouse: every place shows where the focus is, the keys do what they say,
// and who asks for less motion gets none.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open_browser, open_page } from "./browser.mjs";
import { agent, open_house } from "./house.mjs";
import { at_the_desk } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

let house;
let browser;
let page;
let desk;
before(async () => {
  house = await open_house();
  browser = await open_browser();
  page = await open_page(browser, { language: "fa" });
  desk = at_the_desk(page, house.address);
});
after(async () => {
  await browser?.close();
  await house?.close();
});

const press = (...keys) => keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
const is_focused = (locator) => locator.evaluate((element) => element === document.activeElement);

/** What has the focus, and whether an eye can find it. */
const stop = () => page.evaluate(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  // A field inside a framed control lets the frame show the focus.
  const framed = element.closest(".composer, .finder-field");
  const style = getComputedStyle(element);
  const has_outline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const { width, height } = element.getBoundingClientRect();
  return {
    name: element.getAttribute("aria-label") ?? element.textContent.trim().slice(0, 40),
    seen: (has_outline || Boolean(framed && element.matches("textarea, input, [contenteditable]"))) && width > 0 && height > 0,
  };
});

test("signing in by keys", async () => {
  await page.goto(`${house.address}/`);
  await page.getByTestId("sign-in-form").waitFor();
  await page.keyboard.type(agent.email);
  await press("Tab");
  await page.keyboard.type(agent.password);
  await press("Enter");
  await page.getByTestId("list").waitFor();
});

test("J and K walk the list, Enter opens", async () => {
  await page.goto(`${house.address}/inbox?view=all`);
  await desk.rows.nth(2).waitFor();
  await press("KeyJ");
  await until("the first row", () => is_focused(desk.rows.first()));
  await press("KeyJ");
  await until("the second row", () => is_focused(desk.rows.nth(1)));
  assert.ok((await stop()).seen, "the focused row is marked");
  await press("KeyK");
  await until("the first row again", () => is_focused(desk.rows.first()));
  await press("KeyJ", "Enter");
  await page.getByTestId("messages").waitFor();
  assert.equal(await desk.rows.nth(1).getAttribute("aria-current"), "true");
});

test("every stop of Tab on the open conversation can be seen", async () => {
  await page.evaluate(() => document.activeElement?.blur());
  const unseen = [];
  const names = new Set();
  for (let count = 0; count < 80; count += 1) {
    await press("Tab");
    const at = await stop();
    if (!at) break;
    names.add(at.name);
    if (!at.seen) unseen.push(at.name);
  }
  assert.deepEqual(unseen, []);
  assert.ok(names.size > 20, `${names.size} stops`);
});

test("a reply and a note by keys", async () => {
  await desk.rows.nth(1).focus();
  await press("KeyR");
  await until("the composer has the focus", () => is_focused(desk.composer));
  await page.keyboard.type("سلام، همین امروز می‌فرستیم.");
  await press("Control+Enter");
  await until("the reply in the thread", has_count(desk.answer("همین امروز می‌فرستیم"), 1));
  await page.getByTestId("profile").focus();
  await press("KeyN");
  await until("the composer has the focus", () => is_focused(desk.composer));
  await page.keyboard.type("پیک ساعت ۵ می‌آید.");
  await press("Control+Enter");
  await until("the note in the thread",
    has_count(page.getByTestId("message-note").filter({ hasText: "پیک ساعت ۵" }), 1));
});

test("the owner by keys; a menu opens, moves and gives the focus back", async () => {
  await page.getByTestId("profile").focus();
  await press("KeyA");
  await page.getByTestId("finder-input").waitFor();
  await page.keyboard.type("رضا");
  await until("one colleague is left", has_count(page.locator(".finder-menu .menu-item"), 1));
  await press("ArrowDown", "Enter");
  await until("the owner in the header", async () =>
    (await page.getByTestId("thread-owner").textContent()).includes("رضا"));

  const more = page.getByTestId("more");
  await more.focus();
  await press("Enter");
  await page.getByRole("menu").waitFor();
  await press("ArrowDown", "ArrowDown");
  const items = page.getByRole("menuitem");
  await until("the third action", () => is_focused(items.nth(2)));
  await press("Escape");
  await until("the focus is back at the button", () => is_focused(more));
});

test("every finder closes by one Escape, whatever is typed in it", async () => {
  await page.getByTestId("profile").focus();
  for (const key of ["Slash", "Control+KeyK", "KeyA"]) {
    await press(key);
    await page.getByTestId("finder-input").waitFor();
    await page.keyboard.type("آس");
    await press("Escape");
    await until(`nothing open after ${key}`, has_count(page.getByRole("dialog"), 0));
  }
});

test("nothing moves for who asked for less motion", async () => {
  await page.route("**/api/v1/conversations?*", () => undefined);
  await page.reload();
  await page.locator(".bone").first().waitFor();
  const moving = await page.evaluate(() =>
    document.getAnimations().filter((one) => one.effect.getComputedTiming().duration > 0).length);
  assert.equal(moving, 0);
});

test("nothing went wrong", () => assert.deepEqual(page.faults, []));
