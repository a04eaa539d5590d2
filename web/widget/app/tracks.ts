// Takes what the page told to the server, once the visitor is somebody there.
import { Refusal } from "../talk/door";
import type { Chat } from "./chat";

let going = false;

export async function flush_tracks(chat: Chat): Promise<void> {
  const told = chat.memory.read().tracks;
  if (going || !told.length || !chat.is_known()) return;
  going = true;
  const oldest = 7 * 24 * 60 * 60;
  const tracks = told.map(({ at, ...track }) => ({
    ...track,
    seconds_ago: Math.min(oldest, Math.max(0, Math.round((Date.now() - at) / 1000))),
  }));
  const sent = new Set(told.map(({ at, name }) => `${at} ${name}`));
  const drop = () =>
    chat.memory.change((kept) => ({
      tracks: kept.tracks.filter(({ at, name }) => !sent.has(`${at} ${name}`)),
    }));
  try {
    await chat.door.track(tracks);
    drop();
  } catch (reason) {
    // What will never be taken must not stand in the way of what comes after it.
    if (reason instanceof Refusal && reason.kind === "no" && reason.code !== "unknown_visitor") {
      drop();
    }
  } finally {
    going = false;
  }
}
