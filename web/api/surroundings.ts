// What the live connection tells, and what it needs from outside.
import type { Frame } from "./frames";

export type LiveState = "connecting" | "connected" | "lost" | "signed_out";

export interface LiveHandlers {
  onFrame: (frame: Frame) => void;
  /** Everything cached may be old: throw it away and fetch again. */
  onResync: () => void;
  /** These words are heard from now on: what was read of them before may be old. */
  onWatched: (words: string[]) => void;
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
