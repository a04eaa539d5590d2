// Every screen there is, and how to come to it. The tests of access and bin/screenshots walk them.
import { open_page } from "./browser.mjs";
import { administrator, agent, free_port, open_house } from "./house.mjs";
import { at_the_desk } from "./people.mjs";
import { customer_screens } from "./screens/customers.mjs";
import { dialog_screens } from "./screens/dialogs.mjs";
import { door_screens } from "./screens/door.mjs";
import { inbox_screens } from "./screens/inbox.mjs";
import { known_of } from "./screens/known.mjs";
import { forbidden_screens, settings_screens } from "./screens/settings.mjs";
import { visitor_screens } from "./screens/visitor.mjs";

/**
 * Visitors come last: what they write would stand in the agents' pictures. They are walked `alone`,
 * one look at a time, for some change how the chat is set.
 */
export const groups = [
  { name: "door", screens: door_screens, who: null },
  { name: "inbox", screens: inbox_screens, who: "administrator" },
  { name: "dialogs", screens: dialog_screens, who: "administrator" },
  { name: "customers", screens: customer_screens, who: "administrator" },
  { name: "settings", screens: settings_screens, who: "administrator" },
  { name: "forbidden", screens: forbidden_screens, who: "agent" },
  { name: "visitor", screens: visitor_screens, who: null, alone: true },
];

/** The servers and the signed-in devices of a walk. */
export async function open_stage(browser) {
  const lmtp_port = await free_port();
  const settings = ["--lmtp-address", `127.0.0.1:${lmtp_port}`];
  const houses = await Promise.all([open_house({ settings }), open_house({ demo: false })]);
  const [house, empty_house] = [{ ...houses[0], lmtp_port }, houses[1]];
  const states = {};
  for (const [who, account] of Object.entries({ administrator, agent })) {
    const page = await open_page(browser);
    await at_the_desk(page, house.address).sign_in(account);
    states[who] = await page.context().storageState();
    await page.context().close();
  }
  return {
    address: house.address,
    known: await known_of(house, empty_house),
    states,
    close: () => Promise.all(houses.map((one) => one.close())),
  };
}

/** Walks a group in one look: `see` is called with each screen and its page when it stands. */
export async function walk(browser, stage, { screens, who }, look, see) {
  const fitting = screens.filter(({ size }) => !size || size === look.size);
  if (fitting.length === 0) return;
  const page = await open_page(browser, { ...look, state: stage.states[who] });
  const scene = { page, address: stage.address, language: look.language, known: stage.known };
  try {
    for (const screen of fitting) {
      await see(screen, page, async () => {
        await screen.go(scene);
        await page.evaluate(() => document.fonts.ready);
      });
      await screen.leave?.(scene);
    }
  } finally {
    await page.context().close();
  }
}
