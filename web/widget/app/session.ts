// Who is asking: gets a visitor token, keeps it, and gets another when it stops working.
import type { Identity, Session } from "../contract";
import type { Memory, Waiting } from "../loader/memory";
import type { Place } from "../loader/handover";
import { backoff } from "../talk/backoff";
import { type Door, Refusal, type Start } from "../talk/door";
import { is_new } from "../talk/outbox";

/** Words written to conversations of a visitor the server has forgotten start a new one. */
export function adopt(queue: Waiting[], session: Session): Waiting[] {
  const mine = new Set(session.conversations.map(({ id }) => id));
  return queue.map((waiting) =>
    is_new(waiting.thread) || mine.has(waiting.thread)
      ? waiting
      : { ...waiting, thread: `new:${waiting.thread}`, failed: false },
  );
}

type Parts = {
  place: Place;
  memory: Memory;
  door: Door;
  started(session: Session): void;
  refused(): void;
  lost(): void;
};

export function start_session({ place, memory, door, started, refused, lost }: Parts) {
  let identity: Identity | null = null;
  let going: Promise<void> | null = null;
  let nudge = (): void => {};

  const request = (): Start => {
    // Only what the door knows: a page may say more about its customer than it asks for.
    const { jwt, user_id, name, email, hash } = identity ?? {};
    return {
      channel: place.channel_key,
      token: memory.read().token,
      locale: place.locale(memory.read().channel?.locale),
      jwt,
      user: hash && !jwt ? { user_id, name, email, hash } : undefined,
      page: {
        url: location.href.slice(0, 2000),
        title: document.title.slice(0, 500),
        referrer: document.referrer.slice(0, 2000),
      },
    };
  };

  const renew = (): Promise<void> => {
    going ??= door
      .start(request())
      .then((session) => {
        const { token, channel, conversations } = session;
        memory.change(({ queue }) => ({
          token,
          channel,
          conversations: conversations.slice(0, 20),
          queue: adopt(queue, session),
        }));
        started(session);
      })
      .finally(() => (going = null));
    return going;
  };

  /** Goes on until there is a session or a plain no; `nudge` ends a wait early. */
  const begin = async (): Promise<boolean> => {
    for (let attempt = 0; ; attempt++) {
      try {
        await renew();
        return true;
      } catch (reason) {
        if (reason instanceof Refusal && reason.kind === "no") {
          refused();
          return false;
        }
        lost();
        const least = reason instanceof Refusal ? reason.retry_after_ms : 0;
        await new Promise<void>((resolve) => {
          nudge = resolve;
          setTimeout(resolve, Math.max(least, backoff(attempt)));
        });
      }
    }
  };

  return {
    begin,
    renew,
    nudge: () => nudge(),
    /** Said again with every later session of this page. */
    set_identity: (who: Identity | null): void => {
      identity = who;
    },
    settled: async (): Promise<void> => {
      await going?.catch(() => {});
    },
  };
}
