// Every operation that the program says it has, called as nobody, as an agent with less than it
// needs, and with ids of nothing: a clear refusal each time, never a fault of the server.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { agent, open_house } from "../browser/house.mjs";

let house;
let session;
const operations = [];

before(async () => {
  house = await open_house();
  const description = await (await fetch(`${house.address}/api/openapi.json`)).json();
  for (const [path, methods] of Object.entries(description.paths))
    for (const [method, operation] of Object.entries(methods))
      operations.push({ ...operation, path, method: method.toUpperCase() });
  session = await sign_in();
});
after(() => house?.close());

async function sign_in() {
  const answer = await fetch(`${house.address}/api/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(agent),
  });
  assert.equal(answer.status, 200, await answer.clone().text());
  const cookie = answer.headers.getSetCookie().map((one) => one.split(";")[0]).join("; ");
  const { permissions, csrf_token } = await answer.json();
  return { permissions, headers: { cookie, "x-csrf-token": csrf_token } };
}

/** Well formed and nobody's. */
const id_of_nothing = "cnv_0000000000001";
const filled = (path) => path.replace(/\{[a-z_]+\}/g, id_of_nothing);

async function call({ method, path, requestBody }, headers = {}) {
  const sends = method !== "GET" && requestBody;
  const answer = await fetch(house.address + filled(path), {
    method,
    headers: { ...headers, ...(sends ? { "content-type": "application/json" } : {}) },
    body: sends ? "{}" : undefined,
  });
  const text = await answer.text();
  return { status: answer.status, type: answer.headers.get("content-type") ?? "", text };
}

function assert_problem({ type, text, status }, what) {
  assert.match(type, /^application\/problem\+json/, `${what}: ${status} ${text}`);
  const problem = JSON.parse(text);
  assert.equal(problem.status, status, what);
  assert.match(problem.code, /^[a-z_]+$/, what);
  assert.ok(problem.request_id, what);
}

test("the description has the operations of both doors", () => {
  assert.ok(operations.length > 50, `${operations.length} operations`);
  for (const prefix of ["/api/v1/", "/visitor/v1/"])
    assert.ok(operations.some(({ path }) => path.startsWith(prefix)), prefix);
});

test("nobody gets through a closed door", async () => {
  for (const operation of operations.filter(({ security }) => security.length > 0)) {
    const what = `${operation.method} ${operation.path}`;
    const answer = await call(operation);
    assert.equal(answer.status, 401, `${what}: ${answer.text}`);
    assert_problem(answer, what);
  }
});

test("an agent without the permission is refused", async () => {
  const beyond = operations.filter(
    (one) => one["x-permission"] && !session.permissions.includes(one["x-permission"]),
  );
  assert.ok(beyond.length > 0);
  for (const operation of beyond) {
    const what = `${operation.method} ${operation.path}`;
    const answer = await call(operation, session.headers);
    assert.equal(answer.status, 403, `${what}: ${answer.text}`);
    assert_problem(answer, what);
  }
});

test("a change without the CSRF token is refused", async () => {
  const changing = operations.filter(
    ({ method, path, security }) =>
      method !== "GET" && path.startsWith("/api/v1/") && security.length > 0,
  );
  for (const operation of changing) {
    const what = `${operation.method} ${operation.path}`;
    const answer = await call(operation, { cookie: session.headers.cookie });
    assert.equal(answer.status, 403, `${what}: ${answer.text}`);
    assert_problem(answer, what);
  }
});

test("ids of nothing and empty bodies are answered clearly", async () => {
  const ends_the_session = ({ method, path }) => method === "DELETE" && path === "/api/v1/session";
  for (const operation of operations.filter((one) => !ends_the_session(one))) {
    const what = `${operation.method} ${operation.path}`;
    const answer = await call(operation, session.headers);
    assert.ok(answer.status < 500, `${what}: ${answer.status} ${answer.text}`);
    if (answer.status >= 400) assert_problem(answer, what);
  }
});
