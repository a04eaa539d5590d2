// What the live line needs from the page around it, so that it can be tested without one.
import type { Frame } from "../contract";
import type { Polled } from "./door";

export type LineState = "connecting" | "connected" | "lost";
export type Socket = Pick<WebSocket, "send" | "close" | "readyState"> & {
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: (() => void) | null;
};

export type Line = {
  connect(after: number | null): Socket;
  poll(after: number | null, signal: AbortSignal): Promise<Polled>;
  state(state: LineState): void;
  /** Stored frames once each and in order, passing ones as they come. */
  frame(frame: Frame): void;
  /** What the screens hold may be stale: fetch it again. */
  refresh(): void;
  renew(): Promise<void>;
};
