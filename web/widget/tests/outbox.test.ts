import { describe, expect, it, vi } from "vitest";
import { open_memory } from "../loader/memory";
import { Refusal } from "../talk/door";
import { enqueue, settle, start_outbox } from "../talk/outbox";
import { conversation, message, storage } from "./samples";

const now = new Date("2026-11-22T10:31:05.120Z");
const letter = (thread: string, body: string) => ({ thread, body, attachments: [] });

/** A server that knows every client_id it has seen, as ours does. */
function server(faults: (Refusal | "answer lost" | null)[] = []) {
  const stored = new Map<string, string>();
  const tries: string[] = [];
  return {
    stored,
    tries,
    send: async ({
      client_id,
      thread,
      body,
    }: {
      client_id: string;
      thread: string;
      body: string;
    }) => {
      tries.push(`${body}>${thread}`);
      const fault = faults.shift() ?? null;
      if (fault instanceof Refusal) throw fault;
      stored.set(client_id, body);
      if (fault === "answer lost") throw new Refusal("away", "no_network");
      return { message: message("msg_1", { client_id }), conversation: conversation("cnv_9") };
    },
  };
}

function outbox(faults: Parameters<typeof server>[0], bodies: string[], thread = "new:1") {
  const memory = open_memory("k", storage());
  bodies.forEach((body) =>
    memory.change(({ queue }) => ({ queue: enqueue(queue, letter(thread, body), body, now) })),
  );
  const far = server(faults);
  const renew = vi.fn(async () => {});
  const waits: number[] = [];
  const box = start_outbox({
    memory,
    renew,
    send: far.send,
    changed: () => {},
    wait: async (ms) => void waits.push(ms),
  });
  return { box, memory, far, renew, waits };
}

describe("the queue of own messages", () => {
  it("sends in the order written and gives a new conversation its id after the first", async () => {
    const { box, memory, far } = outbox([], ["یک", "دو", "سه"]);
    await box.flush();
    expect(far.tries).toEqual(["یک>new:1", "دو>cnv_9", "سه>cnv_9"]);
    expect(memory.read().queue).toEqual([]);
  });

  it("tries again with the same client_id when the answer is lost, so nothing doubles", async () => {
    const { box, far } = outbox(["answer lost", "answer lost"], ["یک", "دو"]);
    await box.flush();
    expect(far.tries.map((line) => line.split(">")[0])).toEqual(["یک", "یک", "یک", "دو"]);
    expect([...far.stored.values()]).toEqual(["یک", "دو"]);
  });

  it("keeps a refused message as failed and goes on with the next", async () => {
    const { box, memory, far } = outbox([new Refusal("no", "too_long")], ["یک", "دو"], "cnv_9");
    await box.flush();
    expect(memory.read().queue).toMatchObject([{ body: "یک", failed: true }]);
    expect([...far.stored.values()]).toEqual(["دو"]);
  });

  it("asks for a new session when the token is lost, then sends", async () => {
    const { box, far, renew } = outbox([new Refusal("lost", "not_signed_in")], ["یک"]);
    await box.flush();
    expect(renew).toHaveBeenCalledOnce();
    expect([...far.stored.values()]).toEqual(["یک"]);
  });

  it("waits at least as long as the server asks", async () => {
    const { box, waits } = outbox([new Refusal("away", "busy", 7000)], ["یک"]);
    await box.flush();
    expect(waits).toEqual([7000]);
  });

  it("runs once however often it is started", async () => {
    const { box, far } = outbox([], ["یک", "دو"]);
    await Promise.all([box.flush(), box.flush(), box.flush()]);
    expect(far.tries).toHaveLength(2);
  });
});

describe("settle", () => {
  it("leaves other conversations where they are", () => {
    const first = enqueue([], letter("new:1", "a"), "1", now);
    const queue = enqueue(
      enqueue(first, letter("new:2", "b"), "2", now),
      letter("new:1", "c"),
      "3",
      now,
    );
    expect(settle(queue, "1", "cnv_9").map(({ thread }) => thread)).toEqual(["new:2", "cnv_9"]);
  });
});
