import { describe, expect, it } from "vitest";
import { adopt } from "../app/session";
import { open_memory } from "../loader/memory";
import { enqueue } from "../talk/outbox";
import { conversation, storage } from "./samples";

const now = new Date("2026-11-22T10:31:05.120Z");
const waiting = (thread: string, id: string) =>
  enqueue([], { thread, body: id, attachments: [] }, id, now)[0]!;

describe("what is kept on the host's page", () => {
  it("survives a reload", () => {
    const shared = storage();
    open_memory("hamdel.k", shared).change(() => ({ token: "t", drafts: { cnv_1: "سلا" } }));
    expect(open_memory("hamdel.k", shared).read()).toMatchObject({
      token: "t",
      drafts: { cnv_1: "سلا" },
    });
  });

  it("loses nothing when two tabs write in turn", () => {
    const shared = storage();
    const [one, other] = [open_memory("k", shared), open_memory("k", shared)];
    one.change(({ queue }) => ({ queue: [...queue, waiting("new:1", "a")] }));
    other.change(({ queue }) => ({ queue: [...queue, waiting("new:1", "b")] }));
    expect(one.read().queue.map(({ body }) => body)).toEqual(["a", "b"]);
  });

  it("works for the life of the page when storage refuses", () => {
    const refusing = {
      getItem: () => {
        throw new Error("denied");
      },
      setItem: () => {
        throw new Error("full");
      },
    };
    const memory = open_memory("k", refusing);
    memory.change(() => ({ token: "t" }));
    expect(memory.read().token).toBe("t");
  });

  it("takes a broken entry for an empty one", () => {
    const broken = { getItem: () => "{oops", setItem: () => {} };
    expect(open_memory("k", broken).read().queue).toEqual([]);
  });
});

describe("a visitor the server has forgotten", () => {
  it("finds the words again in a new conversation", () => {
    const session = { conversations: [conversation("cnv_2")] } as Parameters<typeof adopt>[1];
    const queue = [waiting("cnv_1", "a"), waiting("cnv_2", "b"), waiting("new:3", "c")];
    const threads = adopt(queue, session).map(({ thread }) => thread);
    expect(threads).toEqual(["new:cnv_1", "cnv_2", "new:3"]);
  });
});
