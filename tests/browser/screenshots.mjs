// Walks every screen in every look and keeps a picture of each: [parts of their names].
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { looks, open_browser } from "./browser.mjs";
import { groups, open_stage, walk } from "./screens.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "build/screenshots");
const parts = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
mkdirSync(join(root, "docs/pictures"), { recursive: true });

const name_of = (screen, look) => `${screen.name}-${look.name}`;
const wanted = (group, look) => ({
  ...group,
  screens: group.screens.filter((screen) =>
    parts.length === 0 || parts.some((part) => name_of(screen, look).includes(part))),
});

let taken = 0;
async function take(screen, look, page) {
  await page.screenshot({ path: join(folder, `${name_of(screen, look)}.png`) });
  taken += 1;
  if (screen.name === "conversation" && look.theme === "light" && look.size === "wide")
    await page.screenshot({ path: join(root, `docs/pictures/console-${look.language}.png`) });
}

const browser = await open_browser();
const stage = await open_stage(browser);
const failed = [];
try {
  for (const group of groups) {
    // Two looks at a time, for a page waits for the server more than it works. A language each, and
    // so conversations of their own: two who write the same draft would change each other's pictures.
    const walker = async (language) => {
      for (const look of looks.filter((one) => one.language === language))
        await walk(browser, stage, wanted(group, look), look, async (screen, page, go) => {
          await go();
          await take(screen, look, page);
        }).catch((error) => failed.push(`${group.name}, ${look.name}: ${error.stack}`));
    };
    const fa = walker("fa");
    if (group.alone) await fa;
    await Promise.all([fa, walker("en")]);
  }
} finally {
  await browser.close();
  await stage.close();
}
console.log(`${taken} pictures in ${folder}`);
for (const one of failed) console.error(one);
process.exit(failed.length ? 1 : 0);
