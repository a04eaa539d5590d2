// The inbox: lists, the open conversation, the composer, and what stands there on a bad day.
import { ask } from "../ask.mjs";
import { readFileSync } from "node:fs";
import { pdf, sound } from "../files_of_messages.mjs";
import { act, conversation, cuttable, inbox, answered_so, spare_conversation } from "./ways.mjs";

const words = {
  fa: { reply: "سلام، قطعه امروز با پیک رسید.", note: "لطفاً @", asked: "/نص" },
  en: { reply: "Hello, the part arrived by courier today.", note: "Please @", asked: "/or" },
};

const picture = {
  name: "pressure-log.txt",
  mimeType: "text/plain",
  buffer: Buffer.from("pressure 9, 8, 6\n"),
};

const photograph = {
  name: "console.png",
  mimeType: "image/png",
  buffer: readFileSync(new URL("../../../docs/pictures/console-fa.png", import.meta.url)),
};

const rich = "<p>سلام، <b>سه گام</b> تا کالیبراسیون ترازو:</p><ol><li>ترازو را روشن کنید</li>" +
  "<li>Press <code>TARE</code> for three seconds</li><li>وزنهٔ <i>۱۰۰ گرمی</i> را بگذارید</li></ol>" +
  "<blockquote>صفحه‌اش چشمک می‌زند.</blockquote>" +
  '<p>شرح کامل در <a href="https://asiab.example/scale">راهنمای ترازو</a> هست.</p>';

async function answer_with({ page, language, known }, html, direction = "outgoing") {
  const { id } = await ask(page, "GET", `/conversations/number/${known.conversations.spare[language]}`);
  await ask(page, "POST", `/conversations/${id}/messages`, { direction, html });
}

const lists = /\/api\/v1\/(conversations|customers)/;

const blank = ({ page }) => page.locator(".blank:visible").first().waitFor();

async function composed(scene) {
  await conversation(scene);
  await scene.page.getByTestId("composer-text").fill(words[scene.language].reply);
}

async function with_files(scene) {
  await spare_conversation(scene);
  const files = scene.page.getByTestId("message-outgoing").last().getByTestId("attachment");
  if ((await files.count()) === 0) {
    await scene.page.getByTestId("file-input").setInputFiles([photograph, pdf, sound]);
    await scene.page.locator(".composer-files li .quiet").nth(2).waitFor();
    await scene.page.waitForFunction(() => !document.querySelector(".composer-files progress"));
    await scene.page.getByTestId("composer-text").press("Control+Enter");
  }
  await files.nth(2).waitFor();
}

async function selected(scene, count) {
  await inbox(scene);
  await scene.page.getByTestId("select").click();
  for (let row = 0; row < count; row += 1) await scene.page.getByTestId("row-check").nth(row).click();
}

/** One that goes tomorrow, and one that can still be taken back. */
function waiting_of(agent, body) {
  const one = { author_id: agent.id, author_name: agent.name, body, html: null, attachments: [], choices: [], then: "keep",
    conversation_id: "cnv_0000000000001", reply_to_id: null, client_id: null,
    delivery: { state: "queued", reason: null }, created_at: new Date().toISOString() };
  const after = (ms) => new Date(Date.now() + ms).toISOString();
  return [
    { ...one, id: "sch_0000000000001", is_undo: false, send_at: after(86_400_000) },
    { ...one, id: "sch_0000000000002", is_undo: true, send_at: after(10_000) },
  ];
}

async function group_by({ page }, key) {
  await page.getByTestId("sort").click();
  await page.locator(`[data-key="${key}"]`).click();
}

/** A draft would be met again by every later screen. */
const forget_draft = ({ page }) => page.getByTestId("composer-text").fill("");

