// Visitors who write without pause and remember what the server promised them.
import http from "node:http";

const agent = new http.Agent({ keepAlive: true, maxSockets: 256 });

/** One request; null when the server went away before it answered. `alone`: on a connection of its own,
 * where one that was kept may have been closed by the server just now. */
export function ask(address, method, path, { body, bytes, token, headers = {}, alone = false } = {}) {
  return new Promise((answered) => {
    const text = body === undefined ? bytes : JSON.stringify(body);
    const request = http.request(`${address}${path}`, {
      method,
      agent: alone ? false : agent,
      headers: {
        ...(body && { "content-type": "application/json" }),
        ...(text && { "content-length": Buffer.byteLength(text) }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
    });
    request.on("response", (response) => {
      let all = "";
      response.setEncoding("utf8");
      response.on("data", (piece) => (all += piece));
      response.on("end", () =>
        answered({ status: response.statusCode, headers: response.headers, body: all ? JSON.parse(all) : null }),
      );
      response.on("error", () => answered(null));
      response.on("aborted", () => answered(null));
    });
    request.on("error", () => answered(null));
    request.end(text);
  });
}

export class Visitor {
  /** Words the server answered 201 for, in the order of the answers; and all that were sent. */
  promised = [];
  sent = new Set();
  conversation = null;

  constructor(name, address, key) {
    Object.assign(this, { name, address, key });
  }

  async arrive() {
    const answer = await ask(this.address, "POST", "/visitor/v1/sessions", { body: { channel: this.key } });
    this.token = answer.body.token;
  }

  /** Says one thing after another until `stop()` is true; a thing without an answer is said again
   *  with the same client id after the server is back, as the widget does. */
  async talk(stop) {
    while (!stop()) {
      this.pending ??= `${this.name}-${this.sent.size}`;
      this.sent.add(this.pending);
      const answer = await ask(this.address, "POST", "/visitor/v1/messages", {
        token: this.token,
        body: { body: `پیام ${this.pending}`, client_id: this.pending, conversation_id: this.conversation },
      });
      if (answer === null) return;
      if (answer.status === 201) {
        this.promised.push(this.pending);
        this.conversation = answer.body.conversation.id;
        this.pending = null;
      } else if (answer.status !== 503 && answer.status !== 429) {
        throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
      }
    }
  }

  /** This visitor's words that the server holds from `first` on (all, if it holds no such word),
   *  oldest first. */
  async kept(first) {
    const pages = [];
    let before = "";
    while (this.conversation) {
      const page = await ask(
        this.address,
        "GET",
        `/visitor/v1/conversations/${this.conversation}/messages?page[size]=100${before}`,
        { token: this.token },
      );
      const words = page.body.data.map((message) => message.client_id);
      const begin = words.indexOf(first);
      pages.unshift(begin > 0 ? words.slice(begin) : words);
      if (begin >= 0 || !page.body.meta.has_more) break;
      before = `&page[before]=${page.body.meta.before_cursor}`;
    }
    return pages.flat();
  }
}
