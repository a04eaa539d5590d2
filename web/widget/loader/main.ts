// /widget.js: draws the button, listens to window.hamdel and fetches the rest when it is wanted.
import { launcher_words } from "../words/choose";
import type * as App from "../app/main";
import type { Look, Track } from "../contract";
import { due, is_fresh, is_returning } from "./greetings";
import type { Command, Handover } from "./handover";
import { draw_launcher } from "./launcher";
import { open_memory } from "./memory";
import { familiar, familiar_events } from "./names";
import { read_place } from "./place";
import { as_track, most_tracks } from "./track";

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
    const { channel, look: first_look } = memory.read();
    launcher.look(place.dark(), (channel ?? first_look)?.accent);
    const locale = place.locale((channel ?? first_look)?.locale);
    if (!tell) launcher.label(launcher_words[locale]);
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

  const listen = (event: string, listener: unknown) =>
    listeners.set(event, [...(listeners.get(event) ?? []), listener as Listener]);

  const remember = (track: Track) =>
    memory.change(({ tracks }) => ({
      tracks: [...tracks, { ...track, at: Date.now() }].slice(-most_tracks),
    }));

  const hamdel: Hamdel = (...[said_name, first, ...more]) => {
    const name = familiar[said_name] ?? said_name;
    if (name === "on") listen(String(first), more[0]);
    else if (familiar_events[name]) listen(familiar_events[name], first);
    else if (name === "off") {
      const kept = listeners.get(String(first))?.filter((one) => more[0] && one !== more[0]);
      listeners.set(String(first), kept ?? []);
    } else if (name === "setLocale") place.set_locale(String(first));
    else {
      if (said_name === "boot") launcher.element.hidden = false;
      if (name === "shutdown") launcher.element.hidden = true;
      if (said_name === "boot" && !first) return;
      const command: Command = [name, first, ...more];
      if (name === "track") remember(as_track(first, more[0]));
      if (tell) return tell(command);
      // What the page tells waits until the chat is wanted, or needed already.
      if (name === "track") return;
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
  const now = Date.now();
  memory.change(({ first_at }) => ({ first_at: first_at ?? now }));
  if (kept.queue.length || (kept.token && kept.conversations.length)) load();

  const greet = (seen: Look) => {
    let [address, since] = [location.href, Date.now()];
    const returning = is_returning(kept.first_at, now);
    const clock = setInterval(() => {
      if (address !== location.href) [address, since] = [location.href, Date.now()];
      const seconds = (Date.now() - since) / 1000;
      const seen_before = memory.read().greeted;
      const found = due(seen, { address, seconds, returning, seen: seen_before });
      if (!found || launcher.element.hidden || launcher.is_open()) return;
      clearInterval(clock);
      hamdel("greet", found);
    }, 500);
  };
  const arrive = async () => {
    let seen = kept.look;
    if (!is_fresh(seen, now)) {
      const answer = await fetch(`${place.server}/visitor/v1/channels/${place.channel_key}`, {
        credentials: "omit",
      });
      if (!answer.ok) return;
      seen = { ...((await answer.json()) as Look), at: now };
      memory.change(() => ({ look: seen }));
      look();
    }
    if (seen.greetings.length) greet(seen);
  };
  // Without an answer there is a button and no greeting.
  void arrive().catch(() => {});
}

const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>("script[data-channel]");
if (script) {
  if (document.body) begin(script);
  else addEventListener("DOMContentLoaded", () => begin(script));
}
