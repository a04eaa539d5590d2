// The one caller of the server. Everything that is not an answer becomes a Refused with a stable code.
import type { Problem } from "./types";

export class Refused extends Error {
  constructor(
    readonly problem: Problem,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(problem.code);
  }
  get code() {
    return this.problem.code;
  }
  get status() {
    return this.problem.status;
  }
  /** The first field that was refused with this name, if any. */
  field(name: string) {
    return this.problem.fields?.find((one) => one.field === name) ?? null;
  }
}

/** True when trying again later can help: the words never reached the server or it was busy. */
export function isPassing(error: unknown) {
  return (
    error instanceof Refused && (error.status === 0 || error.status >= 500 || error.status === 429)
  );
}

export function codeOf(error: unknown) {
  return error instanceof Refused ? error.code : "unknown";
}

let csrfToken: string | null = null;

/** The session hands its token here; every cookie-signed change carries it. */
export function keepCsrfToken(token: string | null) {
  csrfToken = token;
}

export function writeHeaders(idempotencyKey?: string): Record<string, string> {
  const headers: Record<string, string> = {
    "Idempotency-Key": idempotencyKey ?? crypto.randomUUID(),
  };
  if (csrfToken) headers["X-CSRF-Token"] = csrfToken;
  return headers;
}

export interface CallOptions {
  query?: Record<string, string | number | null | undefined>;
  body?: unknown;
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** Goes on its way even when the page closes. */
  keepalive?: boolean;
}

export type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";

export async function call<T>(method: Method, path: string, options: CallOptions = {}): Promise<T> {
  const response = await answer(method, path, options);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** What is answered in plain words. */
export async function read(path: string) {
  return (await answer("GET", path)).text();
}

async function answer(method: Method, path: string, options: CallOptions = {}) {
  const headers: Record<string, string> = { Accept: "application/json, text/plain" };
  if (method !== "GET") Object.assign(headers, writeHeaders(options.idempotencyKey));
  if (options.body !== undefined) headers["Content-Type"] = "application/json";
  let response: Response;
  try {
    response = await fetch(address(path, options.query), {
      method,
      headers,
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
      signal: options.signal,
      keepalive: options.keepalive,
      credentials: "same-origin",
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new Refused({ status: 0, code: "offline" });
  }
  if (!response.ok) throw await refusal(response);
  return response;
}

function address(path: string, query: CallOptions["query"]) {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {}))
    if (value !== null && value !== undefined && value !== "") words.set(name, String(value));
  const text = words.toString();
  return `/api/v1${path}${text ? `?${text}` : ""}`;
}

async function refusal(response: Response) {
  const after = Number(response.headers.get("Retry-After"));
  const wait = Number.isFinite(after) && after > 0 ? after : null;
  try {
    const body = (await response.json()) as Problem;
    return new Refused({ ...body, status: response.status, code: body.code ?? "unknown" }, wait);
  } catch {
    // A proxy in between answers with its own page; only the number can be trusted.
    return new Refused({ status: response.status, code: "unknown" }, wait);
  }
}
