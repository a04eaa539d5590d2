// /widget.js: draws the button, listens to window.hamdel and fetches the rest when it is wanted.
import { launcher_words } from "../words/choose";
import type * as App from "../app/main";
import type { Command, Handover } from "./handover";
import { draw_launcher } from "./launcher";
import { open_memory } from "./memory";
import { read_place } from "./place";

// The build writes the app's hashed file name here.
const app_file = "HAMDEL_APP";

type Listener = (value: unknown) => void;
type Hamdel = { (...command: Command): void; q?: ArrayLike<unknown>[]; started?: true };

declare global {
  interface Window {
    hamdel?: Hamdel;
  }
}

function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function begin(script: HTMLScriptElement): void {
  const earlier = window.hamdel;
  const place = read_place(script);
  if (!place || earlier?.started) return;

  const memory = open_memory(`hamdel.${place.channel_key}`, storage());
  const listeners = new Map<string, Listener[]>();
  const said: Command[] = [];
  let tell: ((command: Command) => void) | null = null;
  let loading: Promise<void> | null = null;

  const { launcher, shadow } = draw_launcher(() => hamdel("toggle"));
  const look = () => {
    const { channel } = memory.read();
    launcher.look(place.dark(), channel?.accent);
    if (!tell) launcher.label(launcher_words[place.locale(channel?.locale)]);
  };
  look();
  place.on_look_changed(look);

  const handover: Handover = {
    place,
    shadow,
    launcher,
    memory,
    emit: (event, value) => listeners.get(event)?.forEach((listener) => listener(value)),
    take: (listener) => {
      tell = listener;
      said.splice(0).forEach(listener);
    },
  };

  const load = () => {
    launcher.busy(true);
    const address = new URL(app_file, script.src).href;
    loading ??= (import(/* @vite-ignore */ address) as Promise<typeof App>)
      .then((rest) => rest.start(handover))
      .catch((reason: unknown) => {
        // Without a network the next press tries again.
        loading = null;
        said.splice(0, said.length, ...said.filter(([name]) => name !== "toggle"));
        console.warn("hamdel: the chat could not be loaded", reason);
      })
      .finally(() => launcher.busy(false));
  };

  const hamdel: Hamdel = (...command) => {
    const [name, first, second] = command;
    if (name === "on") {
      const event = String(first);
      listeners.set(event, [...(listeners.get(event) ?? []), second as Listener]);
    } else if (name === "setLocale") {
      place.set_locale(String(first));
    } else if (tell) {
      tell(command);
    } else {
      said.push(command);
      load();
    }
  };
  hamdel.started = true;
  window.hamdel = hamdel;
  for (const command of earlier?.q ?? []) hamdel(...(Array.from(command) as Command));

  // Someone with conversations here must hear about answers without opening the panel; words left
  // in the queue by an earlier page must go out.
  const kept = memory.read();
  if (kept.queue.length || (kept.token && kept.conversations.length)) load();
}

const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>("script[data-channel]");
if (script) {
  if (document.body) begin(script);
  else addEventListener("DOMContentLoaded", () => begin(script));
}
