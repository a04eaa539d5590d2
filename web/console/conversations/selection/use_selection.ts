// The selection of one list and what is under way with it.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Conversation, Id } from "../../../api/types";
import { t } from "../../../words/text";
import { useDesk, type Desk } from "../../shell/desk";
import type { Job } from "./jobs";
import { runJob, takeBack, type Failure, type Outcome, type Watcher } from "./run_job";
import {
  allOf,
  extended,
  nothingSelected,
  only,
  selectedOf,
  toggled,
  type Selection,
} from "./selection";

interface State {
  /** The list it belongs to; another list begins with nothing. */
  place: string;
  selection: Selection;
  /** Check boxes stand on every row, though none may be on. */
  isOpen: boolean;
  failures: Failure[];
}

export interface Progress {
  done: number;
  all: number;
}

export function useSelection(place: string, rows: Conversation[]) {
  const desk = useDesk();
  const { client, session, handles, say } = desk;
  const [kept, setKept] = useState<State>(() => nothingIn(place));
  const [progress, setProgress] = useState<Progress | null>(null);
  const isStopped = useRef(false);
  const state = kept.place === place ? kept : nothingIn(place);
  const selected = selectedOf(state.selection, rows);
  const latest = useRef({ state, rows, selected });
  useEffect(() => {
    latest.current = { state, rows, selected };
  });

  const set = useCallback(
    (change: Partial<State>) =>
      setKept((old) => ({ ...(old.place === place ? old : nothingIn(place)), ...change })),
    [place],
  );
  /** What ends after the agent went to another list changes nothing there. */
  const setIfHere = useCallback(
    (change: Partial<State>) =>
      setKept((old) => (old.place === place ? { ...old, ...change } : old)),
    [place],
  );
  const touch = useCallback(
    (id: Id, isRange: boolean) => {
      const { selection } = latest.current.state;
      const next = isRange ? extended(selection, latest.current.rows, id) : toggled(selection, id);
      set({ selection: next, isOpen: true });
    },
    [set],
  );
  const selectAll = useCallback(
    () => set({ selection: allOf(latest.current.rows), isOpen: true }),
    [set],
  );
  const clear = useCallback(() => setKept(nothingIn(place)), [place]);

  const run = useCallback(
    async (job: Job, conversations: Conversation[]) => {
      const target = { client, me: session.agent.id };
      const watch = (): Watcher => {
        isStopped.current = false;
        return {
          onProgress: (done, all) => setProgress(all > 0 ? { done, all } : null),
          isStopped: () => isStopped.current,
        };
      };
      const outcome = await runJob(target, job, conversations, watch());
      setProgress(null);
      const rest = [...outcome.failed.map((one) => one.conversation), ...outcome.left];
      setIfHere({
        selection: only(rest.map((one) => one.id)),
        isOpen: rest.length > 0,
        failures: outcome.failed,
      });
      const undo = async () => {
        const back = await takeBack(target, job.back, outcome.done, watch());
        setProgress(null);
        if (back.failed.length === 0) return;
        setIfHere({ failures: back.failed });
        say({
          text: t("selection.undone_some", { count: back.count, left: back.failed.length }),
          tone: "danger",
        });
        throw new Error("not all was put back");
      };
      sayOutcome(say, job, outcome, undo);
    },
    [client, session.agent.id, say, setIfHere],
  );

  useEffect(() => {
    handles.selection = {
      isOpen: () => latest.current.state.isOpen,
      selected: () => latest.current.selected,
      touch: (id) => touch(id, false),
      selectAll,
      clear,
      run: (job, conversations) => void run(job, conversations),
    };
    return () => {
      handles.selection = undefined;
    };
  }, [handles, touch, selectAll, clear, run]);

  return useMemo(
    () => ({
      ...state,
      selected,
      progress,
      touch,
      selectAll,
      clear,
      open: () => set({ isOpen: true }),
      dropFailures: () => set({ failures: [] }),
      stop: () => {
        isStopped.current = true;
      },
    }),
    [state, selected, progress, touch, selectAll, clear, set],
  );
}

export type ListSelection = ReturnType<typeof useSelection>;

function nothingIn(place: string): State {
  return { place, selection: nothingSelected, isOpen: false, failures: [] };
}

function sayOutcome(say: Desk["say"], job: Job, outcome: Outcome, undo: () => Promise<void>) {
  const { done, failed, left } = outcome;
  if (failed.length > 0)
    say({ text: t("selection.failed", { count: failed.length }), tone: "danger" });
  if (left.length > 0) say({ text: t("selection.left", { count: left.length }) });
  if (done.length > 0) say({ text: job.said(done.length), undo });
  else if (failed.length + left.length === 0) say({ text: t("selection.nothing") });
}
