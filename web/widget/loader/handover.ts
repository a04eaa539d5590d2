// What the loader gives the rest of the widget when it arrives. Types only: the two are separate
// files in the browser and must not share code, or the loader would stop being one plain script.
import type { Locale } from "../words/choose";
import type { Launcher } from "./launcher";
import type { Memory } from "./memory";

export type Command = [name: string, ...rest: unknown[]];

export type Place = {
  channel_key: string;
  server: string;
  /** The language asked for by the page; the channel's own is the last resort. */
  locale(channel_locale?: string | null): Locale;
  dark(): boolean;
  on_look_changed(notice: () => void): void;
};

export type Handover = {
  place: Place;
  shadow: ShadowRoot;
  launcher: Launcher;
  memory: Memory;
  emit(event: string, value?: unknown): void;
  /** Gives everything said so far, in order, and everything said from now on. */
  take(listener: (command: Command) => void): void;
};
