// The server is killed while both pages are open: what was written meanwhile arrives, once.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open_browser, open_page } from "./browser.mjs";
import { agent, open_house } from "./house.mjs";
import { at_the_desk, at_the_shop } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

const before_the_cut = "سفارشم هنوز نرسیده است.";
const promise = "همین حالا پیگیری می‌کنم.";
const while_away = "شمارهٔ سفارش: SO-59705";
const from_the_desk = "ممنون، پیدایش کردم.";
const afterwards = "چه خوب، متشکرم.";

// The connection that is cut on purpose is all that may be complained about.
const cut = [/ERR_CONNECTION_REFUSED/, /ERR_CONNECTION_RESET/, /ERR_EMPTY_RESPONSE/, /WebSocket connection to/,
  /ERR_CONNECTION_CLOSED/, /ERR_INCOMPLETE_CHUNKED_ENCODING/];

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

test("nothing is lost and nothing comes twice when the server is killed", async () => {
  const desk = at_the_desk(await open_page(browser), house.address);
  const shop = at_the_shop(await open_page(browser), house.address, "fa");
  desk.page.expect_faults(...cut);
  shop.page.expect_faults(...cut);
  await desk.sign_in(agent);
  await desk.look_at("unassigned");
  await shop.come_in();
  await shop.begin();
  await shop.say(before_the_cut);
  await until("the question at the desk", has_count(desk.row(before_the_cut), 1));
  await desk.open(before_the_cut);
  await desk.say(promise);
  await until("the promise in the widget", has_count(shop.message(promise), 1));

  await house.kill();
  await shop.widget.getByTestId("offline").waitFor();
  await shop.say(while_away);
  await desk.say(from_the_desk);
  await until("the words wait in the widget", has_count(shop.message(while_away), 1));
  await until("the words wait at the desk", has_count(desk.page.getByTestId("message-pending"), 1));

  await house.start();
  // Each page waits a little longer after every try; half a minute is more than the longest.
  await until("the visitor's words at the desk", has_count(desk.incoming.filter({ hasText: while_away }), 1), 40_000);
  await until("the agent's words in the widget", has_count(shop.message(from_the_desk), 1), 40_000);
  await until("nothing waits any more", has_count(desk.page.getByTestId("message-pending"), 0));
  await shop.say(afterwards);
  await until("the last words at the desk", has_count(desk.incoming.filter({ hasText: afterwards }), 1));
  await until("the tick of what waited is read", async () =>
    ["sent", "read"].includes(await shop.message(while_away).getAttribute("data-state")),
  );

  const once = (texts) => [...texts].sort();
  const all = once([before_the_cut, promise, while_away, from_the_desk, afterwards]);
  assert.deepEqual(once(await shop.widget.locator("[data-testid=message] .bubble").allTextContents()), all);
  assert.deepEqual(once(await desk.page.getByTestId("messages").locator(".bubble").allTextContents()), all);

  // What a page shows could be kept in the page alone: a fresh look comes from the server.
  await desk.page.reload();
  await until("all five after a reload", async () =>
    (await desk.page.getByTestId("messages").locator(".bubble").count()) === all.length,
  );
  assert.deepEqual(once(await desk.page.getByTestId("messages").locator(".bubble").allTextContents()), all);
  assert.deepEqual(desk.page.faults, []);
  assert.deepEqual(shop.page.faults, []);
});
