// Brings drafts to the server and takes up those of other devices. What is typed is in the cache and on
// this device at once; the server hears of it quietly a moment later, one request at a time.
import type { QueryClient } from "@tanstack/react-query";
import { call, isPassing, Refused } from "../../api/call";
import type { DraftBrief, Id, ServerDraft } from "../../api/types";
import { keepDraft, keptDraft, unsavedDrafts, type Draft, type LocalDraft } from "./drafts";
import { conversationKeys } from "./keys";
import { isSame, joined, noWords } from "./writing/words";

export interface DraftState extends LocalDraft {
  /** Null while nothing was typed; false when this device refuses. */
  isKept: boolean | null;
  other: ServerDraft["other"];
}

const quiet_ms = 1200;
const timers = new Map<Id, ReturnType<typeof setTimeout>>();
const underWay = new Set<Id>();
const refused = new Set<Id>();

export function draftState(client: QueryClient, me: Id, id: Id): DraftState {
  const known = client.getQueryData<DraftState>(conversationKeys.draft(id));
  return known ?? { ...keptDraft(localStorage, me, id), isKept: null, other: null };
}

function keep(client: QueryClient, me: Id, id: Id, next: DraftState) {
  const isKept = keepDraft(localStorage, me, id, next);
  const isShown = next.body.trim() !== "" || !isKept;
  client.setQueryData<DraftState>(conversationKeys.draft(id), {
    ...next,
    isKept: isShown ? isKept : null,
  });
  markInList(client, id, next);
}

/** The list shows at once where a draft is. */
function markInList(client: QueryClient, id: Id, draft: LocalDraft) {
  client.setQueryData<DraftBrief[]>(conversationKeys.drafts, (all) => {
    const others = (all ?? []).filter((one) => one.conversation_id !== id);
    if (!draft.body.trim()) return all && others.length === all.length ? all : others;
    const { mode, writtenAt, body } = draft;
    const brief = { conversation_id: id, mode, preview: body.slice(0, 140), written_at: writtenAt };
    return [brief, ...others];
  });
}

export function writeDraft(client: QueryClient, me: Id, id: Id, draft: Partial<Draft>) {
  refused.delete(id);
  const before = draftState(client, me, id);
  const writtenAt = new Date().toISOString();
  keep(client, me, id, { ...before, ...draft, isNew: true, writtenAt });
  clearTimeout(timers.get(id));
  timers.set(
    id,
    setTimeout(() => void saveDraft(client, me, id), quiet_ms),
  );
}

/** Tells the server now what it does not have. */
export async function saveDraft(client: QueryClient, me: Id, id: Id, keepOther = true) {
  clearTimeout(timers.get(id));
  const told = draftState(client, me, id);
  if ((!told.isNew && keepOther) || underWay.has(id)) return;
  underWay.add(id);
  try {
    const saved = await call<ServerDraft>("PUT", `/conversations/${id}/draft`, {
      body: {
        body: told.body,
        html: told.html,
        mode: told.mode,
        based_on: told.version,
        written_at: told.writtenAt || null,
        keep_other: keepOther,
      },
    });
    settle(client, me, id, told, saved);
  } catch (error) {
    // Without a connection or a session it stays here and is told later.
    if (isPassing(error)) return;
    // Nor is asking again of use where the conversation is gone; a session can come back.
    if (!(error instanceof Refused) || error.status !== 401) refused.add(id);
    return;
  } finally {
    underWay.delete(id);
  }
  if (!isSame(draftState(client, me, id), told)) return saveDraft(client, me, id);
}

function settle(client: QueryClient, me: Id, id: Id, told: DraftState, saved: ServerDraft) {
  const now = draftState(client, me, id);
  const { version, other } = saved;
  // What was typed meanwhile goes on from here; newer words of another device are taken up.
  const isStill = isSame(now, told) && now.mode === told.mode;
  const { body, html, mode } = saved;
  // The rich text of the same words stays as it is written here: the server's has no blanks at its ends.
  const words = !isStill ? {} : body === told.body ? { mode } : { body, html, mode };
  keep(client, me, id, { ...now, ...words, version, other, isNew: !isStill });
}

/** What the server has, when the conversation is opened or another device wrote. */
export async function fetchDraft(client: QueryClient, me: Id, id: Id) {
  if (draftState(client, me, id).isNew) return saveDraft(client, me, id);
  const saved = await call<ServerDraft>("GET", `/conversations/${id}/draft`).catch(() => null);
  const now = draftState(client, me, id);
  if (!saved || now.isNew) return;
  const { version, other } = saved;
  const writtenAt = saved.written_at ?? "";
  // What this device wrote itself is not read back while its writer goes on.
  const { body, html, mode } = version === now.version ? now : saved;
  const words = { body, html, mode: body ? mode : now.mode };
  keep(client, me, id, { ...now, ...words, version, other, writtenAt });
}

/** All that this device still has to tell, as when the connection or the session is back. */
export function saveAllDrafts(client: QueryClient, me: Id) {
  const waiting = unsavedDrafts(localStorage, me).filter((id) => !refused.has(id));
  return Promise.all(waiting.map((id) => saveDraft(client, me, id)));
}

/** The words have left the composer: the message takes this version with it. */
export function draftLeft(client: QueryClient, me: Id, id: Id): number {
  const { mode, version } = draftState(client, me, id);
  writeDraft(client, me, id, { ...noWords, mode });
  return version;
}

export function letOtherGo(client: QueryClient, me: Id, id: Id, isTaken: boolean) {
  const now = draftState(client, me, id);
  if (isTaken && now.other) {
    keep(client, me, id, {
      ...now,
      ...joined(now, now.other),
      isNew: true,
      writtenAt: new Date().toISOString(),
      other: null,
    });
  } else keep(client, me, id, { ...now, other: null });
  return saveDraft(client, me, id, false);
}
