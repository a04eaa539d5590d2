// Waiting for a condition of the page, and saying what was seen when it does not come true.
const patience_ms = 15_000;

export async function until(what, is_true, milliseconds = patience_ms) {
  const end = Date.now() + milliseconds;
  let seen;
  do {
    try {
      if (await is_true()) return;
      seen = "not yet";
    } catch (error) {
      seen = error.message;
    }
    await new Promise((again) => setTimeout(again, 25));
  } while (Date.now() < end);
  throw new Error(`in vain waited for: ${what} (${seen})`);
}

export const has_count = (locator, count) => async () => (await locator.count()) === count;
