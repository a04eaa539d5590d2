// Every screen, dialog and menu: axe finds nothing serious, nothing runs off the side, and neither
// the console nor the content security policy has anything to say. Every group of screens is walked
// in two looks, one wide and one narrow, and the groups take turns at language and theme; with
// WALKED_LOOKS=all in four, so that every two of language, theme and size meet.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { looks, open_browser } from "./browser.mjs";
import { groups, open_stage, walk } from "./screens.mjs";

const web = createRequire(new URL("../../web/package.json", import.meta.url));
const axe = readFileSync(web.resolve("axe-core/axe.min.js"), "utf8");

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

const walks_all = process.env.WALKED_LOOKS === "all";

/** Walks all screens in these looks, or in one of them in turn. Two files do, so that two of them can
 * at a time. */
export function walk_all(names) {
  let browser;
  let stage;
  before(async () => {
    browser = await open_browser();
    stage = await open_stage(browser);
  });
  after(async () => {
    await browser?.close();
    await stage?.close();
  });

  for (const [i, group] of groups.entries()) {
    const walked = walks_all ? names : [names[i % names.length]];
    for (const look of looks.filter(({ name }) => walked.includes(name))) {
      test(`${group.name} (${look.name})`, async (all) => {
        await walk(browser, stage, group, look, (screen, page, go) =>
          all.test(`${screen.name} (${look.name})`, async () => {
            page.faults.length = 0;
            await go();
            assert.deepEqual(await serious_findings(page), []);
            assert.ok((await overhang(page)) <= 0, "the page scrolls sideways");
            assert.deepEqual(page.faults, []);
          }));
      });
    }
  }
}
