// The live connection's surroundings in a browser.
import { SignedOut, type PollAnswer, type SocketLike, type Surroundings } from "./surroundings";

export const browserSurroundings: Surroundings = {
  openSocket(path) {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    return new WebSocket(`${scheme}//${location.host}${path}`) as unknown as SocketLike;
  },
  async poll(path) {
    const response = await fetch(path, { headers: { Accept: "application/json" } });
    if (response.status === 401) throw new SignedOut();
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()) as PollAnswer;
  },
  setTimer: (run, milliseconds) => window.setTimeout(run, milliseconds),
  clearTimer: (timer) => window.clearTimeout(timer),
  now: () => Date.now(),
  random: () => Math.random(),
};
