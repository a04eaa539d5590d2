// What the two people of a conversation do, in the words of the product.
import { ask } from "./ask.mjs";

async function hold_back(page, undo_seconds) {
  const { permissions } = await ask(page, "GET", "/session");
  if (permissions.includes("conversations:reply"))
    await ask(page, "PATCH", "/me/writing", { undo_seconds });
}

/** The agent at the console. */
export function at_the_desk(page, address) {
  const rows = page.getByTestId("conversation-row");
  const outgoing = page.getByTestId("message-outgoing");
  return {
    page,
    rows,
    outgoing,
    incoming: page.getByTestId("message-incoming"),
    typing: page.getByTestId("thread").getByTestId("typing"),
    composer: page.getByTestId("composer-text"),
    /** The plain words that stand in the composer, line by line. */
    written: () => page.getByTestId("composer-text").evaluate((field) => field.value ??
      [...field.children].map((line) => line.innerText.replace(/\n$/, "")).join("\n")),
    row: (words) => rows.filter({ hasText: words }),
    answer: (words) => outgoing.filter({ hasText: words }),

    /** What is sent goes at once, unless a test wants the time in which it can be taken back. */
    async sign_in({ email, password }, undo_seconds = 0) {
      await page.goto(`${address}/`);
      await page.locator('input[name="email"]').fill(email);
      await page.getByTestId("current-password").fill(password);
      await page.getByTestId("sign-in").click();
      await page.getByTestId("list").waitFor();
      await hold_back(page, undo_seconds);
    },
    async look_at(view) {
      await page.getByTestId(`view-${view}`).click();
    },
    async open(words) {
      await rows.filter({ hasText: words }).click();
      await page.getByTestId("messages").waitFor();
    },
    /** One of the actions of the open conversation, from its menu. */
    async act(id) {
      await page.getByTestId("more").click();
      await page.locator(`[data-key="conversations.${id}"]`).click();
    },
    /** The agent's own name, as the button of the profile tells it: "name, presence". */
    async name() {
      const label = await page.getByTestId("profile-menu").getAttribute("aria-label");
      return label.split(/[،,]/)[0];
    },
    async say(words) {
      await page.getByTestId("composer-text").fill(words);
      await page.getByTestId("composer").getByTestId("send").click();
    },
  };
}

/** The visitor on the shop's page. */
export function at_the_shop(page, address, language) {
  const widget = page.locator("hamdel-widget");
  const messages = widget.getByTestId("message");
  return {
    page,
    widget,
    messages,
    composer: widget.getByTestId("composer"),
    typing: widget.getByTestId("typing"),
    message: (words) => messages.filter({ hasText: words }),

    async come_in() {
      await page.goto(`${address}/shop${language === "en" ? "?lang=en" : ""}`);
      await widget.getByTestId("launcher").click();
      await widget.getByTestId("panel").waitFor();
    },
    async begin() {
      await widget.getByTestId("start").click();
      await widget.getByTestId("composer").waitFor();
    },
    /** A new conversation that asks before its first word. */
    async begin_again() {
      await widget.getByTestId("start").click();
      await widget.getByTestId("pre-chat").waitFor();
    },
    async say(words) {
      await widget.getByTestId("composer").fill(words);
      await widget.getByTestId("composer").press("Enter");
    },
  };
}
