// The mail servers are there for tests on Node, and gone afterwards.
import assert from "node:assert/strict";
import { connect } from "node:net";
import { test } from "node:test";
import { start_mail_servers } from "./servers.mjs";

// What an IMAP client without TLS hears to these lines.
async function imap(port, lines) {
  const socket = connect(port, "localhost");
  socket.write(lines.map((line) => `${line}\r\n`).join(""));
  let heard = "";
  for await (const piece of socket) heard += piece;
  return heard;
}

test("mails are put into a mailbox and found there", async () => {
  const servers = await start_mail_servers();
  const [desk] = servers.mailboxes;
  await servers.put(desk.address, "Subject: hello\r\n\r\nHello\r\n");
  const heard = await imap(servers.imap, [
    `a LOGIN ${desk.address} "${desk.password}"`,
    "b SELECT INBOX",
    "c FETCH 1 BODY.PEEK[]",
    "d LOGOUT",
  ]);
  assert.match(heard, /Subject: hello\r\n\r\nHello\r\n/);
  await servers.stop();
  await assert.rejects(imap(servers.imap, []));
});
