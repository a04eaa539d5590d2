// What stands around a mailbox: a mail server that hands mails over to ours (LMTP, RFC 2033), and one
// that takes what ours sends (SMTP, RFC 5321).
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { createInterface } from "node:readline";

/** Hands one mail over, as Postfix would; fails unless it was taken. */
export async function hand_over(port, { from, to, mail }) {
  const socket = connect(port, "127.0.0.1");
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  const heard = async (code) => {
    for (;;) {
      const { value: line, done } = await lines.next();
      if (done) throw new Error("the mail server hung up");
      if (/^\d{3}-/.test(line)) continue;
      if (!line.startsWith(code)) throw new Error(`instead of ${code}: ${line}`);
      return;
    }
  };
  const say = async (words, code) => {
    socket.write(`${words}\r\n`);
    await heard(code);
  };
  try {
    await heard("220");
    await say("LHLO postfix.asiab.example", "250");
    await say(`MAIL FROM:<${from}>`, "250");
    await say(`RCPT TO:<${to}>`, "250");
    await say("DATA", "354");
    await say(`${mail.replace(/\r?\n/g, "\r\n").replace(/^\./gm, "..")}\r\n.`, "250");
    socket.end("QUIT\r\n");
  } finally {
    socket.destroy();
  }
}

/** Takes every mail, but those to the addresses that `refuse` names with an answer. */
export async function open_smtp_server() {
  const mails = [];
  const refused = new Map();
  const sockets = new Set();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    talk(socket, mails, refused);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: server.address().port,
    mails,
    refuse: (address, answer) => refused.set(address, answer),
    take: (address) => refused.delete(address),
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((closed) => server.close(closed));
    },
  };
}

function talk(socket, mails, refused) {
  let mail = null;
  const say = (line) => socket.write(`${line}\r\n`);
  say("220 mail.asiab.example");
  createInterface({ input: socket }).on("line", (line) => {
    if (mail !== null) {
      if (line !== ".") return void mail.push(line.replace(/^\./, ""));
      mails.push(mail.join("\n"));
      mail = null;
      return say("250 2.0.0 taken");
    }
    const command = line.slice(0, 4).toUpperCase();
    if (command === "QUIT") return socket.end("221 bye\r\n");
    if (command === "DATA") {
      mail = [];
      return say("354 go on");
    }
    const to = command === "RCPT" ? line.match(/<([^>]*)>/)?.[1] : null;
    say((to && refused.get(to)) || "250 ok");
  });
}

/** The plain words of a mail as it was sent. */
export function words_of(mail) {
  const ends = [...mail.matchAll(/boundary="?([^";\s]+)/gi)].map(([, name]) => `--${name}`);
  const part = mail.split("\n").reduce(
    (parts, line) => {
      if (ends.some((end) => line === end || line === `${end}--`)) parts.push("");
      else parts.push(`${parts.pop()}${line}\n`);
      return parts;
    },
    [""],
  ).find((one) => /^content-type: text\/plain/im.test(one)) ?? mail;
  const at = part.trimStart().indexOf("\n\n");
  const head = part.trimStart().slice(0, at);
  const body = part.trimStart().slice(at + 2);
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body, "base64").toString("utf8");
  if (!/transfer-encoding: quoted-printable/i.test(head)) return body;
  const bytes = body.replace(/=\n/g, "").replace(/=([0-9A-F]{2})/gi, (_, byte) =>
    String.fromCharCode(Number.parseInt(byte, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
