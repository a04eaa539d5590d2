// Whether an agent has the list parted by queue, and which queues are folded: kept on this device.
export interface Grouping {
  isOn: boolean;
  closed: string[];
}

const nothing: Grouping = { isOn: false, closed: [] };
const placeOf = (agent: string) => `hamdel.grouping.${agent}`;

type Store = Pick<Storage, "getItem" | "setItem">;

export function keptGrouping(store: Store, agent: string): Grouping {
  try {
    const { isOn, closed } = JSON.parse(store.getItem(placeOf(agent)) ?? "{}") as Partial<Grouping>;
    const isList = Array.isArray(closed) && closed.every((one) => typeof one === "string");
    return { isOn: isOn === true, closed: isList ? closed : [] };
  } catch {
    return nothing;
  }
}

/** A device that keeps nothing shows it until the page is left. */
export function keepGrouping(store: Store, agent: string, grouping: Grouping) {
  try {
    store.setItem(placeOf(agent), JSON.stringify(grouping));
  } catch {
    return;
  }
}
