// How quick the console is to the hand. Figures are printed; only what would be felt as broken fails, for
// the machine that runs this may be busy. SPEED_CONVERSATIONS says how many there are.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { open_browser, open_page } from "./browser.mjs";
import { administrator, open_house } from "./house.mjs";
import { at_the_desk } from "./people.mjs";
import { until } from "./wait.mjs";

const conversations = Number(process.env.SPEED_CONVERSATIONS ?? 0);
const times = 7;
const broken_ms = 10_000;

const median = (all) => all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)];
const worst = (all) => Math.max(...all);

function tell(what, all) {
  console.log(`${what}: median ${median(all).toFixed(0)} ms, worst ${worst(all).toFixed(0)} ms (${all.length})`);
  assert.ok(median(all) < broken_ms, `${what} takes ${median(all)} ms`);
}

/** From a press in the page until something stands there, looked at with every frame. */
function until_shown(page, { press, key, shows }) {
  return page.evaluate(
    ({ press, key, shows }) =>
      new Promise((done) => {
        const began = performance.now();
        const look = () => {
          const found = document.querySelector(shows);
          if (found) done(performance.now() - began);
          else requestAnimationFrame(look);
        };
        if (press) document.querySelector(press).click();
        if (key) {
          const field = document.activeElement;
          const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
          set.call(field, key);
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }
        requestAnimationFrame(look);
      }),
    { press, key, shows },
  );
}

describe("speed of the console", () => {
  let house;
  let browser;
  let page;
  let desk;
  before(async () => {
    house = await open_house({ conversations });
    browser = await open_browser();
    page = await open_page(browser, { language: "fa" });
    desk = at_the_desk(page, house.address);
    await desk.sign_in(administrator);
  });
  after(async () => {
    await browser?.close();
    await house?.close();
  });

  test("from the address to the rows of the inbox", async () => {
    const all = [];
    for (let at = 0; at < times; at += 1) {
      await page.goto(`${house.address}/inbox?view=all`);
      await desk.rows.first().waitFor();
      all.push(await page.evaluate(() => {
        const rows = performance.getEntriesByName("first-contentful-paint")[0];
        return Math.max(rows?.startTime ?? 0, performance.now());
      }));
    }
    tell("console usable", all);
  });

  test("opening a conversation", async () => {
    const all = [];
    for (let at = 0; at < times; at += 1) {
      const number = await desk.rows.nth(at).getAttribute("data-number");
      const place = `[data-testid=conversation-row][data-number="${number}"]`;
      all.push(await until_shown(page, { press: place, shows: `${place}[aria-current]` }));
      await page.getByTestId("message-incoming").first().waitFor();
    }
    tell("a row answers its press", all);
  });

  test("switching views", async () => {
    const all = [];
    for (let at = 0; at < times; at += 1)
      for (const view of ["unassigned", "all"])
        all.push(await until_shown(page, { press: `[data-testid=view-${view}]`,
          shows: `[data-testid=view-${view}][aria-current]` }));
    await desk.rows.first().waitFor();
    tell("a view answers its press", all);
  });

  test("search as one types", async () => {
    const all = [];
    for (const word of ["قهوه", "آسیاب", "grinder", "ارسال"]) {
      await page.keyboard.press("Slash");
      await page.getByTestId("finder-input").waitFor();
      all.push(await until_shown(page, { key: word, shows: ".finder-menu [role=option], .finder-menu .menu-item" }));
      await page.keyboard.press("Escape");
      await page.getByTestId("finder-input").waitFor({ state: "detached" });
    }
    tell("search shows its first result", all);
  });

  test("scrolling the list", async () => {
    await page.goto(`${house.address}/inbox?view=all`);
    await desk.rows.first().waitFor();
    const frames = await page.evaluate(() => new Promise((done) => {
      const scroller = document.querySelector(".rows");
      const all = [];
      let last = performance.now();
      const step = (now) => {
        all.push(now - last);
        last = now;
        scroller.scrollTop += 120;
        if (all.length < 240) requestAnimationFrame(step);
        else done(all);
      };
      requestAnimationFrame(step);
    }));
    tell("a frame while scrolling", frames);
    const late = frames.filter((one) => one > 50).length;
    console.log(`frames later than 50 ms: ${late} of ${frames.length}`);
  });

  test("an idle console asks the server for nothing", async () => {
    const idle = await open_page(browser, { language: "fa", state: await page.context().storageState() });
    await idle.clock.install();
    await idle.goto(`${house.address}/inbox?view=all`);
    await at_the_desk(idle, house.address).rows.first().waitFor();
    await until("what the page begins with is there", async () => (await idle.evaluate(
      () => performance.getEntriesByType("resource").every((one) => one.responseEnd > 0))));
    await idle.waitForLoadState("networkidle");
    const asked = [];
    // The clock runs ahead of the real connection, which asks once whether it is still there.
    idle.on("request", (one) => {
      if (!one.url().includes("/live")) asked.push(one.url());
    });
    await idle.clock.fastForward("00:30");
    await idle.clock.fastForward("05:00");
    await idle.evaluate(() => Promise.resolve());
    console.log(`requests in five and a half idle minutes: ${asked.length}`);
    assert.deepEqual(asked, []);
    await idle.context().close();
    assert.deepEqual(page.faults, []);
  });
});
