// A mail server that hands mails over by LMTP without pause and remembers which were answered with
// 250; a mail without a sure answer is handed over again, as Postfix would.
import { createHash } from "node:crypto";
import net from "node:net";
import { ask } from "./writers.mjs";

const line = "آسیاب از دیروز روشن نمی‌شود و بوی سوختگی می‌دهد. ";
const mails_a_connection = 20;

/** Answers of a server, line by line; null when it hung up. */
function connect(port) {
  const socket = net.connect(port, "127.0.0.1");
  const lines = [];
  let heard = "";
  let is_over = false;
  let wake = () => {};
  const end = () => {
    is_over = true;
    wake();
  };
  socket.setNoDelay();
  socket.setEncoding("latin1");
  socket.on("data", (piece) => {
    const all = (heard + piece).split("\r\n");
    heard = all.pop();
    lines.push(...all.filter((one) => !/^\d{3}-/.test(one)));
    wake();
  });
  socket.on("error", end);
  socket.on("close", end);
  return {
    say: (bytes) => socket.write(bytes),
    async line() {
      while (lines.length === 0 && !is_over) await new Promise((heard_one) => (wake = heard_one));
      return lines.shift() ?? null;
    },
    leave: () => socket.destroy(),
  };
}

export class MailSender {
  /** Words the server answered 250 for, in the order of the answers; all that were sent, with the
   *  hash of the file of each; and how many were handed over more than once. */
  promised = [];
  sent = new Map();
  again = 0;
  conversation = null;
  #connection = null;
  #pending = null;

  constructor(name, port, to, random) {
    Object.assign(this, { name, port, to, random, subject: `mails of ${name}` });
  }

  #next() {
    const number = this.sent.size;
    const word = `${this.name}-${number}`;
    const words = line.repeat(1 + Math.floor(this.random() * 40));
    // Most are small, some large: 2 to 200 kB of mail.
    const bytes = Buffer.alloc(500 + Math.floor(this.random() ** 4 * 140_000), `${word} `);
    this.sent.set(word, createHash("sha256").update(bytes).digest("hex"));
    const head = number > 0 ? `In-Reply-To: <${this.name}-0@example.com>\r\n` : "";
    const mail =
      `From: ${this.name} <${this.name}@example.com>\r\nTo: ${this.to}\r\nSubject: ${this.subject}\r\n` +
      `Message-ID: <${word}@example.com>\r\n${head}MIME-Version: 1.0\r\n` +
      `Content-Type: multipart/mixed; boundary=b\r\n\r\n` +
      `--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${word} ${words}\r\n` +
      `--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=${word}.pdf\r\n` +
      `Content-Transfer-Encoding: base64\r\n\r\n${bytes.toString("base64").replace(/.{76}/g, "$&\r\n")}\r\n--b--\r\n`;
    return { word, mail };
  }

  /** False when there was no sure answer. */
  async #hand_over({ word, mail }) {
    const to = this.#connection;
    to.say(`MAIL FROM:<${this.name}@example.com>\r\nRCPT TO:<${this.to}>\r\nDATA\r\n`);
    for (const code of ["250", "250", "354"]) {
      const answer = await to.line();
      if (!answer?.startsWith(code)) return this.#is_sure(answer);
    }
    to.say(`${mail}.\r\n`);
    const answer = await to.line();
    if (!answer?.startsWith("250")) return this.#is_sure(answer);
    this.promised.push(word);
    this.#pending = null;
    return true;
  }

  #is_sure(answer) {
    if (answer !== null && !answer.startsWith("4")) throw new Error(`${this.name}: ${answer}`);
    return false;
  }

  /** Hands over one after another until `stop()` is true or the server goes away. */
  async work(stop) {
    while (!stop()) {
      this.#connection = connect(this.port);
      const greeting = await this.#connection.line();
      this.#connection.say("LHLO postfix.asiab.example\r\n");
      let goes_on = greeting?.startsWith("220") && (await this.#connection.line()) !== null;
      for (let i = 0; goes_on && i < mails_a_connection && !stop(); ++i) {
        if (this.#pending) ++this.again;
        this.#pending ??= this.#next();
        goes_on = await this.#hand_over(this.#pending);
      }
      this.#connection.leave();
      if (!goes_on) return;
    }
  }

  /** The incoming messages of this sender's conversation from `first` on, oldest first. */
  async kept(address, headers, first) {
    const pages = [];
    let before = "";
    while (this.conversation) {
      const path = `/api/v1/conversations/${this.conversation}/timeline?page[size]=100${before}`;
      const page = await ask(address, "GET", path, { headers });
      const messages = page.body.data
        .map((item) => item.message)
        .filter((message) => message?.direction === "incoming")
        .map((message) => ({ word: message.body.split(" ")[0], files: message.attachments }));
      const begin = messages.findIndex((message) => message.word === first);
      pages.unshift(begin > 0 ? messages.slice(begin) : messages);
      if (begin >= 0 || !page.body.meta.has_more) break;
      before = `&page[before]=${page.body.meta.before_cursor}`;
    }
    return pages.flat();
  }
}

export async function hash_of_file(address, headers, file) {
  const answer = await fetch(new URL(file.url, address), { headers });
  if (answer.status !== 200) throw new Error(`${file.name}: ${answer.status}`);
  return createHash("sha256")
    .update(Buffer.from(await answer.arrayBuffer()))
    .digest("hex");
}
