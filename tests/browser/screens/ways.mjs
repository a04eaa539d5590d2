// The steps that several screens share.
import { at_the_desk } from "../people.mjs";

/** The list of all open conversations, nothing open beside it. */
export async function inbox({ page, address }) {
  await page.goto(`${address}/inbox?view=all`);
  await page.getByTestId("conversation-row").first().waitFor();
}

/** The conversation that shows the most: words of both, a note, events, tags, a known customer. */
export async function conversation({ page, address, language, known }) {
  await page.goto(`${address}/inbox/${known.conversations[language]}?view=all`);
  await page.getByTestId("message-note").first().waitFor();
  await page.locator(".profile h2").first().waitFor({ state: "attached" });
}

/** One of the actions of the open conversation, from its menu. */
export const act = ({ page, address }, id) => at_the_desk(page, address).act(id);

export async function field_of_finder({ page }) {
  await page.getByTestId("finder-input").waitFor();
}

/** One kind of question is answered so while a screen is opened, whatever the server would say. */
export async function answered_so({ page }, pattern, answer, see) {
  await page.route(pattern, answer);
  try {
    await see();
  } finally {
    await page.unroute(pattern, answer);
  }
}

/** The same for what would be changed: reading goes on to the server. */
export const written_so = (answer) => (route) =>
  route.request().method() === "GET" ? route.continue() : route.fulfill({ json: answer });

/** A conversation that may be changed without spoiling the others' pictures. */
export async function spare_conversation({ page, address, language, known }) {
  await page.goto(`${address}/inbox/${known.conversations.spare[language]}?view=all`);
  await page.getByTestId("message-incoming").first().waitFor();
}

/** A network of this page alone: `cut` and `mend` it. Comes before the page is opened. */
export async function cuttable({ page }) {
  let is_cut = false;
  const open = new Set();
  page.expect_faults(/ERR_INTERNET_DISCONNECTED/, /WebSocket connection to/);
  await page.routeWebSocket(/\/live/, (socket) => {
    if (is_cut) return void socket.close();
    socket.connectToServer();
    open.add(socket);
  });
  return {
    cut: async () => {
      is_cut = true;
      await page.context().setOffline(true);
      await Promise.all([...open].map((socket) => socket.close()));
      open.clear();
    },
    mend: async () => {
      is_cut = false;
      await page.context().setOffline(false);
    },
  };
}
