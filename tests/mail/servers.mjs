// Dovecot and Postfix for tests on Node: starts the program that the tests in C++ share their
// settings with, and ends it with `stop()`, or when this process ends.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const places = ["release", "dev"].map((preset) =>
  join(root, "build", preset, "tests/mail/mail_servers"),
);

// {host, imap, imaps, smtp, submission, submissions, lmtp, ca_file, mailboxes: [{address, password}],
// put(address, mail), stop()}
export async function start_mail_servers() {
  const program = places.find((one) => existsSync(one));
  if (!program) throw new Error("mail_servers is not built");
  const child = spawn(program, { stdio: ["pipe", "pipe", "inherit"] });
  const has_ended = new Promise((done) => child.once("exit", done));
  const lines = createInterface({ input: child.stdout })[
    Symbol.asyncIterator
  ]();
  const first = await lines.next();
  if (first.done) throw new Error("the mail servers do not start");
  const folder = await mkdtemp(join(tmpdir(), "hamdel-mails-"));
  let count = 0;
  return {
    ...JSON.parse(first.value),
    async put(address, mail) {
      const file = join(folder, String(++count));
      await writeFile(file, mail);
      child.stdin.write(`put ${address} ${file}\n`);
      if ((await lines.next()).value !== "put")
        throw new Error("the mail was not put");
    },
    async stop() {
      child.stdin.end();
      await has_ended;
      await rm(folder, { recursive: true });
    },
  };
}
