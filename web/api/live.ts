// One live connection that survives everything: it resumes by the last number seen, drops doubles,
// backs off between attempts, and falls back to long polling where sockets are blocked.
import type { Frame, HelloFrame, ReplyFrame } from "./frames";
import { SignedOut, type LiveHandlers, type SocketLike, type Surroundings } from "./surroundings";
import { Watching } from "./watching";

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
  private greeted = false;
  private polling = false;
  private readonly watching: Watching;

  constructor(
    private readonly handlers: LiveHandlers,
    private readonly around: Surroundings,
  ) {
    this.watching = new Watching(handlers.onWatched);
  }

  start() {
    this.stopped = false;
    this.connect();
  }

  stop() {
    this.stopped = true;
    this.round++;
    this.drop();
  }

  /**
   * Beside what concerns this agent, the screen hears of what it shows: "conversation:cnv_…",
   * "team:tem_…", "view:all". Takes the place of the words before.
   */
  watch(words: string[]) {
    this.watching.want(words);
    if (this.greeted) return this.sendWatch();
    if (!this.polling) return;
    // Asked anew: what was missed comes with the answer.
    this.watching.ask();
    void this.pollOnce(++this.round);
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
    this.greeted = this.polling = false;
    const socket = this.socket;
    this.socket = null;
    socket?.close();
  }

  private connect() {
    const round = ++this.round;
    this.handlers.onState("connecting", null);
    this.watching.ask();
    if (!this.everOpened && this.attempt >= pollAfterFailures) {
      this.polling = true;
      return void this.pollOnce(round);
    }
    const socket = this.around.openSocket(`/api/v1/live${this.query()}`);
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
      this.take(JSON.parse(event.data) as Frame | HelloFrame | ReplyFrame);
    };
    socket.onclose = () => {
      if (round === this.round) void this.lost(round);
    };
  }

  private query(more: string[] = []) {
    const after = this.seq === null ? [] : [`after=${this.seq}`];
    const query = [...after, ...this.watching.query, ...more].join("&");
    return query && `?${query}`;
  }

  private sendWatch() {
    this.socket?.send(this.watching.frame());
  }

  private takeReply(reply: ReplyFrame) {
    if (!this.watching.isRefused(reply)) return;
    const round = this.round;
    this.around.setTimer(() => round === this.round && this.greeted && this.sendWatch(), 1000);
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

  private take(frame: Frame | HelloFrame | ReplyFrame) {
    if ("reply_to" in frame) return this.takeReply(frame);
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
    // With a number of our own, what was missed follows: the greeting must not skip it.
    if (this.seq === null || hello.resync) this.seq = hello.seq;
    if (hello.resync) this.handlers.onResync();
    this.greeted = true;
    this.handlers.onState("connected", null);
    this.watching.settle();
    if (!this.watching.isAsked) this.sendWatch();
  }

  private async pollOnce(round: number): Promise<void> {
    try {
      const answer = await this.around.poll(`/api/v1/live/poll${this.query(["wait=25"])}`);
      if (round !== this.round) return;
      if (answer.resync) {
        this.seq = answer.seq;
        this.handlers.onResync();
      }
      for (const frame of answer.frames) this.take(frame);
      this.seq = Math.max(this.seq ?? 0, answer.seq);
      this.attempt = pollAfterFailures;
      this.handlers.onState("connected", null);
      this.watching.settle();
      return this.pollOnce(round);
    } catch (error) {
      if (round === this.round) return this.lost(round, error);
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
