// What the screen shows, so that the server tells of it: which words were asked for, and which are
// heard without a gap.
import type { ReplyFrame } from "./frames";

export class Watching {
  private words: string[] = []; // wanted
  private asked: string[] = []; // told to the server last
  private heard = new Set<string>(); // without a gap since the last number
  private count = 0;

  /** `onFresh`: these are heard from now on, and what was read of them before may be old. */
  constructor(private readonly onFresh: (words: string[]) => void) {}

  want(words: string[]) {
    this.words = words;
  }

  /** The words for the server; what is no longer asked for is missed from here on. */
  ask() {
    this.asked = this.words;
    this.heard = new Set(this.asked.filter((word) => this.heard.has(word)));
    return this.asked;
  }

  frame() {
    return JSON.stringify({ id: `watch ${++this.count}`, watch: this.ask() });
  }

  get query() {
    return this.asked.length > 0 ? [`watch=${this.asked.join(",")}`] : [];
  }

  get isAsked() {
    return this.words === this.asked;
  }

  /** The server hears what it was asked. */
  settle() {
    const fresh = this.asked.filter((word) => !this.heard.has(word));
    this.heard = new Set(this.asked);
    if (fresh.length > 0) this.onFresh(fresh);
  }

  /** Whether the answer to the last frame was a refusal, so that it must be said again. */
  isRefused(reply: ReplyFrame) {
    if (reply.reply_to !== `watch ${this.count}`) return false;
    if (reply.status !== 200) return true;
    this.settle();
    return false;
  }
}
