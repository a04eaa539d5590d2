// Files chosen but not yet sent: each goes up at once and shows how far it is.
import type { Memory } from "../loader/memory";
import { type Files, type Going, upload } from "../talk/files";
import type { Refusal } from "../talk/door";
import type { State, Upload } from "../talk/state";
import { without } from "../talk/without";
import type { Store } from "./store";
import { unique } from "../talk/unique";

export type Uploads = ReturnType<typeof start_uploads>;

export function start_uploads(
  server: string,
  memory: Memory,
  store: Store<State>,
  files: Files,
  renew: () => Promise<void>,
) {
  const going = new Map<string, Going>();

  const change = (id: string, edit: Partial<Upload> | null): void =>
    store.set((state) => {
      const uploads: State["uploads"] = {};
      for (const [thread, list] of Object.entries(state.uploads)) {
        uploads[thread] = list.flatMap((one) =>
          one.id !== id ? [one] : edit ? [{ ...one, ...edit }] : [],
        );
      }
      return { ...state, uploads };
    });

  const go = async (id: string, file: File, second = false): Promise<void> => {
    const way = upload(server, memory.read().token, file, (part) => change(id, { part }));
    going.set(id, way);
    try {
      const attachment = await way.done;
      files.keep(attachment.id, file);
      change(id, { state: "done", part: 1, attachment });
    } catch (reason) {
      const refused = reason as Refusal;
      if (refused.kind === "lost" && !second) {
        await renew().catch(() => {});
        return go(id, file, true);
      }
      change(id, { state: refused.code === "too_large" ? "too_large" : "failed" });
    } finally {
      going.delete(id);
    }
  };

  return {
    add: (thread: string, chosen: Iterable<File>) => {
      for (const file of chosen) {
        const id = unique();
        const one: Upload = { id, file, part: 0, state: "going", attachment: null };
        store.set((state) => {
          const list = [...(state.uploads[thread] ?? []), one];
          return { ...state, uploads: { ...state.uploads, [thread]: list } };
        });
        void go(id, file);
      }
    },
    retry: ({ id, file }: Upload) => {
      change(id, { state: "going", part: 0 });
      void go(id, file);
    },
    remove: (id: string) => {
      going.get(id)?.stop();
      change(id, null);
    },
    clear: (thread: string) =>
      store.set((state) => ({ ...state, uploads: without(state.uploads, thread) })),
  };
}
