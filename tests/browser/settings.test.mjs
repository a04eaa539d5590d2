// What an administrator settles: the workspace's name, an own role with its reach, and what the audit
// log says of it, seen on screen and saved as a file.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { open_browser, open_page } from "./browser.mjs";
import { administrator, open_house } from "./house.mjs";
import { at_the_desk } from "./people.mjs";
import { has_count, until } from "./wait.mjs";

const words = {
  fa: { workspace: "قهوه‌سرای آسیاب", role: "کارشناس شب", changed: "شیفت شب", own_teams: "تیم‌های خود", roles: "نقش‌ها" },
  en: { workspace: "Asiab Coffee", role: "Night agent", changed: "Night shift", own_teams: "own teams", roles: "Roles" },
};

let browser;
before(async () => {
  browser = await open_browser();
});
after(async () => {
  await browser?.close();
});

for (const language of ["fa", "en"]) {
  const said = words[language];

  describe(`the settings (${language})`, () => {
    let house;
    let page;
    before(async () => {
      house = await open_house();
      const desk = at_the_desk(await open_page(browser, { language }), house.address);
      await desk.sign_in(administrator);
      page = desk.page;
    });
    after(async () => {
      await page?.context().close();
      await house?.close();
    });

    const go = async (section) => {
      await page.goto(`${house.address}/settings/${section}`);
      await page.getByTestId(`settings-${section}`).waitFor();
    };
    const column_of = async (role) => {
      const heads = await page.locator(".matrix thead th").allTextContents();
      return heads.indexOf(role);
    };

    test("the workspace's new name is kept", async () => {
      await go("workspace");
      const name = page.locator(".settings-form input").first();
      await name.fill(`  ${said.workspace} `);
      await page.getByTestId("save-workspace").click();
      await until("the trimmed name", async () => (await name.inputValue()) === said.workspace);
      await go("workspace");
      assert.equal(await page.locator(".settings-form input").first().inputValue(), said.workspace);
      assert.ok(await page.getByTestId("save-workspace").isDisabled(), "nothing is left to save");
    });

    test("an own role: made, compared, its name taken once, changed and removed", async () => {
      await go("roles");
      await page.getByTestId("new-role").click();
      const dialog = page.getByRole("dialog");
      await dialog.locator("input[type=text], input:not([type])").first().fill(said.role);
      await dialog.locator(".radio").nth(1).click();
      await dialog.locator("button[type=submit]").click();
      await until("the role's line", has_count(page.getByTestId("own-role"), 1));
      const column = await column_of(said.role);
      assert.ok(column > 5, "own roles stand after the fixed ones");
      const last = page.locator(".matrix tbody tr").last().locator("th, td");
      assert.equal((await last.nth(column).textContent()).trim(), said.own_teams);

      await page.getByTestId("new-role").click();
      await dialog.locator("input[type=text], input:not([type])").first().fill(said.role);
      await dialog.locator("button[type=submit]").click();
      await dialog.locator(".field-error").waitFor();
      await page.keyboard.press("Escape");

      await page.getByTestId("own-role").getByRole("button").first().click();
      await dialog.locator("input[type=text], input:not([type])").first().fill(said.changed);
      await dialog.locator("button[type=submit]").click();
      await until("the new name", has_count(page.getByTestId("own-role").filter({ hasText: said.changed }), 1));
      await page.getByTestId("own-role").getByRole("button").last().click();
      await until("no own role", has_count(page.getByTestId("own-role"), 0));
    });

    test("the audit log, asked for roles only, on screen and in a file", async () => {
      await go("audit");
      await page.locator(".audit-filters .choice").nth(1).click();
      await page.getByRole("option", { name: said.roles }).click();
      const entries = page.getByTestId("audit-entry");
      await until("made, changed, removed", has_count(entries, 3));
      const saving = page.waitForEvent("download");
      await page.getByTestId("audit-export").click();
      const file = await saving;
      const lines = readFileSync(await file.path(), "utf8").trimEnd().split("\r\n");
      assert.equal(lines.length, 4, "a head and three deeds");
      assert.ok(lines[0].startsWith("\ufeff"), "spreadsheets are told the letters");
      assert.ok(lines.slice(1).every((line) => line.includes("role.")));
    });
  });
}
