// Walks every screen in every look and keeps a picture of each: [look or screen, a part of its name].
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { looks, open_browser, open_page } from "./browser.mjs";
import { open_house } from "./house.mjs";
import { groups, signed_in_state } from "./screens.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "build/screenshots");
const part = process.argv[2] ?? "";
mkdirSync(folder, { recursive: true });
mkdirSync(join(root, "docs/pictures"), { recursive: true });

const house = await open_house();
const browser = await open_browser();
let taken = 0;
try {
  const first = await open_page(browser);
  const state = await signed_in_state(first, house.address);
  await first.context().close();
  for (const look of looks) {
    for (const { screens, signed_in } of groups) {
      const page = await open_page(browser, { ...look, state: signed_in ? state : undefined });
      for (const screen of screens) {
        const name = `${screen.name}-${look.name}`;
        if (!name.includes(part)) continue;
        await screen.go(page, house.address, look.language);
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: join(folder, `${name}.png`) });
        taken += 1;
        if (screen.name === "conversation" && /^(fa|en)-light-wide$/.test(look.name))
          await page.screenshot({ path: join(root, `docs/pictures/console-${look.language}.png`) });
      }
      await page.context().close();
    }
  }
} finally {
  await browser.close();
  await house.close();
}
console.log(`${taken} pictures in ${folder}`);
