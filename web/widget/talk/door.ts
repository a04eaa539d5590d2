// The visitor door over HTTP. Every refusal comes back as one Refusal with a code and a kind:
// "away" may be tried again later, "lost" wants a new session, "no" will not change by itself.
import type {
  Conversation,
  Details,
  Frame,
  Identity,
  Message,
  Page,
  Session,
  Track,
} from "../contract";
import { unique } from "./unique";

export class Refusal extends Error {
  constructor(
    readonly kind: "away" | "lost" | "no",
    readonly code: string,
    readonly retry_after_ms = 0,
  ) {
    super(code);
  }
}

export function refusal_of(status: number, code: string, retry_after: string | null): Refusal {
  const wait = Number(retry_after) * 1000 || 0;
  if (status === 401) return new Refusal("lost", code);
  const away = status === 0 || status === 408 || status === 429 || status >= 500;
  return new Refusal(away ? "away" : "no", code, wait);
}

export type Start = {
  channel: string;
  token: string | null;
  locale: string;
  jwt?: string;
  user?: Identity;
  page: { url: string; title: string; referrer: string };
};

export type Outgoing = {
  conversation_id: string | null;
  body: string;
  client_id: string;
  attachment_ids: string[];
  details?: Details;
  locale: string;
};

export type Polled = { frames: Frame[]; seq: number; resync: boolean };
export type Position = { received?: string; read?: string };
export type Door = ReturnType<typeof open_door>;

export function open_door(server: string, token: () => string | null) {
  async function ask<T>(
    method: string,
    path: string,
    body?: unknown,
    { key, signal }: { key?: string; signal?: AbortSignal } = {},
  ): Promise<T> {
    const headers = new Headers({ Accept: "application/json" });
    const known = token();
    if (known) headers.set("Authorization", `Bearer ${known}`);
    if (body !== undefined) headers.set("Content-Type", "application/json");
    if (method === "POST") headers.set("Idempotency-Key", key ?? unique());
    let answer: Response;
    try {
      answer = await fetch(`${server}/visitor/v1${path}`, {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: "omit",
        signal,
      });
    } catch {
      throw new Refusal("away", "no_network");
    }
    if (!answer.ok) {
      const problem = (await answer.json().catch(() => ({}))) as { code?: string };
      throw refusal_of(answer.status, problem.code ?? "", answer.headers.get("Retry-After"));
    }
    return (answer.status === 204 ? undefined : await answer.json()) as T;
  }

  return {
    start: (start: Start) => ask<Session>("POST", "/sessions", start),
    conversations: () => ask<{ data: Conversation[] }>("GET", "/conversations"),
    messages: (id: string, before: string | null) =>
      ask<Page<Message>>(
        "GET",
        `/conversations/${id}/messages?page[size]=30` +
          (before ? `&page[before]=${encodeURIComponent(before)}` : ""),
      ),
    send: (message: Outgoing) =>
      ask<{ message: Message; conversation: Conversation }>("POST", "/messages", message, {
        key: message.client_id,
      }),
    position: (id: string, position: Position) =>
      ask<void>("PUT", `/conversations/${id}/position`, position),
    typing: (id: string, active: boolean) =>
      ask<void>("POST", `/conversations/${id}/typing`, { active }),
    claim: (details: Details) => ask<void>("PATCH", "/visitor", details),
    rate: (id: string, score: number, words: string) =>
      ask<Conversation>("PUT", `/conversations/${id}/rating`, { score, words }),
    track: (tracks: (Track & { seconds_ago: number })[]) =>
      ask<void>("POST", "/tracks", { tracks }),
    poll: (after: number | null, signal: AbortSignal) =>
      ask<Polled>(
        "GET",
        `/live/poll?wait=25${after === null ? "" : `&after=${after}`}`,
        undefined,
        {
          signal,
        },
      ),
  };
}
