import assert from "node:assert/strict";
import { ask } from "./writers.mjs";

/** Every counter on screen equals what the lists hold. */
export async function check_counters(address, headers) {
  const views = await ask(address, "GET", "/api/v1/views", { headers });
  const all = views.body.data.find((view) => view.key === "all");
  for (const status of ["open", "waiting", "snoozed", "resolved"]) {
    let count = 0;
    let next = `/api/v1/conversations?view=all&status=${status}&page[size]=100`;
    while (next) {
      const page = await ask(address, "GET", next, { headers });
      count += page.body.data.length;
      const after = page.body.meta.after_cursor;
      next = page.body.meta.has_more
        ? `/api/v1/conversations?view=all&status=${status}&page[size]=100&page[after]=${after}`
        : null;
    }
    assert.equal(count, all[status], `the counter of ${status}`);
  }
}
