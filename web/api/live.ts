// One live connection that survives everything: it resumes by the last number seen, drops doubles,
// backs off between attempts, and falls back to long polling where sockets are blocked.
import type { Frame, HelloFrame } from "./frames";

export type LiveState = "connecting" | "connected" | "lost" | "signed_out";

export interface LiveHandlers {
  onFrame: (frame: Frame) => void;
  /** Everything cached may be old: throw it away and fetch again. */
  onResync: () => void;
  onState: (state: LiveState, retryAt: number | null) => void;
}

/** What the connection needs from outside; tests hand in their own. */
export interface Surroundings {
  openSocket: (path: string) => SocketLike;
  poll: (path: string) => Promise<PollAnswer>;
  setTimer: (run: () => void, milliseconds: number) => number;
  clearTimer: (timer: number) => void;
  now: () => number;
  random: () => number;
}

export interface SocketLike {
  send: (text: string) => void;
  close: () => void;
  onopen: (() => void) | null;
  onmessage: ((event: { data: string }) => void) | null;
  onclose: (() => void) | null;
}

export interface PollAnswer {
  frames: Frame[];
  seq: number;
  resync: boolean;
}

export class SignedOut extends Error {}

const pingEvery = 25_000;
const silenceLimit = 40_000; // a ping and its answer, with room for a slow network
const pollAfterFailures = 3; // sockets that never once opened

export function backOff(attempt: number, random: () => number) {
  const ceiling = Math.min(30_000, 500 * 2 ** attempt);
  return Math.round(ceiling / 2 + (ceiling / 2) * random());
}

export class Live {
  private seq: number | null = null;
  private socket: SocketLike | null = null;
  private attempt = 0;
  private everOpened = false;
  private stopped = false;
  private timer: number | null = null;
  private pingTimer: number | null = null;
  private heardAt = 0;
  private round = 0;

  constructor(
    private readonly handlers: LiveHandlers,
    private readonly around: Surroundings,
  ) {}

  start() {
    this.stopped = false;
    this.connect();
  }

  stop() {
    this.stopped = true;
    this.round++;
    this.drop();
  }

  /** The network says it is back, or the reader asked: do not wait for the timer. */
  retryNow() {
    if (this.stopped || this.attempt === 0) return;
    this.attempt = 1;
    this.drop();
    this.connect();
  }

  private drop() {
    if (this.timer !== null) this.around.clearTimer(this.timer);
    if (this.pingTimer !== null) this.around.clearTimer(this.pingTimer);
    this.timer = this.pingTimer = null;
    const socket = this.socket;
    this.socket = null;
    socket?.close();
  }

  private connect() {
    const round = ++this.round;
    this.handlers.onState("connecting", null);
    if (!this.everOpened && this.attempt >= pollAfterFailures) return void this.pollOnce(round);
    const socket = this.around.openSocket(`/api/v1/live${this.after()}`);
    this.socket = socket;
    socket.onopen = () => {
      if (round !== this.round) return;
      this.everOpened = true;
      this.hear();
      this.pingTimer = this.around.setTimer(() => this.ping(round), pingEvery);
    };
    socket.onmessage = (event) => {
      if (round !== this.round) return;
      this.hear();
      this.take(JSON.parse(event.data) as Frame | HelloFrame);
    };
    socket.onclose = () => {
      if (round === this.round) void this.lost(round);
    };
  }

  private after() {
    return this.seq === null ? "" : `?after=${this.seq}`;
  }

  private hear() {
    this.heardAt = this.around.now();
  }

  private ping(round: number) {
    if (round !== this.round || !this.socket) return;
    if (this.around.now() - this.heardAt > silenceLimit) {
      this.socket.close();
      return void this.lost(round);
    }
    this.socket.send(JSON.stringify({ type: "ping" }));
    this.pingTimer = this.around.setTimer(() => this.ping(round), pingEvery);
  }

  private take(frame: Frame | HelloFrame) {
    if (frame.type === "hello") return this.greet(frame);
    if (!("seq" in frame)) {
      if ("data" in frame) this.handlers.onFrame(frame);
      return;
    }
    if (this.seq !== null && frame.seq <= this.seq) return;
    this.seq = frame.seq;
    this.handlers.onFrame(frame);
  }

  private greet(hello: HelloFrame) {
    this.attempt = 0;
    // With a number of our own the missed frames follow now; the greeting must not skip them.
    if (this.seq === null || hello.resync) this.seq = hello.seq;
    if (hello.resync) this.handlers.onResync();
    this.handlers.onState("connected", null);
  }

  private async pollOnce(round: number): Promise<void> {
    try {
      const query = this.after() || "?";
      const answer = await this.around.poll(`/api/v1/live/poll${query}&wait=25`);
      if (round !== this.round) return;
      if (answer.resync) {
        this.seq = answer.seq;
        this.handlers.onResync();
      }
      for (const frame of answer.frames) this.take(frame);
      this.seq = Math.max(this.seq ?? 0, answer.seq);
      this.attempt = pollAfterFailures;
      this.handlers.onState("connected", null);
      return this.pollOnce(round);
    } catch (error) {
      if (round !== this.round) return;
      return this.lost(round, error);
    }
  }

  private async lost(round: number, error?: unknown) {
    this.drop();
    if (this.stopped) return;
    // A refused socket tells no reason; a poll with no wait does.
    const reason = error ?? (await this.reasonOfRefusal());
    if (round !== this.round || this.stopped) return;
    if (reason instanceof SignedOut) return this.handlers.onState("signed_out", null);
    const wait = backOff(this.attempt++, this.around.random);
    this.handlers.onState("lost", this.around.now() + wait);
    this.timer = this.around.setTimer(() => this.connect(), wait);
  }

  private async reasonOfRefusal(): Promise<unknown> {
    if (this.everOpened && this.attempt === 0) return null;
    try {
      await this.around.poll(
        `/api/v1/live/poll?wait=0${this.seq === null ? "" : `&after=${this.seq}`}`,
      );
      return null;
    } catch (error) {
      return error;
    }
  }
}
