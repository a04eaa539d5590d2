// Every screen in every look: axe finds nothing serious, nothing runs off the side, and neither the
// console nor the content security policy has anything to say.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { looks, open_browser, open_page } from "./browser.mjs";
import { open_house } from "./house.mjs";
import { groups, signed_in_state } from "./screens.mjs";

const web = createRequire(new URL("../../web/package.json", import.meta.url));
const axe = readFileSync(web.resolve("axe-core/axe.min.js"), "utf8");

let house;
let browser;
let state;
before(async () => {
  house = await open_house();
  browser = await open_browser();
  const page = await open_page(browser);
  state = await signed_in_state(page, house.address);
  await page.context().close();
});
after(async () => {
  await browser?.close();
  await house?.close();
});

async function serious_findings(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run({ resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a",
      "wcag21aa", "wcag22aa", "best-practice"] }),
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
      `${id}: ${target.flat().join(" ")}: ${failureSummary.split("\n").at(1)?.trim()}`));
}

const overhang = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const look of looks) {
  for (const { screens, signed_in } of groups) {
    describe(`${look.name}`, () => {
      let page;
      before(async () => {
        page = await open_page(browser, { ...look, state: signed_in ? state : undefined });
      });
      after(() => page?.context().close());

      for (const screen of screens) {
        test(`${screen.name} (${look.name})`, async () => {
          page.faults.length = 0;
          await screen.go(page, house.address, look.language);
          assert.deepEqual(await serious_findings(page), []);
          assert.ok((await overhang(page)) <= 0, "the page scrolls sideways");
          assert.deepEqual(page.faults, []);
        });
      }
    });
  }
}
