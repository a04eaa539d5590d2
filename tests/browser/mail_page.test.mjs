// A mail as its writer made it: on light paper, with its own pictures, without those of other servers
// until they are asked for, and nothing of it runs; its original and head are at hand.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { once } from "node:events";
import { after, before, describe, test } from "node:test";
import { open_browser, open_page } from "./browser.mjs";
import { agent, administrator, free_port, open_house } from "./house.mjs";
import { ask } from "./ask.mjs";
import { hand_over } from "./mail_servers.mjs";
import { at_the_desk } from "./people.mjs";
import { until } from "./wait.mjs";

const words = {
  fa: { subject: "نامهٔ خبری", greeting: "سلام، بهار رسید", text: "تخفیف بهار برای آسیاب‌ها" },
  en: { subject: "News", greeting: "Hello, it is spring", text: "Spring offers for grinders" },
};
const address = "news@asiab.example";
const dot =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

let browser;
before(async () => {
  browser = await open_browser();
});
after(async () => {
  await browser?.close();
});

/** A server of pictures elsewhere, which remembers who came. */
async function open_pictures() {
  const asked = [];
  const server = createServer((request, answer) => {
    asked.push({ path: request.url, from: request.headers.referer ?? "" });
    answer.writeHead(200, { "Content-Type": "image/png" }).end(Buffer.from(dot, "base64"));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { port: server.address().port, asked, close: () => new Promise((done) => server.close(done)) };
}

for (const language of ["fa", "en"]) {
  const said = words[language];

  describe(`the page of a mail (${language})`, () => {
    let house, desk, lmtp_port, pictures;
    before(async () => {
      pictures = await open_pictures();
      lmtp_port = await free_port();
      house = await open_house({ settings: ["--lmtp-address", `127.0.0.1:${lmtp_port}`] });
      const leila = at_the_desk(await open_page(browser, { language }), house.address);
      await leila.sign_in(administrator);
      await ask(leila.page, "POST", "/email_channels", { name: "News", settings: { address } });
      await leila.page.context().close();
      desk = at_the_desk(await open_page(browser, { language }), house.address);
      await desk.sign_in(agent);
      const html = `<table bgcolor="#ffe0c0" width="600"><tr><td><h1>${said.greeting}</h1>
        <p onclick="parent.stolen=1">${said.text}</p><script>parent.stolen=1</script>
        <img src="cid:dot@1" alt="own" width="40" height="40"><img alt="far" height="300"
        src="http://127.0.0.1:${pictures.port}/open.png?who=1">
        <a href="https://asiab.example/">asiab</a></td></tr></table>`;
      await hand_over(lmtp_port, {
        from: "shop@example.com",
        to: address,
        mail: `From: Shop <shop@example.com>\nTo: ${address}\nX-Mailer: Newsletter 3\n` +
          `Subject: =?utf-8?B?${Buffer.from(said.subject).toString("base64")}?=\n` +
          `Message-ID: <1@example.com>\nContent-Type: multipart/related; boundary=b\n\n` +
          `--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n` +
          `${Buffer.from(html).toString("base64").replace(/.{76}/g, "$&\n")}\n` +
          `--b\nContent-Type: image/png\nContent-ID: <dot@1>\nContent-Transfer-Encoding: base64\n\n` +
          `${dot}\n--b--\n`,
      });
      await desk.page.goto(`${house.address}/inbox?view=all`);
      await desk.open(said.text);
    });
    after(async () => {
      await desk?.page.context().close();
      await house?.close();
      await pictures?.close();
    });

    const paper = () => desk.page.getByTestId("mail-page");
    const frame = () => desk.page.frameLocator('[data-testid="mail-page"]');
    const shown = (alt) => frame().locator(`img[alt="${alt}"]`).evaluate((one) => one.naturalWidth);

    test("opens as high as it is, with its own pictures, and nothing of it runs", async () => {
      await desk.page.getByTestId("mail-page-line").click();
      await frame().getByRole("heading", { name: said.greeting }).waitFor();
      await until("its own picture", async () => (await shown("own")) === 1);
      await until("its height", async () => {
        const content = await frame().locator("body").evaluate((one) => one.scrollHeight);
        const place = await paper().evaluate((one) => one.clientHeight);
        return Math.abs(place - content) <= 20 && place > 60;
      });
      assert.equal(await desk.page.evaluate(() => window.stolen), undefined);
      assert.equal(await frame().locator("body").evaluate((one) => getComputedStyle(one.parentNode).backgroundColor),
        "rgb(255, 255, 255)");
    });

    test("pictures of other servers are loaded when they are asked for, and not before", async () => {
      await desk.page.getByTestId("mail-held").waitFor();
      assert.deepEqual(pictures.asked, []);
      const before = await paper().evaluate((one) => one.clientHeight);
      await desk.page.getByTestId("mail-pictures").click();
      await until("the picture", async () => (await shown("far").catch(() => 0)) === 1);
      assert.deepEqual(pictures.asked, [{ path: "/open.png?who=1", from: "" }]);
      await until("room for it", async () =>
        (await paper().evaluate((one) => one.clientHeight)) > before + 200);
      assert.equal(await desk.page.getByTestId("mail-held").count(), 0);
    });

    test("the original is a file, and its head is read here", async () => {
      await desk.page.getByTestId("mail-head").click();
      const [file] = await Promise.all([
        desk.page.waitForEvent("download"),
        desk.page.getByTestId("mail-original").click(),
      ]);
      assert.match(file.suggestedFilename(), /^mal_.*\.eml$/);
      const chunks = [];
      for await (const chunk of await file.createReadStream()) chunks.push(chunk);
      assert.match(Buffer.concat(chunks).toString("latin1"), /^X-Mailer: Newsletter 3\r$/m);
      await desk.page.getByTestId("mail-raw-head").click();
      await desk.page.getByTestId("mail-raw").getByText("X-Mailer: Newsletter 3").waitFor();
      await desk.page.keyboard.press("Escape");
      assert.deepEqual(desk.page.faults, []);
    });
  });
}
