import { beforeEach, expect, test } from "vitest";
import type { Frame } from "./frames";
import { backOff, Live } from "./live";
import { SignedOut, type PollAnswer, type SocketLike } from "./surroundings";

class FakeSocket implements SocketLike {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  sent: string[] = [];
  closed = false;
  constructor(readonly path: string) {}
  send(text: string) {
    this.sent.push(text);
  }
  close() {
    this.closed = true;
  }
  say(frame: unknown) {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
}

let sockets: FakeSocket[];
let timers: { run: () => void; wait: number }[];
let polls: string[];
let answer: (path: string) => Promise<PollAnswer>;
let seen: Frame[];
let states: string[];
let resyncs: number, time: number;
let watched: string[][];
let live: Live;

beforeEach(() => {
  [sockets, timers, polls, seen, states, resyncs, time] = [[], [], [], [], [], 0, 0];
  watched = [];
  answer = () => Promise.reject(new Error("blocked"));
  live = new Live(
    {
      onFrame: (frame) => seen.push(frame),
      onResync: () => resyncs++,
      onWatched: (words) => watched.push(words),
      onState: (state) => states.push(state),
    },
    {
      openSocket: (path) => {
        const socket = new FakeSocket(path);
        sockets.push(socket);
        return socket;
      },
      poll: (path) => {
        polls.push(path);
        return answer(path);
      },
      setTimer: (run, wait) => timers.push({ run, wait }) - 1,
      clearTimer: (timer) => {
        if (timers[timer]) timers[timer] = { run: () => undefined, wait: timers[timer].wait };
      },
      now: () => time,
      random: () => 0,
    },
  );
  live.start();
});

const settle = () => new Promise((done) => setImmediate(done));
const event = (seq: number) => ({ seq, type: "team.changed", at: "", data: {} });

function open(hello = { type: "hello", seq: 7, resync: false }) {
  const socket = sockets.at(-1)!;
  socket.onopen?.();
  socket.say(hello);
  return socket;
}

test("resumes after the last number and drops doubles", async () => {
  expect(sockets[0]!.path).toBe("/api/v1/live");
  const socket = open();
  socket.say(event(8));
  socket.say(event(8));
  socket.say(event(9));
  socket.onclose?.();
  await settle();
  timers.at(-1)!.run();
  expect(sockets[1]!.path).toBe("/api/v1/live?after=9");
  open({ type: "hello", seq: 12, resync: false });
  for (const seq of [9, 10, 11, 12]) sockets[1]!.say(event(seq));
  expect(seen.map((frame) => "seq" in frame && frame.seq)).toEqual([8, 9, 10, 11, 12]);
  expect(resyncs).toBe(0);
});

test("resync throws caches away and starts from the greeting's number", async () => {
  open().onclose?.();
  await settle();
  timers.at(-1)!.run();
  open({ type: "hello", seq: 500, resync: true });
  sockets[1]!.say(event(400));
  sockets[1]!.say(event(501));
  expect(resyncs).toBe(1);
  expect(seen).toHaveLength(1);
});

test("frames without a number pass, answers to requests do not", () => {
  const socket = open();
  socket.say({ type: "typing", data: { conversation_id: "c" } });
  socket.say({ type: "pong" });
  socket.say({ reply_to: "1", status: 204, body: null });
  expect(seen.map((frame) => frame.type)).toEqual(["typing"]);
});

test("waits longer after each failure", () => {
  expect([0, 1, 2, 10].map((attempt) => backOff(attempt, () => 0))).toEqual([
    250, 500, 1000, 15000,
  ]);
  expect(backOff(10, () => 1)).toBe(30_000);
});

test("falls back to long polling where sockets never open, with the same frames", async () => {
  for (let failure = 0; failure < 3; failure++) {
    sockets.at(-1)!.onclose?.();
    await settle();
    timers.at(-1)!.run();
    await settle();
  }
  expect(sockets).toHaveLength(3);
  let round = 0;
  answer = () =>
    ++round === 1
      ? Promise.resolve({ frames: [event(8) as Frame], seq: 8, resync: false })
      : new Promise(() => undefined);
  timers.at(-1)!.run();
  await settle();
  expect(seen).toHaveLength(1);
  expect(polls.at(-1)).toBe("/api/v1/live/poll?after=8&wait=25");
  expect(states.at(-1)).toBe("connected");
});

test("a silent line is dropped after an unanswered ping", async () => {
  const socket = open();
  time += 25_000;
  timers.at(-1)!.run();
  expect(socket.sent).toEqual(['{"type":"ping"}']);
  time += 25_000;
  timers.at(-1)!.run();
  await settle();
  expect(socket.closed).toBe(true);
  expect(states.at(-1)).toBe("lost");
});

test("a session that ended stops the connection", async () => {
  answer = () => Promise.reject(new SignedOut());
  sockets[0]!.onclose?.();
  await settle();
  expect(states.at(-1)).toBe("signed_out");
  expect(sockets).toHaveLength(1);
});

test("resumes with what the screen watches, without a gap for that", async () => {
  live.watch(["view:all"]);
  const socket = open(); // opened before the screen knew what it shows
  const asked = JSON.parse(socket.sent[0]!) as { id: string; watch: string[] };
  expect(asked.watch).toEqual(["view:all"]);
  socket.say({ reply_to: asked.id, status: 200, body: { seq: 7 } });
  socket.onclose?.();
  await settle();
  live.watch(["view:all", "conversation:cnv_1"]);
  timers.at(-1)!.run();
  expect(sockets.at(-1)!.path).toBe("/api/v1/live?after=7&watch=view:all,conversation:cnv_1");
  open();
  expect(watched).toEqual([["view:all"], ["conversation:cnv_1"]]);
});
