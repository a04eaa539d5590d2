// A real server of the built program, with the demo shop, on a free port and in a folder of its own.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const program = process.env.HAMDEL_BINARY ?? "build/dev/server/app/hamdel";
const patience_ms = 30_000;

export const agent = { email: "sara@asiab.example", password: "hamdel-demo" };
export const administrator = { email: "leila@asiab.example", password: "hamdel-demo" };

export async function free_port() {
  const listener = createServer().listen(0, "127.0.0.1");
  await once(listener, "listening");
  const { port } = listener.address();
  listener.close();
  await once(listener, "close");
  return port;
}

/** The demo shop is filled once for a run of the tests; every server gets a copy of it. */
const filled = new Map();
function demo_folder(conversations) {
  if (filled.has(conversations)) return filled.get(conversations);
  const folder = mkdtempSync(join(tmpdir(), "hamdel-demo-"));
  filled.set(conversations, folder);
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const many = conversations ? ["--conversations", String(conversations)] : [];
  const done = spawnSync(program, ["demo", "--data", folder, ...many], { encoding: "utf8" });
  if (done.status !== 0) throw new Error(`hamdel demo failed:\n${done.stdout}${done.stderr}`);
  return folder;
}

/** `conversations`: how many there are at least, beside the shop's own. `disk` is where the data is kept when it is not a usual folder: see tests/faults/small_disk. */
export async function open_house({ demo = true, conversations = 0, disk = null, settings = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "hamdel-house-"));
  const data = disk ? join(disk.folder, "data") : join(folder, "data");
  if (demo) cpSync(demo_folder(conversations), disk ? disk.seen(data) : data, { recursive: true });
  const port = await free_port();
  const address = `http://127.0.0.1:${port}`;
  const log_path = join(folder, "log");
  const log = openSync(log_path, "a");
  let process_of_server = null;
  const read_log = () => readFileSync(log_path, "utf8");

  async function start() {
    const serve = ["serve", "--data", data, "--address", "127.0.0.1", "--port", String(port)];
    const [first, ...words] = [...(disk?.enter ?? []), resolve(program), ...serve, ...settings];
    const child = spawn(first, words, { stdio: ["ignore", log, log] });
    process_of_server = child;
    const until = Date.now() + patience_ms;
    for (;;) {
      if (child.exitCode !== null || child.signalCode)
        throw new Error(`the server ended while starting:\n${read_log()}`);
      const answer = await fetch(`${address}/health/ready`).catch(() => null);
      if (answer?.status === 200) return;
      if (Date.now() > until) throw new Error(`the server is not ready:\n${read_log()}`);
      await new Promise((again) => setTimeout(again, 50));
    }
  }

  async function end(signal) {
    const child = process_of_server;
    process_of_server = null;
    if (!child || child.exitCode !== null || child.signalCode) return;
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  }

  await start();
  return {
    address,
    start,
    log: read_log,
    pid: () => process_of_server.pid,
    /** As a power cut would: nothing is finished, nothing is said. */
    kill: () => end("SIGKILL"),
    async close() {
      await end("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
