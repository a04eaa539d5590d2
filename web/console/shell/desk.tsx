// What a command can see and do. The shell makes it; screens lend it their handles.
import type { QueryClient } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import type { NavigateFunction } from "react-router";
import type { Conversation, Id, Session } from "../../api/types";
import type { Outgoing } from "../conversations/outbox";
import type { Job } from "../conversations/selection/jobs";
import type { Toast } from "./toasts";

export type DialogName =
  | "palette"
  | "search"
  | "shortcuts"
  | "new"
  | "assign"
  | "snooze"
  | "subject"
  | "tags"
  | "merge"
  | "link"
  | "assign_selected"
  | "snooze_selected"
  | "tags_selected"
  | "new_saved_view"
  | "edit_saved_view";

/** Things only a mounted screen can do; absent while the screen is. */
export interface Handles {
  list?: {
    move: (by: 1 | -1) => void;
    /** The row that has the focus, or else the one that is open. */
    current: () => Conversation | null;
    /** Parts the list by queue, or makes it one again; absent where it cannot be. */
    group: (() => void) | undefined;
  };
  selection?: {
    isOpen: () => boolean;
    selected: () => Conversation[];
    touch: (id: Id) => void;
    selectAll: () => void;
    clear: () => void;
    run: (job: Job, conversations: Conversation[]) => void;
  };
  composer?: {
    write: (mode: "reply" | "note") => void;
    takeBack: (outgoing: Outgoing) => void;
    quote: (text: string) => void;
  };
}

export interface Desk {
  client: QueryClient;
  session: Session;
  /** The conversation that is open, as the cache has it now. */
  conversation: Conversation | null;
  handles: Handles;
  navigate: NavigateFunction;
  say: (toast: Toast) => void;
  undoLast: () => void;
  open: (dialog: DialogName | null) => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk() {
  return useContext(DeskContext)!;
}

export function may(desk: Pick<Desk, "session">, permission: string) {
  return desk.session.permissions.includes(permission);
}
