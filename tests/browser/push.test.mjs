// What concerns an agent reaches the device also when no page is open: by the browser's service,
// sealed, in the agent's language; one press leads to the conversation.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ask } from "./ask.mjs";
import { open_browser, open_page } from "./browser.mjs";
import { administrator, agent, open_house } from "./house.mjs";
import { at_the_desk } from "./people.mjs";
import { open_push_service, subscribe_at } from "./push_service.mjs";
import { until } from "./wait.mjs";

const words = {
  fa: { name: "بهار نیک‌فر", first: "قهوه‌سازم روشن نمی‌شود.", note: "نگاهی می‌کنی؟",
    mentioned: "از شما نام برد" },
  en: { name: "Bahar Nikfar", first: "My machine does not start.", note: "Would you look?",
    mentioned: "mentioned you" },
};

let house;
let browser;
before(async () => {
  house = await open_house({ settings: ["--outward-inside", "true"] });
  browser = await open_browser();
});
after(async () => {
  await browser?.close();
  await house?.close();
});

for (const language of ["fa", "en"]) {
  const said = words[language];

  describe(`a push (${language})`, () => {
    let service;
    let mine;
    let theirs;
    let me;
    let one;
    const mention = () =>
      ask(theirs.page, "POST", `/conversations/${one.id}/messages`, {
        direction: "note", body: said.note, mentions: [me],
      });
    const switch_in_the_bell = async () => {
      await mine.page.getByTestId("bell").click();
      await mine.page.locator(".notifications-foot label").first().click();
      await mine.page.keyboard.press("Escape");
    };

    before(async () => {
      service = await open_push_service();
      const page = await open_page(browser, { language, offline: "allow" });
      await page.context().grantPermissions(["notifications"], { origin: house.address });
      await subscribe_at(page.context(), service);
      mine = at_the_desk(page, house.address);
      theirs = at_the_desk(await open_page(browser, { language }), house.address);
      await mine.sign_in(agent);
      await theirs.sign_in(administrator);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
      me = (await ask(mine.page, "GET", "/session")).agent.id;
      one = await ask(theirs.page, "POST", "/conversations", {
        customer: { name: said.name }, message: { body: said.first, direction: "incoming" },
      });
    });
    after(async () => {
      await mine?.page.context().close();
      await theirs?.page.context().close();
      await service?.close();
    });

    test("is sent to this browser once it may pop up", async () => {
      await switch_in_the_bell();
      await until("a subscription", () =>
        mine.page.evaluate(() => localStorage.getItem("hamdel.push") !== null));
      await mention();
      await until("the push", () => service.pushed.length === 1);
      const [{ headers, words: sealed }] = service.pushed;
      assert.match(headers.authorization, /^vapid t=[\w-]+\.[\w-]+\.[\w-]+, k=[\w-]{87}$/);
      assert.equal(headers["content-encoding"], "aes128gcm");
      const { language: asked, notification } = JSON.parse(sealed);
      assert.equal(asked, language);
      assert.equal(notification.customer_name, said.name);
      assert.equal(notification.preview, said.note);
    });

    test("is shown by the system, and one press leads to the conversation", async () => {
      const { page } = mine;
      // Something else is looked at: whoever looks at our page sees it there.
      const tool = await page.context().newCDPSession(page);
      await tool.send("Emulation.setFocusEmulationEnabled", { enabled: false });
      const other = await page.context().newPage();
      await other.bringToFront();
      const registered = new Promise((found) =>
        tool.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
          const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(house.address));
          if (ours) found(ours.registrationId);
        }));
      await tool.send("ServiceWorker.enable");
      const shown = () => page.evaluate(async () => {
        const helper = await navigator.serviceWorker.getRegistration();
        return (await helper.getNotifications()).map(({ title, body, tag, dir, data }) =>
          ({ title, body, tag, dir, data }));
      });
      const registrationId = await registered;
      for (const data of ["no json", service.pushed[0].words, service.pushed[0].words])
        await tool.send("ServiceWorker.deliverPushMessage",
          { origin: house.address, registrationId, data });
      await until("it is shown", async () => (await shown()).length > 0);
      const all = await shown();
      assert.equal(all.length, 1, "the same twice is shown once");
      assert.equal(all[0].title, said.name);
      assert.ok(all[0].body.includes(said.mentioned));
      assert.ok(all[0].body.includes(said.note));
      assert.equal(all[0].dir, language === "fa" ? "rtl" : "ltr");
      await other.close();
      assert.match(all[0].data.address, new RegExp(`^/inbox/${one.number}\\b`));
    });

    test("ends when it is switched off", async () => {
      await mine.page.goto(`${house.address}/inbox`);
      await mine.page.getByTestId("bell").waitFor();
      await until("it is renewed", () =>
        mine.page.evaluate(() => localStorage.getItem("hamdel.push") !== null));
      await switch_in_the_bell();
      await until("it ended", () =>
        mine.page.evaluate(() => localStorage.getItem("hamdel.push") === null));
      const before_it = service.pushed.length;
      await mention();
      await until("the mention is told in the page", async () =>
        (await ask(mine.page, "GET", "/notifications")).data.some(({ happened }) => happened >= 2));
      assert.equal(service.pushed.length, before_it);
    });
  });
}
