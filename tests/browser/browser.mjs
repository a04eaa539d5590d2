// Debian's Chromium, and pages that remember everything that went wrong on them.
import { createRequire } from "node:module";

const web = createRequire(new URL("../../web/package.json", import.meta.url));
const { chromium } = web("playwright-core");

export const sizes = {
  wide: { width: 1440, height: 900 },
  narrow: { width: 390, height: 844 },
};

/** Everything a screen can look like: both languages, both themes, a desk and a phone. */
export const looks = ["fa", "en"].flatMap((language) =>
  ["light", "dark"].flatMap((theme) =>
    Object.keys(sizes).map((size) => ({ language, theme, size, name: `${language}-${theme}-${size}` })),
  ),
);

export function open_browser() {
  return chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-quic",
      "--no-first-run",
    ],
  });
}

// Chromium reports refusals of the network as errors of the page. Asking who is signed in is
// answered with 401 to somebody who is not, and that is no fault.
function is_expected(text, url, allowed) {
  if (/status of 401/.test(text) && /\/api\/v1\/session$/.test(url)) return true;
  return allowed.some((pattern) => pattern.test(text));
}

/**
 * A page of a device of its own. `faults` holds what the console, the content security policy and
 * uncaught errors said; `expect_faults` names what a test provokes on purpose.
 */
export async function open_page(browser, look = {}) {
  const { language = "fa", theme = "light", size = "wide", state, offline = "block" } = look;
  const context = await browser.newContext({
    viewport: sizes[size],
    locale: language === "fa" ? "fa-IR" : "en-GB",
    timezoneId: "Asia/Tehran",
    colorScheme: theme,
    reducedMotion: "reduce",
    storageState: state,
    // The page's helper would answer before a test can: only who tests it lets it in ("allow").
    serviceWorkers: offline,
  });
  context.setDefaultTimeout(15_000);
  await context.addInitScript(
    // The frame of a browser's own PDF viewer has none.
    (chosen) => localStorage?.setItem("hamdel.language", chosen),
    language,
  );
  const page = await context.newPage();
  const faults = [];
  const allowed = [];
  page.on("pageerror", (error) => faults.push(`uncaught: ${error.stack ?? error}`));
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    const { url } = message.location();
    if (!is_expected(message.text(), url, allowed)) faults.push(`${message.text()} (${url})`);
  });
  page.on("response", (answer) => {
    if (answer.status() >= 500) faults.push(`${answer.status()} ${answer.url()}`);
  });
  return Object.assign(page, { faults, expect_faults: (...patterns) => allowed.push(...patterns) });
}
