/** Asks the server as whoever is signed in on this page, the way a program would; the answer. */
export async function asked(page, method, path, body) {
  const api = new URL("/api/v1", page.url());
  const { csrf_token } = await (await page.request.get(`${api}/session`)).json();
  return page.request.fetch(`${api}${path}`, {
    method, data: body, headers: { "x-csrf-token": csrf_token },
  });
}

/** The same, where the answer must be a good one: what it holds. */
export async function ask(page, method, path, body) {
  const answer = await asked(page, method, path, body);
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.status() === 204 ? null : answer.json();
}