export const inbox_screens = [
  { name: "inbox", go: inbox },
  { name: "inbox-grouped", leave: (scene) => group_by(scene, "group_none"), go: async (scene) => {
    await scene.page.goto(`${scene.address}/inbox?view=all`);
    await scene.page.getByTestId("conversation-row").first().waitFor();
    await group_by(scene, "group_team");
    await scene.page.getByTestId("group-head").first().waitFor();
    await scene.page.getByTestId("conversation-row").first().waitFor();
  } },
  { name: "inbox-mine", go: async ({ page, address }) => {
    await page.goto(`${address}/inbox`);
    await page.locator("[data-testid=conversation-row], .list .blank").first().waitFor();
  } },
  { name: "inbox-snoozed", go: async ({ page, address }) => {
    await page.goto(`${address}/inbox?view=all&status=snoozed`);
    await page.getByTestId("conversation-row").first().waitFor();
  } },
  { name: "inbox-empty", go: async (scene) => {
    await scene.page.goto(`${scene.address}/inbox?view=all&tag=nothing-has-this-tag`);
    await blank(scene);
  } },
  { name: "inbox-answered", go: async (scene) => {
    const nothing = (route) => route.fulfill({ json: { data: [], meta: { has_more: false } } });
    await answered_so(scene, /conversations\?/, nothing, async () => {
      await scene.page.goto(`${scene.address}/inbox`);
      await blank(scene);
    });
  } },
  { name: "inbox-spam", leave: async (scene) => {
    await scene.page.getByTestId("not-spam").click();
    await scene.page.getByTestId("composer-text").waitFor();
  }, go: async (scene) => {
    await spare_conversation(scene);
    await scene.page.getByTestId("more").click();
    await scene.page.locator('[data-key="moving.spam"]').click();
    await scene.page.getByTestId("aside-spam").waitFor();
    const spare = scene.known.conversations.spare[scene.language];
    await scene.page.goto(`${scene.address}/inbox/${spare}?view=spam`);
    await scene.page.getByTestId("aside-spam").waitFor();
  } },
  { name: "inbox-views-menu", size: "narrow", go: async (scene) => {
    await inbox(scene);
    await scene.page.getByTestId("views-menu").click();
    await scene.page.getByRole("menu").waitFor();
  } },
  { name: "inbox-sort-menu", go: async (scene) => {
    await inbox(scene);
    await scene.page.getByTestId("sort").click();
    await scene.page.getByRole("menu").waitFor();
  } },
  { name: "inbox-selected", go: async (scene) => {
    await selected(scene, 3);
    await scene.page.getByTestId("conversation-row").nth(4).hover();
  } },
  { name: "inbox-selected-refused", go: async (scene) => {
    scene.page.expect_faults(/status of 409/);
    const refuse = (route) => route.fulfill({
      status: 409,
      contentType: "application/problem+json",
      body: JSON.stringify({ status: 409, code: "already_assigned" }),
    });
    await selected(scene, 2);
    await answered_so(scene, /conversations\/cnv_\w+$/, refuse, async () => {
      await scene.page.getByTestId("selection-kind").click();
      await scene.page.getByRole("menuitem").last().click();
      await scene.page.getByTestId("selection-failures").waitFor();
    });
  } },
  { name: "profile-menu", go: async (scene) => {
    await inbox(scene);
    await scene.page.getByTestId("profile-menu").click();
    await scene.page.getByRole("menu").waitFor();
  } },
  { name: "conversation", go: conversation },
  { name: "conversation-customer", size: "narrow", go: async (scene) => {
    await conversation(scene);
    await scene.page.getByTestId("profile-toggle").click();
    await scene.page.getByTestId("profile").waitFor();
  } },
  { name: "conversation-message-menu", go: async (scene) => {
    await conversation(scene);
    await scene.page.getByTestId("message-incoming").last().hover();
    await scene.page.getByTestId("message-incoming").last().getByTestId("message-menu").click();
    await scene.page.getByRole("menu").waitFor();
  } },
  { name: "conversation-rich", go: async (scene) => {
    await spare_conversation(scene);
    const shown = scene.page.getByTestId("message-outgoing").locator("blockquote");
    if ((await shown.count()) === 0)
      await answer_with(scene, rich);
    await shown.last().waitFor();
  } },
  { name: "conversation-note-editor", leave: ({ page }) => page.keyboard.press("Escape"), go: async (scene) => {
    await spare_conversation(scene);
    const { page } = scene;
    if ((await page.getByTestId("message-note").count()) === 0)
      await answer_with(scene, rich, "note");
    await page.getByTestId("message-note").last().hover();
    await page.getByTestId("note-edit").last().click();
    await page.locator(".note-editor").getByTestId("writing-tools").waitFor();
  } },
  { name: "conversation-mail", go: async (scene) => {
    await scene.page.goto(`${scene.address}/inbox/${scene.known.mail}?view=all`);
    await scene.page.getByTestId("mail-earlier").first().click();
    await scene.page.getByTestId("mail-head").first().click();
    await scene.page.getByTestId("mail-whole-head").waitFor();
    await scene.page.getByTestId("mail-failed").waitFor();
  } },
  { name: "conversation-files", go: with_files },
  { name: "viewer-picture", go: async (scene) => {
    await with_files(scene);
    await scene.page.getByTestId("message-outgoing").last().getByTestId("attachment").first().click();
    await scene.page.getByTestId("viewer-picture").waitFor();
  } },
  { name: "viewer-pdf", leave: ({ page }) => page.keyboard.press("Escape"), go: async (scene) => {
    await scene.page.keyboard.press("PageDown");
    await scene.page.getByTestId("viewer-pdf").waitFor();
  } },
  { name: "composer-refused", leave: async (scene) => {
    await scene.page.reload();
    await scene.page.getByTestId("composer-text").waitFor();
    await forget_draft(scene);
  }, go: async (scene) => {
    // The draft is too long for the server as well, and stays on this device.
    scene.page.expect_faults(/status of 413/);
    await conversation(scene);
    await scene.page.getByTestId("composer-text").fill("x".repeat(100_020));
    const many = Array.from({ length: 30 }, (_, at) => ({ ...picture, name: `${at + 1}.txt` }));
    await scene.page.getByTestId("file-input").setInputFiles(many);
    await scene.page.getByTestId("files-left-out").waitFor();
    await scene.page.waitForFunction(() => !document.querySelector(".composer-files progress"));
  } },
  { name: "conversation-failed", leave: async (scene) => {
    await scene.page.getByTestId("message-failed").getByTestId("take-back").click();
    await forget_draft(scene);
  }, go: async (scene) => {
    scene.page.expect_faults(/status of 409/);
    const refuse = (route) => route.fulfill({
      status: 409,
      contentType: "application/problem+json",
      body: JSON.stringify({ status: 409, code: "blocked" }),
    });
    await answered_so(scene, "**/conversations/*/messages", refuse, async () => {
      await composed(scene);
      await scene.page.getByTestId("composer-text").press("Control+Enter");
      await scene.page.getByTestId("message-failed").waitFor();
    });
  } },
  { name: "conversation-more-menu", go: async (scene) => {
    await conversation(scene);
    await scene.page.getByTestId("more").click();
    await scene.page.getByRole("menu").waitFor();
  } },
  { name: "conversation-kind-menu", go: async (scene) => {
    await conversation(scene);
    await scene.page.getByTestId("thread-kind").click();
    await scene.page.getByRole("menu").waitFor();
  } },
  { name: "conversation-priority-menu", go: async (scene) => {
    await conversation(scene);
    await scene.page.getByTestId("thread-priority").click();
    await scene.page.getByRole("menu").waitFor();
  } },
  { name: "composer-draft", leave: forget_draft, go: async (scene) => {
    await composed(scene);
    await scene.page.getByTestId("file-input").setInputFiles([picture]);
    await scene.page.locator(".composer-files li").waitFor();
    await scene.page.locator(".composer-files progress").waitFor({ state: "detached" });
  } },
  { name: "composer-rich", leave: async (scene) => {
    await scene.page.keyboard.press("Escape");
    await forget_draft(scene);
  }, go: async (scene) => {
    await conversation(scene);
    const { page } = scene;
    await page.getByTestId("writing-tools").waitFor();
    await page.getByTestId("composer-text").fill("");
    await page.getByTestId("write-bold").click();
    await page.keyboard.type(words[scene.language].reply);
    await page.getByTestId("write-bold").click();
    await page.keyboard.press("Enter");
    await page.getByTestId("write-number").click();
    await page.keyboard.type(words.fa.reply);
    await page.keyboard.press("Enter");
    await page.keyboard.type(words.en.reply);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByTestId("write-quote").click();
    await page.keyboard.type(words[scene.language].reply);
    await page.getByTestId("write-link").click();
    await page.getByTestId("link-form").waitFor();
  } },
  { name: "composer-send-menu", leave: async (scene) => {
    await scene.page.keyboard.press("Escape");
    await forget_draft(scene);
  }, go: async (scene) => {
    await composed(scene);
    await scene.page.getByTestId("send-other").click();
    await scene.page.getByRole("menu").waitFor();
  } },
  { name: "composer-answers", leave: forget_draft, go: async (scene) => {
    await conversation(scene);
    await scene.page.getByTestId("composer-text").fill("");
    await scene.page.getByTestId("composer-text").pressSequentially(words[scene.language].asked);
    await scene.page.getByTestId("answer-preview").waitFor();
  } },
  { name: "composer-answers-none", leave: forget_draft, go: async (scene) => {
    await conversation(scene);
    await scene.page.getByTestId("composer-text").fill("");
    await scene.page.getByTestId("composer-text").pressSequentially("/zzz");
    await scene.page.getByTestId("answer-tray").waitFor();
  } },
  { name: "composer-choices", leave: async (scene) => {
    await scene.page.reload();
    await scene.page.getByTestId("composer-text").waitFor();
    await forget_draft(scene);
  }, go: async (scene) => {
    await composed(scene);
    await scene.page.getByTestId("offer-choices").click();
    await scene.page.getByTestId("choice-words").first().waitFor();
  } },
  { name: "composer-later", leave: async (scene) => {
    await scene.page.keyboard.press("Escape");
    await forget_draft(scene);
  }, go: async (scene) => {
    await composed(scene);
    await scene.page.getByTestId("send-other").click();
    await scene.page.locator('[data-key="later"]').click();
    await scene.page.getByTestId("later-pick").waitFor();
  } },
  { name: "conversation-waiting", go: async (scene) => {
    const session = await scene.page.request.get(`${scene.address}/api/v1/session`);
    const data = waiting_of((await session.json()).agent, words[scene.language].reply);
    const answer = (route) => route.fulfill({ json: { data } });
    await answered_so(scene, /scheduled_messages$/, answer, async () => {
      await conversation(scene);
      await scene.page.getByTestId("message-held").waitFor();
    });
  } },
  { name: "composer-note", leave: async (scene) => {
    await forget_draft(scene);
    await scene.page.getByTestId("mode-reply").click();
  }, go: async (scene) => {
    await conversation(scene);
    await scene.page.getByTestId("mode-note").click();
    await scene.page.getByTestId("composer-text").pressSequentially(words[scene.language].note);
    await scene.page.getByTestId("mention-list").waitFor();
  } },
  { name: "toast", leave: async ({ page }) => {
    await page.getByTestId("toast").getByRole("button").first().click();
    await page.getByTestId("toast").filter({ has: page.locator(".key") }).waitFor({ state: "detached" });
  }, go: async (scene) => {
    await spare_conversation(scene);
    await act(scene, "wait");
    await scene.page.getByTestId("toast").waitFor();
    // On a phone it would stand on a message's menu for a moment.
    const back = scene.page.locator(".thread-head .only-narrow");
    if (!(await back.isVisible())) return;
    await back.click();
    await scene.page.getByTestId("conversation-row").first().waitFor();
  } },
  { name: "toast-refused", go: async (scene) => {
    await conversation(scene);
    scene.page.expect_faults(/status of 403/);
    const refuse = (route) => route.fulfill({
      status: 403,
      contentType: "application/problem+json",
      body: JSON.stringify({ status: 403, code: "forbidden" }),
    });
    await answered_so(scene, "**/api/v1/conversations/*/wait", refuse, async () => {
      await act(scene, "wait");
      await scene.page.getByTestId("toast").waitFor();
    });
  } },
  { name: "inbox-loading", leave: ({ page }) => page.unroute(lists), go: async ({ page, address, known, language }) => {
    await page.route(lists, () => undefined);
    await page.goto(`${address}/inbox/${known.conversations[language]}?view=all`);
    await page.locator(".bone:visible").first().waitFor();
  } },
  { name: "inbox-failed", go: async (scene) => {
    scene.page.expect_faults(/status of 403/, /status of 400/);
    const refuse = (route) => route.fulfill({
      status: 400,
      contentType: "application/problem+json",
      body: JSON.stringify({ status: 400, code: "invalid_input" }),
    });
    await answered_so(scene, /conversations\?/, refuse, async () => {
      await scene.page.goto(`${scene.address}/inbox?view=all`);
      await blank(scene);
    });
  } },
  { name: "conversation-missing", go: async (scene) => {
    scene.page.expect_faults(/status of 404/);
    await scene.page.goto(`${scene.address}/inbox/999999?view=all`);
    await scene.page.locator(".thread .blank").waitFor();
  } },
  { name: "not-found", go: async (scene) => {
    await scene.page.goto(`${scene.address}/no-such-place`);
    await blank(scene);
  } },
  // The last: what waits in the outbox is thrown away with the page, and never sent.
  { name: "offline", go: async (scene) => {
    scene.network = await cuttable(scene);
    await spare_conversation(scene);
    await scene.network.cut();
    const text = scene.page.getByTestId("composer-text");
    await text.fill(words[scene.language].reply);
    await text.press("Control+Enter");
    await scene.page.getByTestId("message-pending").waitFor();
    await scene.page.getByTestId("offline-banner").waitFor();
  } },
];
