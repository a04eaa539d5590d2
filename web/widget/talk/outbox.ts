// The queue of own messages, as pure functions, and the one loop that empties it. A message keeps
// its client_id from the first press to the last try; the server answers a known one with the first
// answer, so trying again never doubles it.
import type { Attachment, Conversation, Details, Message } from "../contract";
import type { Memory, Waiting } from "../loader/memory";
import { backoff } from "./backoff";
import { Refusal } from "./door";

export const is_new = (thread: string): boolean => thread.startsWith("new:");

export type Letter = {
  thread: string;
  body: string;
  attachments: Attachment[];
  details?: Details;
};

export function enqueue(queue: Waiting[], letter: Letter, client_id: string, now: Date): Waiting[] {
  const created_at = now.toISOString();
  return [...queue, { ...letter, client_id, created_at, failed: false }];
}

/** The server has it: out of the queue, and what follows in a new conversation now knows its id. */
export function settle(queue: Waiting[], client_id: string, conversation_id: string): Waiting[] {
  const done = queue.find((waiting) => waiting.client_id === client_id);
  return queue
    .filter((waiting) => waiting !== done)
    .map((waiting) =>
      done && is_new(done.thread) && waiting.thread === done.thread
        ? { ...waiting, thread: conversation_id }
        : waiting,
    );
}

export function fail(queue: Waiting[], client_id: string): Waiting[] {
  return queue.map((one) => (one.client_id === client_id ? { ...one, failed: true } : one));
}

/** Tried again from where the person stands now, after what is already waiting. */
export function retry(queue: Waiting[], client_id: string): Waiting[] {
  const again = queue.filter((waiting) => waiting.client_id === client_id);
  const rest = queue.filter((waiting) => waiting.client_id !== client_id);
  return [...rest, ...again.map((waiting) => ({ ...waiting, failed: false }))];
}

export const next_to_send = (queue: Waiting[]): Waiting | undefined =>
  queue.find((waiting) => !waiting.failed);

type Sent = { message: Message; conversation: Conversation };
export type Post = {
  memory: Memory;
  send(waiting: Waiting): Promise<Sent>;
  renew(): Promise<void>;
  changed(sent: (Sent & { waiting: Waiting }) | null): void;
  wait(ms: number): Promise<void>;
};

/** One message at a time, in the order written. `nudge` wakes it early, when the network is back. */
export function start_outbox(post: Post) {
  let running = false;
  let attempt = 0;
  let wake: () => void = () => {};

  const deliver = async (waiting: Waiting): Promise<void> => {
    try {
      const sent = await post.send(waiting);
      attempt = 0;
      const { client_id } = waiting;
      const id = sent.conversation.id;
      post.memory.change(({ queue }) => ({ queue: settle(queue, client_id, id) }));
      post.changed({ ...sent, waiting });
    } catch (reason) {
      const refused = reason instanceof Refusal ? reason : new Refusal("away", "unknown");
      if (refused.kind === "no") {
        post.memory.change(({ queue }) => ({ queue: fail(queue, waiting.client_id) }));
        post.changed(null);
        return;
      }
      if (refused.kind === "lost") await post.renew().catch(() => {});
      const pause = Math.max(refused.retry_after_ms, backoff(attempt++));
      const early = new Promise<void>((resolve) => (wake = resolve));
      await Promise.race([post.wait(pause), early]);
    }
  };

  const flush = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      for (;;) {
        const waiting = next_to_send(post.memory.read().queue);
        if (!waiting) break;
        await deliver(waiting);
      }
    } finally {
      running = false;
    }
  };

  return {
    flush,
    nudge: () => {
      attempt = 0;
      wake();
      void flush();
    },
  };
}
