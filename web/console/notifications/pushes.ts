// Pushes: what concerns the agent reaches this browser also when no page is open.
import { call } from "../../api/call";
import type { PushKey, PushSubscription as Kept } from "../../api/types";
import { currentLanguage } from "../../words/language";
import { popsUp } from "../shell/attention";

const place = "hamdel.push";

async function manager() {
  if (!("serviceWorker" in navigator) || !("PushManager" in window)) return null;
  return (await navigator.serviceWorker.getRegistration())?.pushManager ?? null;
}

/** The browser's own subscription for this key; one for another key is of no use any more. */
async function subscription(pushes: PushManager, key: string) {
  const kept = await pushes.getSubscription();
  if (kept && sameKey(kept.options.applicationServerKey, key)) return kept;
  await kept?.unsubscribe();
  return pushes.subscribe({ userVisibleOnly: true, applicationServerKey: key });
}

export function sameKey(bytes: ArrayBuffer | null, letters: string) {
  if (!bytes) return false;
  const text = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "") === letters;
}

/** Tells the server where this browser is reached, each time anew: sessions and languages change. */
export async function keepPushes() {
  if (!popsUp()) return;
  try {
    const pushes = await manager();
    if (!pushes) return;
    const { public_key } = await call<PushKey>("POST", "/push_key", { body: {} });
    const { endpoint, keys } = (await subscription(pushes, public_key)).toJSON();
    const { id } = await call<Kept>("POST", "/push_subscriptions", {
      body: { endpoint, p256dh: keys?.p256dh, auth: keys?.auth, language: currentLanguage() },
    });
    localStorage.setItem(place, id);
  } catch {
    // The browser's service is out of reach, or it has none: pages that are open pop up anyway.
  }
}

export async function endPushes() {
  const id = localStorage.getItem(place);
  localStorage.removeItem(place);
  try {
    await (await (await manager())?.getSubscription())?.unsubscribe();
    if (id) await call("DELETE", `/push_subscriptions/${id}`);
  } catch {
    // It is over for this browser; the server finds out when it tries.
  }
}
