// A shop's book comes in from a spreadsheet, and goes out again: looked at first, its columns given a
// meaning, bad rows told in a file.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { open_browser, open_page } from "./browser.mjs";
import { agent, open_house } from "./house.mjs";
import { at_the_desk } from "./people.mjs";

// The letters of «نام» and «سارا» as Windows-1256 writes them.
const in_1256 = Buffer.from([0xe4, 0xc7, 0xe3, 0x3b, 0x70, 0x0a, 0xd3, 0xc7, 0xd1, 0xc7, 0x3b,
  0x30, 0x39, 0x31, 0x32, 0x35, 0x35, 0x35, 0x34, 0x34, 0x33, 0x33, 0x0a]);

const words = {
  fa: { head: "نام,تلفن,سازمان,چیز دیگر", one: "کاوه رستگار", bad: "ندا", reason: "تلفن" },
  en: { head: "Name,Phone,Organization,Something", one: "Kaveh Rastegar", bad: "Neda",
    reason: "Phone" },
};

const saved = async (page, press) => {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
};

let browser;
before(async () => (browser = await open_browser()));
after(() => browser?.close());

for (const language of ["fa", "en"]) {
  const said = words[language];

  describe(`customers from a file (${language})`, () => {
    let house;
    let page;
    const bring = async (name, buffer) => {
      await page.goto(`${house.address}/customers/imports`);
      await page.getByTestId("import-file")
        .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(buffer) });
    };
    before(async () => {
      house = await open_house();
      page = await open_page(browser, { language });
      await at_the_desk(page, house.address).sign_in(agent);
    });
    after(async () => {
      await page?.context().close();
      await house?.close();
    });

    test("the file is shown first, its columns guessed", async () => {
      await page.goto(`${house.address}/customers`);
      await page.getByTestId("imports-open").click();
      await page.getByTestId("imports-page").waitFor();
      await bring("book.csv", `\ufeff${said.head}\r\n${said.one},0912 555 6677,"=1+1",x\r\n` +
        `${said.bad},12,,\r\n`);
      await page.getByTestId("import-ready").waitFor();
      await page.locator(".import-table td").filter({ hasText: said.one }).waitFor();
      const meanings = await page.locator(".import-table th .choice").allInnerTexts();
      assert.deepEqual(meanings.slice(0, 3), said.head.split(",").slice(0, 3));
    });

    test("what is good is taken, the rest is told with its reason in a file", async () => {
      await page.getByTestId("import-start").click();
      await page.getByTestId("import-done").waitFor();
      const figure = (name) => page.getByTestId(`import-${name}`).innerText();
      const one = language === "fa" ? "۱" : "1";
      assert.equal(await figure("made"), one);
      assert.equal(await figure("refused"), one);
      const file = await saved(page, () => page.getByTestId("import-errors").click());
      assert.equal(file.name, "book-errors.csv");
      assert.match(file.text, new RegExp(`${said.bad},12,,,3,`));
      assert.ok(file.text.includes(said.reason));
    });

    test("the customer is found, and a formula is only a text", async () => {
      await page.goto(`${house.address}/customers?q=09125556677`);
      await page.getByTestId("customer-row").filter({ hasText: said.one }).getByRole("link").click();
      await page.getByTestId("facts").filter({ hasText: "=1+1" }).waitFor();
    });

    test("an old encoding is recognized", async () => {
      await bring("old.csv", in_1256);
      await page.locator(".import-table td").filter({ hasText: "سارا" }).waitFor();
      await page.getByTestId("import-start").click();
      await page.getByTestId("import-done").waitFor();
    });

    test("another program's file is called so", async () => {
      await bring("book.xlsx", Buffer.from("PK\u0003\u0004 sheet"));
      await page.getByTestId("import-failed").getByRole("alert").waitFor();
    });

    test("those that the list shows are saved, harmless to spreadsheets", async () => {
      await page.goto(`${house.address}/customers?q=09125556677`);
      await page.getByTestId("customer-row").filter({ hasText: said.one }).waitFor();
      const file = await saved(page, () => page.getByTestId("customers-export").click());
      const lines = file.text.trim().split("\r\n");
      assert.equal(lines.length, 2);
      assert.ok(lines[1].includes("'+989125556677") && lines[1].includes("'=1+1"));
      // It comes in again as it went out: nothing is new.
      await bring("again.csv", file.text);
      await page.getByTestId("import-start").click();
      await page.getByTestId("import-done").waitFor();
      assert.equal(await page.getByTestId("import-made").innerText(), language === "fa" ? "۰" : "0");
      assert.equal(await page.getByTestId("import-refused").innerText(),
        language === "fa" ? "۰" : "0");
      assert.deepEqual(page.faults, []);
    });
  });
}
