import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Frame } from "../contract";
import { Refusal } from "../talk/door";
import type { Line, Socket } from "../talk/line";
import { start_live } from "../talk/live";
import { conversation } from "./samples";

type Fake = Socket & { after: number | null; sent: string[]; say(frame: object): void };

function stage(poll: Line["poll"] = () => new Promise(() => {})) {
  const sockets: Fake[] = [];
  const seen: Frame[] = [];
  const states: string[] = [];
  const refresh = vi.fn();
  const renew = vi.fn(async () => {});
  const live = start_live({
    connect: (after) => {
      const socket: Fake = {
        after,
        sent: [],
        readyState: 1,
        onmessage: null,
        onclose: null,
        send: (text) => void socket.sent.push(String(text)),
        close: () => socket.onclose?.(),
        say: (frame) => socket.onmessage?.({ data: JSON.stringify(frame) }),
      };
      sockets.push(socket);
      return socket;
    },
    poll,
    state: (state) => states.push(state),
    frame: (frame) => seen.push(frame),
    refresh,
    renew,
  });
  return { live, sockets, seen, states, refresh, renew };
}

const changed = (seq: number): Frame => ({
  type: "conversation",
  seq,
  data: { conversation: conversation("cnv_1") },
});
const hello = (seq: number, resync = false): Frame => ({ type: "hello", seq, resync });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the live line", () => {
  it("opens the next socket after the last number seen and drops what came twice", async () => {
    const { live, sockets, seen, refresh } = stage();
    live.open();
    sockets[0]!.say(hello(10));
    sockets[0]!.say(changed(11));
    sockets[0]!.say(changed(12));
    sockets[0]!.onclose?.();
    await vi.advanceTimersByTimeAsync(1000);
    expect(sockets[1]!.after).toBe(12);
    sockets[1]!.say(hello(14));
    for (const seq of [12, 13, 13, 14]) sockets[1]!.say(changed(seq));
    expect(seen.map((frame) => "seq" in frame && frame.seq)).toEqual([11, 12, 13, 14]);
    expect(refresh).toHaveBeenCalledOnce();
  });

  it("fetches everything again when the server says resync", () => {
    const { live, sockets, refresh } = stage();
    live.open();
    sockets[0]!.say(hello(10));
    live.reopen();
    sockets[1]!.say(hello(900, true));
    expect(refresh).toHaveBeenCalledTimes(2);
    live.reopen();
    expect(sockets[2]!.after).toBe(900);
  });

  it("does not wait when the network comes back", () => {
    const { live, sockets } = stage();
    live.open();
    sockets[0]!.say(hello(1));
    sockets[0]!.onclose?.();
    expect(sockets).toHaveLength(1);
    live.reopen();
    expect(sockets).toHaveLength(2);
  });

  it("pings, and gives a silent line up", async () => {
    const { live, sockets } = stage();
    live.open();
    sockets[0]!.say(hello(1));
    await vi.advanceTimersByTimeAsync(25_000);
    expect(sockets[0]!.sent).toEqual(['{"type":"ping"}']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sockets.length).toBeGreaterThan(1);
  });

  it("polls where sockets do not pass, from the same number on", async () => {
    const asked: (number | null)[] = [];
    const poll: Line["poll"] = (after) => {
      asked.push(after);
      if (asked.length === 1) return Promise.resolve({ frames: [], seq: 5, resync: false });
      if (asked.length === 2) {
        return Promise.resolve({ frames: [changed(6), changed(7)], seq: 7, resync: false });
      }
      return new Promise(() => {});
    };
    const { live, sockets, seen, states } = stage(poll);
    live.open();
    sockets[0]!.onclose?.();
    await vi.advanceTimersByTimeAsync(2000);
    sockets[1]!.onclose?.();
    await vi.advanceTimersByTimeAsync(3000);
    expect(asked).toEqual([null, 5, 7]);
    expect(seen).toHaveLength(2);
    expect(states.at(-1)).toBe("connected");
  });

  it("asks for a new session when polling finds the token lost", async () => {
    const { live, sockets, renew } = stage(() => Promise.reject(new Refusal("lost", "")));
    live.open();
    sockets[0]!.onclose?.();
    await vi.advanceTimersByTimeAsync(2000);
    sockets[1]!.onclose?.();
    await vi.advanceTimersByTimeAsync(3000);
    expect(renew).toHaveBeenCalledOnce();
  });
});
