// A note that was begun, per agent and customer: a reload loses nothing of it.

const place = (agent: string, customer: string) => `hamdel.customer_note.${agent}.${customer}`;

export function keptNote(store: Storage, agent: string, customer: string) {
  return store.getItem(place(agent, customer)) ?? "";
}

export function keepNote(store: Storage, agent: string, customer: string, body: string) {
  try {
    if (body.trim()) store.setItem(place(agent, customer), body);
    else store.removeItem(place(agent, customer));
  } catch {
    // The words stand on the screen; only a reload would lose them.
  }
}
