import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../../api/call";
import type { ConversationGroup } from "../../../api/types";
import { useDesk } from "../../shell/desk";
import type { Filter } from "../filter";
import { conversationKeys } from "../keys";
import { canGroup, type GroupId } from "./groups";
import { keepGrouping, keptGrouping, type Grouping } from "./kept";

export function useGrouping(filter: Filter) {
  const me = useDesk().session.agent.id;
  const [kept, setKept] = useState(() => keptGrouping(localStorage, me));
  const keep = (change: Partial<Grouping>) => {
    const next = { ...kept, ...change };
    keepGrouping(localStorage, me, next);
    setKept(next);
  };
  const isPossible = canGroup(filter);
  return {
    isPossible,
    isOn: isPossible && kept.isOn,
    closed: kept.closed,
    set: (isOn: boolean) => keep({ isOn }),
    fold: (id: GroupId) => {
      const others = kept.closed.filter((one) => one !== id);
      keep({ closed: others.length < kept.closed.length ? others : [...others, id] });
    },
  };
}
export type ListGrouping = ReturnType<typeof useGrouping>;

export function useGroups({ view, status, kind }: Filter) {
  const asked = { view, status, kind };
  return useQuery({
    queryKey: conversationKeys.groups(asked),
    queryFn: () =>
      call<{ data: ConversationGroup[] }>("GET", "/conversation_groups", { query: asked }).then(
        (answer) => answer.data,
      ),
  });
}
