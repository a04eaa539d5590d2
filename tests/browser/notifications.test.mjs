// What concerns an agent comes by itself: a mention, a conversation that is given, a colleague's
// question to take over, with its answer; kept until it is read, and held back on wish.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ask } from "./ask.mjs";
import { open_browser, open_page } from "./browser.mjs";
import { administrator, agent, open_house } from "./house.mjs";
import { at_the_desk } from "./people.mjs";
import { until } from "./wait.mjs";

const words = {
  fa: { name: "بهار نیک‌فر", first: "قهوه‌سازم روشن نمی‌شود.", note: "نگاهی می‌کنی؟",
    mentioned: "از شما نام برد", given: "به شما سپرد" },
  en: { name: "Bahar Nikfar", first: "My machine does not start.", note: "Would you look?",
    mentioned: "mentioned you", given: "gave you the conversation" },
};

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

for (const language of ["fa", "en"]) {
  const said = words[language];

  describe(`what concerns me (${language})`, () => {
    let mine;
    let theirs;
    let one;
    const me = () => ask(mine.page, "GET", "/session").then((session) => session.agent.id);
    const unread = (desk, count) => until(`${count} unread`, async () =>
      ((await desk.page.locator(".bell-count").textContent().catch(() => "")) !== "") === count > 0);
    const open_bell = async ({ page }) => {
      await page.getByTestId("bell").click();
      await page.getByTestId("notification").first().waitFor();
    };

    before(async () => {
      mine = at_the_desk(await open_page(browser, { language }), house.address);
      theirs = at_the_desk(await open_page(browser, { language }), house.address);
      await mine.sign_in(agent);
      await theirs.sign_in(administrator);
      await ask(mine.page, "POST", "/notifications/read", { id: null });
      one = await ask(theirs.page, "POST", "/conversations", {
        customer: { name: said.name }, message: { body: said.first, direction: "incoming" },
      });
    });
    after(async () => {
      await mine?.page.context().close();
      await theirs?.page.context().close();
    });

    test("a mention leads to its conversation, and is read there", async () => {
      await ask(theirs.page, "POST", `/conversations/${one.id}/messages`, {
        direction: "note", body: said.note, mentions: [await me()],
      });
      await unread(mine, 1);
      await open_bell(mine);
      const told = mine.page.getByTestId("notification").first();
      await told.getByText(said.mentioned).waitFor();
      await told.getByText(said.note).waitFor();
      await told.getByRole("link").click();
      await mine.page.waitForURL(new RegExp(`/inbox/${one.number}`));
      await mine.page.getByTestId("message-note").waitFor();
      await unread(mine, 0);
    });

    test("a colleague asks to take over, and is given it", async () => {
      await ask(mine.page, "POST", `/conversations/${one.id}/assign`, {
        assignee_id: await me(), team_id: null,
      });
      await theirs.page.goto(`${house.address}/inbox/${one.number}?view=all`);
      await theirs.incoming.first().waitFor();
      await theirs.page.getByTestId("more").click();
      await theirs.page.locator('[data-key="moving.take_over"]').click();
      await unread(mine, 1);
      await open_bell(mine);
      await mine.page.getByTestId("take-over-give").click();
      await unread(theirs, 1);
      const owner = theirs.page.getByTestId("thread-owner");
      const name = (await theirs.name()).trim();
      await until("it is theirs", async () => (await owner.textContent()).includes(name));
      await open_bell(theirs);
      await theirs.page.getByTestId("notification").first().getByText(said.given).waitFor();
      await theirs.page.getByTestId("notifications-read-all").click();
      await unread(theirs, 0);
      await theirs.page.keyboard.press("Escape");
    });

    test("not to be disturbed, for a while", async () => {
      await mine.page.keyboard.press("Escape");
      await open_bell(mine);
      await mine.page.getByTestId("quiet").click();
      await mine.page.locator('[data-key="60"]').click();
      await mine.page.getByTestId("quiet-until").waitFor();
      await mine.page.getByTestId("quiet-end").click();
      await mine.page.getByTestId("quiet").waitFor();
    });

    test("nothing went wrong on either screen", () => {
      assert.deepEqual(mine.page.faults, []);
      assert.deepEqual(theirs.page.faults, []);
    });
  });
}
