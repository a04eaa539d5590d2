// The settings, their menus and dialogs.
import { answered_so, written_so } from "./ways.mjs";

const section = async ({ page, address }, id) => {
  await page.goto(`${address}/settings/${id}`);
  await page.getByTestId(`settings-${id}`).waitFor();
  await page.locator(".section-bones, .bone").first().waitFor({ state: "detached" });
};

const chat_part = async ({ page }, id) => {
  await page.getByTestId(`chat-tab-${id}`).click();
  await page.getByTestId(`chat-part-${id}`).waitFor();
};
const greetings = {
  fa: "میان بامداد ۵۸ و ۴۹ مانده‌اید؟ با دو پرسش کمکتان می‌کنیم.",
  en: "Torn between the Bamdad 58 and 49? Two questions and we can help.",
};
const questions = { fa: "شمارهٔ سفارشتان؟", en: "Your order number?" };

export const settings_screens = [
  { name: "settings", size: "narrow", go: async ({ page, address }) => {
    await page.goto(`${address}/settings`);
    await page.locator(".settings .views").waitFor();
  } },
  ...["profile", "workspace", "agents", "roles", "attributes", "tags", "answers", "keys", "audit", "chat", "email"].map((id) => ({
    name: `settings-${id}`,
    go: (scene) => section(scene, id),
  })),
  { name: "settings-agents-menu", go: async (scene) => {
    await section(scene, "agents");
    await scene.page.getByTestId("agent").first().getByRole("button").click();
    await scene.page.getByRole("menu").waitFor();
  } },
  { name: "settings-team-members", go: async (scene) => {
    await section(scene, "agents");
    await scene.page.locator(".settings-team button").first().click();
    await scene.page.locator(".settings-team .switch").first().waitFor();
    await scene.page.locator(".settings-team .switch").first().scrollIntoViewIfNeeded();
  } },
  { name: "settings-answer", go: async (scene) => {
    await section(scene, "answers");
    await scene.page.getByTestId("answer-open").first().click();
    await scene.page.getByTestId("answer-editor").waitFor();
  } },
  { name: "settings-answer-refused", go: async (scene) => {
    await section(scene, "answers");
    await scene.page.getByTestId("answer-new").click();
    await scene.page.getByTestId("answer-body").locator("textarea").fill("{customer.nam}");
    await scene.page.locator(".field-error:visible").waitFor();
  } },
  { name: "settings-answers-none", go: async (scene) => {
    await section(scene, "answers");
    await scene.page.locator(".answers-search input").fill("zzzz");
    await scene.page.locator(".settings .blank").waitFor();
  } },
  { name: "settings-attribute", go: async (scene) => {
    await section(scene, "attributes");
    await scene.page.getByTestId("attribute-add").click();
    await scene.page.getByRole("dialog").locator(".choice").click();
    await scene.page.locator('[data-key="choice"]').click();
    await scene.page.getByTestId("choice-fa").first().waitFor();
  } },
  { name: "settings-invite", go: async (scene) => {
    await section(scene, "agents");
    await scene.page.getByTestId("invite").click();
    await scene.page.getByRole("dialog").waitFor();
  } },
  { name: "settings-invited", go: async (scene) => {
    const one = { id: "agt_0000000000009", name: "Priya Nair", email: "priya@asiab.example", role: "agent",
      locale: "en", presence: "offline", disabled: false, team_ids: [] };
    const invitation_url = `${scene.address}/invitation?token=seen-in-a-picture-only`;
    await answered_so(scene, /\/agents$/, written_so({ agent: one, invitation_url }), async () => {
      await section(scene, "agents");
      await scene.page.getByTestId("invite").click();
      const fields = scene.page.getByRole("dialog").locator("input");
      await fields.nth(0).fill(one.name);
      await fields.nth(1).fill(one.email);
      await scene.page.locator(".dialog-foot button").last().click();
      await scene.page.locator(".dialog-body .copy-line, .dialog-body code").first().waitFor();
    });
  } },
  { name: "settings-key-made", go: async (scene) => {
    const answer = { api_key: {}, secret: "hk_seen-in-a-picture-only" };
    await answered_so(scene, /\/api_keys$/, written_so(answer), async () => {
      await section(scene, "keys");
      await scene.page.locator(".settings-inline input").fill("CRM");
      await scene.page.locator(".settings-inline button").last().click();
      await scene.page.locator(".secret").waitFor();
    });
  } },
  { name: "settings-password", go: async (scene) => {
    await section(scene, "profile");
    await scene.page.getByTestId("current-password").scrollIntoViewIfNeeded();
  } },
  { name: "settings-email-none", go: async (scene) => {
    const answer = (route) => route.fulfill({ json: { data: [] } });
    await answered_so(scene, /\/email_channels$/, answer, async () => {
      await section(scene, "email");
      await scene.page.getByTestId("mailbox-new").waitFor();
    });
  } },
  { name: "settings-role-dialog", go: async (scene) => {
    await section(scene, "roles");
    await scene.page.getByTestId("new-role").click();
    await scene.page.getByRole("dialog").waitFor();
  } },
  { name: "settings-audit-none", go: async (scene) => {
    await section(scene, "audit");
    // Somebody who only answers has changed nothing of the rooms.
    for (const filter of [0, 1]) {
      await scene.page.locator(".audit-filters .choice").nth(filter).click();
      await scene.page.getByRole("option").last().click();
    }
    await scene.page.getByTestId("audit-entry").first().waitFor({ state: "detached" });
  } },
  { name: "settings-language-list", go: async (scene) => {
    await section(scene, "profile");
    await scene.page.locator(".choice").first().click();
    await scene.page.getByRole("listbox").waitFor();
  } },
  { name: "settings-chat-refused", go: async (scene) => {
    await section(scene, "chat");
    await scene.page.getByTestId("chat-part-look").locator(".field input").first().fill("red");
    await chat_part(scene, "install");
    await scene.page.getByTestId("chat-part-install").locator("textarea").fill("asiab");
    await scene.page.locator(".field-error:visible").waitFor();
  } },
  { name: "settings-chat-greetings", go: async (scene) => {
    await section(scene, "chat");
    await chat_part(scene, "greetings");
    await scene.page.getByTestId("greeting-new").click();
    await scene.page.getByTestId("greeting-words").locator("textarea").fill(greetings[scene.language]);
    await scene.page.getByTestId("greeting-new").click();
    await scene.page.getByTestId("greeting-card").nth(1).waitFor();
  } },
  { name: "settings-chat-hours", go: async (scene) => {
    await section(scene, "chat");
    await chat_part(scene, "hours");
    await scene.page.getByTestId("has-hours").click();
    await scene.page.getByTestId("day-monday").getByRole("button").last().click();
    await scene.page.getByTestId("day-monday").locator(".chat-time").nth(1).waitFor();
  } },
  { name: "settings-chat-before", go: async (scene) => {
    await section(scene, "chat");
    await chat_part(scene, "before");
    await scene.page.getByTestId("chat-part-before").locator(".choice").first().click();
    await scene.page.getByRole("option").nth(2).click();
    await scene.page.getByTestId("question-new").click();
    await scene.page.getByTestId("question-words").locator("input").fill(questions[scene.language]);
  } },
  { name: "settings-email-new", go: async (scene) => {
    await section(scene, "email");
    await scene.page.getByTestId("mailbox-new").click();
    await scene.page.getByTestId("mail-address").locator("input").fill("support@gmail.com");
    await scene.page.getByTestId("incoming-host").locator("input").scrollIntoViewIfNeeded();
  } },
  { name: "settings-email-change", go: async (scene) => {
    await section(scene, "email");
    await scene.page.getByTestId("mailbox-change").first().click();
    await scene.page.getByTestId("mailbox-form").waitFor();
  } },
  { name: "settings-email-refused", go: async (scene) => {
    scene.page.expect_faults(/status of 4\d\d/);
    await section(scene, "email");
    await scene.page.getByTestId("mailbox-new").click();
    await scene.page.getByTestId("mail-address").locator("input").fill("support@asiab");
    await scene.page.getByTestId("incoming-port").locator("input").fill("0");
    await scene.page.getByTestId("mailbox-save").click();
    await scene.page.locator(".field-error:visible").waitFor();
  } },
  { name: "settings-chat-install", go: async (scene) => {
    await section(scene, "chat");
    await chat_part(scene, "install");
  } },
];

/** What somebody without the permission sees. */
export const forbidden_screens = [
  { name: "settings-forbidden", go: async ({ page, address }) => {
    await page.goto(`${address}/settings/keys`);
    await page.locator(".settings .blank").waitFor();
  } },
];
