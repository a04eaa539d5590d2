// Runs a job on many conversations and takes it back. It knows the cache and the server; who shows the
// progress and says the outcome is told through callbacks.
import type { QueryClient } from "@tanstack/react-query";
import { call as callServer } from "../../../api/call";
import type { Conversation, Id } from "../../../api/types";
import { t } from "../../../words/text";
import { reasonOf } from "../../shell/reason";
import type { Call, GoingBack } from "../going_back";
import { place } from "../place";
import { inParallel, patiently } from "./in_parallel";
import type { Job } from "./jobs";

export interface Failure {
  conversation: Conversation;
  reason: string;
}

export interface Done {
  before: Conversation;
  after: Conversation;
}

export interface Outcome {
  done: Done[];
  failed: Failure[];
  /** Asked to stop before these were begun. */
  left: Conversation[];
}

export interface Watcher {
  onProgress: (done: number, all: number) => void;
  isStopped: () => boolean;
}

interface Place {
  client: QueryClient;
  me: Id;
}

// A key of its own for each call: asked again, it is done once.
function send({ method, path, body }: Call) {
  const idempotencyKey = crypto.randomUUID();
  return patiently(() => callServer<Conversation>(method, path, { body, idempotencyKey }));
}

function asItIs(id: Id) {
  return patiently(() => callServer<Conversation>("GET", `/conversations/${id}`));
}

export async function runJob(
  { client, me }: Place,
  job: Job,
  conversations: Conversation[],
  { onProgress, isStopped }: Watcher,
): Promise<Outcome> {
  const wanted = conversations.filter((one) => job.call(one) !== null);
  const outcome: Outcome = { done: [], failed: [], left: [] };
  const show = () => onProgress(outcome.done.length + outcome.failed.length, wanted.length);
  for (const one of wanted) place(client, { ...one, ...job.guess(one) }, me);
  show();
  outcome.left = await inParallel(
    wanted,
    async (before) => {
      try {
        const after = await send(job.call(before)!);
        place(client, after, me);
        outcome.done.push({ before, after });
      } catch (error) {
        place(client, await asItIs(before.id).catch(() => before), me);
        outcome.failed.push({ conversation: before, reason: reasonOf(error) });
      }
      show();
    },
    isStopped,
  );
  for (const one of outcome.left) place(client, one, me);
  return outcome;
}

export interface TakenBack {
  count: number;
  /** Left as they are: refused, or changed by somebody since. */
  failed: Failure[];
}

export async function takeBack(
  { client, me }: Place,
  back: GoingBack,
  done: Done[],
  { onProgress, isStopped }: Watcher,
): Promise<TakenBack> {
  const out: TakenBack = { count: 0, failed: [] };
  const show = () => onProgress(out.count + out.failed.length, done.length);
  const fail = (conversation: Conversation, reason: string) =>
    out.failed.push({ conversation, reason });
  show();
  const left = await inParallel(
    done,
    async ({ before, after }) => {
      try {
        let now = await asItIs(before.id);
        const calls = back(before, after, now);
        for (const one of calls ?? []) now = await send(one);
        place(client, now, me);
        if (calls) out.count++;
        else fail(now, t("selection.changed_since"));
      } catch (error) {
        fail(before, reasonOf(error));
      }
      show();
    },
    isStopped,
  );
  for (const { after } of left) fail(after, t("selection.not_put_back"));
  return out;
}
