// Who was here when the server died is not here when it is back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open_house } from "../browser/house.mjs";
import { until } from "../browser/wait.mjs";
import { LiveSocket } from "./live_socket.mjs";
import { sign_in } from "./shop.mjs";
import { ask } from "./writers.mjs";

test("after a kill nobody is shown who does not come back", async (t) => {
  const house = await open_house();
  const { address } = house;
  t.after(() => house.close());
  const headers = await sign_in(address);
  const presence = async () => (await ask(address, "GET", "/api/v1/session", { headers })).body.agent.presence;
  assert.equal(await presence(), "offline");
  const console = await new LiveSocket(address, headers, () => {}).open();
  await until("she is online", async () => (await presence()) === "online");
  await house.kill();
  console.close();
  await house.start();
  await until("she is offline again", async () => (await presence()) === "offline");

  const again = await new LiveSocket(address, headers, () => {}).open();
  t.after(() => again.close());
  await until("she is back", async () => (await presence()) === "online");
});
