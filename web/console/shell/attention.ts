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

export function ring() {
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
