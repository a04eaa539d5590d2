// Calls for attention when a customer writes: one soft tone, the title, the application's badge.
import { t } from "../../words/text";
import { isMuted } from "./preferences";

let audio: AudioContext | null = null;

/** Browsers let a page sound only after its reader has touched it. */
export function prepareSound() {
  const ready = () => {
    if (audio || !navigator.userActivation?.isActive) return;
    audio = new AudioContext();
    void audio.resume();
  };
  addEventListener("pointerup", ready);
  addEventListener("keyup", ready);
  return () => {
    removeEventListener("pointerup", ready);
    removeEventListener("keyup", ready);
  };
}

let quiet: number | null = null;

/** Until that moment nothing sounds and nothing pops up. */
export function quietUntil(moment: string | null) {
  quiet = moment === null ? null : Date.parse(moment);
}

const isQuiet = () => quiet !== null && Date.now() < quiet;

let opener: (address: string) => void = () => undefined;

/** How a press on what popped up gets to its place. */
export function openWith(open: (address: string) => void) {
  opener = open;
  const hear = ({ data }: MessageEvent<{ type?: string; address?: string } | null>) => {
    if (data?.type === "open" && data.address) open(data.address);
  };
  navigator.serviceWorker?.addEventListener("message", hear);
  return () => navigator.serviceWorker?.removeEventListener("message", hear);
}

const popsUpPlace = "hamdel.pops_up";

export const canPopUp = () => "Notification" in window;

export function popsUp() {
  return (
    canPopUp() &&
    Notification.permission === "granted" &&
    localStorage.getItem(popsUpPlace) === "yes"
  );
}

/** Asks the reader's leave where it is needed; whether it is so now. */
export async function letPopUp(wanted: boolean) {
  if (wanted && Notification.permission === "default") await Notification.requestPermission();
  localStorage.setItem(popsUpPlace, wanted ? "yes" : "no");
  return popsUp();
}

interface Call {
  title: string;
  body: string;
  /** One at a time is shown of each. */
  about: string;
  address: string;
}

/** A tone, and a word on the desktop when the reader looks at something else. */
export function callAttention({ title, body, about, address }: Call) {
  if (isQuiet()) return;
  ring();
  if (popsUp() && !document.hasFocus()) void popUp({ title, body, about, address });
}

/** By the helper where there is one: phones show no others, and a push of the same is then the same. */
async function popUp({ title, body, about, address }: Call) {
  const shape = { body, tag: about, icon: "/icon-192.png" };
  try {
    const helper = await navigator.serviceWorker?.getRegistration();
    if (helper?.active)
      return await helper.showNotification(title, { ...shape, data: { address } });
    const shown = new Notification(title, shape);
    shown.onclick = () => {
      window.focus();
      opener(address);
      shown.close();
    };
  } catch {
    // It may not be shown here; the list has it anyway.
  }
}

function ring() {
  if (isMuted() || !audio || audio.state !== "running") return;
  const start = audio.currentTime;
  for (const [step, pitch] of [659, 880].entries()) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    const at = start + step * 0.12;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.08, at + 0.015);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.3);
    tone.connect(volume).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.32);
  }
}

export function showUnread(count: number, title: string) {
  document.title = count > 0 ? t("shell.unread_title", { count, title }) : title;
  const badge = navigator as Navigator & {
    setAppBadge?: (count: number) => Promise<void>;
    clearAppBadge?: () => Promise<void>;
  };
  const done = count > 0 ? badge.setAppBadge?.(count) : badge.clearAppBadge?.();
  done?.catch(() => undefined);
}
