// A file system of a few megabytes that only a server under test sees: a tmpfs in a mount namespace
// of its own, which ends with the process that holds it.
import { spawn } from "node:child_process";
import { closeSync, existsSync, fsyncSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const block = Buffer.alloc(4096, 1);

/** Null, with the reason said by `say`, where this machine lets nobody mount. */
export async function make_small_disk(megabytes, say) {
  const folder = mkdtempSync(join(tmpdir(), "hamdel-small-disk-"));
  const is_root = process.getuid() === 0;
  const mount = `mount -t tmpfs -o size=${megabytes}m hamdel "$0" && echo mounted && exec cat`;
  const apart = is_root ? ["--mount"] : ["--mount", "--user", "--map-root-user"];
  const holder = spawn("unshare", [...apart, "sh", "-c", mount, folder]);
  let why = "";
  holder.stderr.on("data", (piece) => (why += piece));
  const is_mounted = await new Promise((answered) => {
    holder.once("error", () => answered(false));
    holder.once("exit", () => answered(false));
    holder.stdout.once("data", () => answered(true));
  });
  if (!is_mounted) {
    rmSync(folder, { recursive: true });
    say(`no small disk can be mounted here: ${why.trim()}`);
    return null;
  }
  const seen = (path) => `/proc/${holder.pid}/root${path}`;
  const ballast = seen(join(folder, "ballast"));
  const same = [`--target=${holder.pid}`, "--mount"];

  return {
    folder,
    /** What a path inside is called outside. */
    seen,
    /** Stands before a command that is to see this disk. */
    enter: ["nsenter", ...same, ...(is_root ? [] : ["--user", "--preserve-credentials"]), "--"],
    free_bytes: () => statfsSync(seen(folder)).bavail * statfsSync(seen(folder)).bsize,
    /** Leaves room for so many bytes. */
    fill_up_to(left) {
      const file = openSync(ballast, "a");
      while (this.free_bytes() > left) writeSync(file, block);
      fsyncSync(file);
      closeSync(file);
    },
    make_room() {
      if (existsSync(ballast)) rmSync(ballast);
    },
    close() {
      holder.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
