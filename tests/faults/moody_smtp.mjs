// A server that takes mails (SMTP, RFC 5321) in changing moods: it cuts the line in the middle of a
// mail or after it, says "later" or "never", or takes it and does not say so.
import { once } from "node:events";
import net from "node:net";

const moods = [
  ["cut_within", 0.05],
  ["cut_after", 0.05],
  ["taken_unsaid", 0.05],
  ["later_greeting", 0.02],
  ["later_recipient", 0.04],
  ["later", 0.04],
  ["never", 0.02],
];

export async function open_moody_smtp(random) {
  /** Mails by Message-ID, each as often as it was taken. */
  const taken = new Map();
  const sockets = new Set();
  const counts = Object.fromEntries([...moods, ["taken"]].map(([mood]) => [mood, 0]));
  let is_calm = false;

  function mood() {
    let left = is_calm ? 1 : random();
    for (const [name, share] of moods) {
      if (left < share) return name;
      left -= share;
    }
    return "taken";
  }

  function keep(mail) {
    const id = mail.match(/^Message-ID:\s*<([^>]+)>/im)?.[1];
    taken.set(id, [...(taken.get(id) ?? []), mail]);
  }

  function talk(socket) {
    let heard = "";
    let is_mail = false;
    let now = mood();
    const say = (line) => socket.write(`${line}\r\n`);
    const cut = () => {
      ++counts[now];
      socket.destroy();
    };
    const answer = (line) => {
      ++counts[now];
      now = mood();
      say(line);
    };
    const obey = (line) => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === "QUIT") return socket.end("221 bye\r\n");
      if (verb === "RCPT" && now === "later_recipient") return answer("451 4.7.1 greylisted, come back");
      if (verb !== "DATA") return say("250 ok");
      is_mail = true;
      say("354 go on");
    };
    const judge = (mail) => {
      if (now === "cut_after") return cut();
      if (now === "later") return answer("452 4.2.2 later, please");
      if (now === "never") return answer("554 5.7.1 not like this");
      keep(mail);
      if (now === "taken_unsaid") return cut();
      answer("250 2.0.0 taken");
    };
    if (now === "later_greeting") {
      ++counts[now];
      return socket.end("421 4.3.2 too busy\r\n");
    }
    say("220 moody.example");
    socket.setEncoding("utf8");
    socket.on("data", (piece) => {
      heard += piece;
      for (;;) {
        if (is_mail && now === "cut_within" && heard.length > 200) return cut();
        const end = heard.indexOf(is_mail ? "\r\n.\r\n" : "\r\n");
        if (end < 0 || socket.destroyed) return;
        const said = heard.slice(0, end);
        heard = heard.slice(end + (is_mail ? 5 : 2));
        if (is_mail) {
          is_mail = false;
          judge(said);
        } else obey(said);
      }
    });
  }

  const server = net
    .createServer((socket) => {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
      socket.on("error", () => socket.destroy());
      talk(socket);
    })
    .listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: server.address().port,
    taken,
    counts,
    calm_down: () => (is_calm = true),
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((closed) => server.close(closed));
    },
  };
}
