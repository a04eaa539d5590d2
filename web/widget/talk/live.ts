// The live line: a WebSocket that resumes by number, and long polling where sockets do not pass.
// Duplicates are dropped by seq; a gap the server cannot fill arrives as "resync".
import type { Frame } from "../contract";
import { backoff } from "./backoff";
import { Refusal } from "./door";
import type { Line, Socket } from "./line";

const silence_ms = 60_000;
const ping_ms = 25_000;
const sockets_before_polling = 2;
const polling_ms = 120_000;

export function start_live(line: Line) {
  let seq: number | null = null;
  let socket: Socket | null = null;
  let poll: AbortController | null = null;
  let attempt = 0;
  let failed_sockets = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pinging: ReturnType<typeof setInterval> | undefined;
  let heard_at = 0;
  let stopped = false;

  const hear = (frame: Frame): void => {
    if (frame.type === "hello") {
      const first = seq === null;
      if (first || frame.resync) {
        seq = frame.seq;
        line.refresh();
      }
      return;
    }
    if ("seq" in frame && typeof frame.seq === "number") {
      if (seq !== null && frame.seq <= seq) return;
      seq = frame.seq;
    }
    line.frame(frame);
  };

  const again = (least = 0): void => {
    if (stopped) return;
    line.state("lost");
    clearTimeout(timer);
    timer = setTimeout(open, Math.max(least, backoff(attempt++)));
  };

  const open = (): void => {
    if (stopped) return;
    if (failed_sockets >= sockets_before_polling) return void start_polling();
    let mine: Socket;
    try {
      mine = line.connect(seq);
    } catch {
      // A page's own rules may forbid sockets outright.
      failed_sockets++;
      return again();
    }
    let greeted = false;
    socket = mine;
    heard_at = Date.now();
    mine.onmessage = ({ data }) => {
      if (mine !== socket) return;
      heard_at = Date.now();
      const frame = JSON.parse(String(data)) as Frame;
      if (!greeted && frame.type === "hello") {
        greeted = true;
        attempt = failed_sockets = 0;
        line.state("connected");
      }
      hear(frame);
    };
    mine.onclose = () => {
      if (mine !== socket) return;
      socket = null;
      clearInterval(pinging);
      if (!greeted) failed_sockets++;
      again();
    };
    clearInterval(pinging);
    pinging = setInterval(() => {
      if (Date.now() - heard_at > silence_ms) mine.close();
      else if (mine.readyState === 1) mine.send('{"type":"ping"}');
    }, ping_ms);
  };

  const start_polling = async (): Promise<void> => {
    const mine = (poll = new AbortController());
    const until = Date.now() + polling_ms;
    try {
      while (!stopped && Date.now() < until) {
        const { frames, seq: reached, resync } = await line.poll(seq, mine.signal);
        if (mine !== poll) return;
        attempt = 0;
        line.state("connected");
        if (seq === null || resync) hear({ type: "hello", seq: reached, resync: true });
        else frames.forEach(hear);
      }
      // Time to see whether sockets pass again.
      failed_sockets = 0;
      open();
    } catch (reason) {
      if (mine !== poll) return;
      if (reason instanceof Refusal && reason.kind === "lost") await line.renew().catch(() => {});
      failed_sockets = 1;
      again(reason instanceof Refusal ? reason.retry_after_ms : 0);
    }
  };

  const drop = (): void => {
    const old = socket;
    socket = null;
    old?.close();
    const waiting = poll;
    poll = null;
    waiting?.abort();
    clearTimeout(timer);
    clearInterval(pinging);
  };

  return {
    open,
    /** The network came back, or the person changed: now rather than when the wait ends. */
    reopen: (forget = false) => {
      drop();
      if (forget) seq = null;
      attempt = failed_sockets = 0;
      open();
    },
    lost: () => {
      drop();
      line.state("lost");
      attempt = 0;
      timer = setTimeout(open, 5_000);
    },
    /** Silent until opened again. */
    drop,
    stop: () => {
      stopped = true;
      drop();
    },
    say: (frame: unknown): boolean => {
      if (socket?.readyState !== 1) return false;
      socket.send(JSON.stringify(frame));
      return true;
    },
  };
}
