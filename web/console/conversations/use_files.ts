// Files on their way into a message: uploading, done or refused, each with its own words.
import { useRef, useState } from "react";
import { upload, type Upload } from "../../api/upload";
import type { Attachment } from "../../api/types";
import { codeOf } from "../../api/call";
import { reasonOf, reasonOfCode } from "../shell/reason";
import { inTurn, mostFiles, largestFile } from "./uploading";

export interface PendingFile {
  key: string;
  name: string;
  size: number;
  part: number;
  attachment: Attachment | null;
  error: string | null;
}

/** An upload is one file, so a request that is too large is a file that is. */
function whyNot(error: unknown) {
  return codeOf(error) === "body_too_large"
    ? reasonOfCode("attachment_too_large")
    : reasonOf(error);
}

export type Files = ReturnType<typeof useFiles>;

export function useFiles() {
  const [files, setFiles] = useState<PendingFile[]>([]);
  /** How many of those chosen last found no place. */
  const [leftOut, setLeftOut] = useState(0);
  const uploads = useRef(new Map<string, Upload>());
  const waiting = useRef(new Set<string>());

  const change = (key: string, part: Partial<PendingFile>) =>
    setFiles((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));

  const start = (key: string, file: File) => {
    const running = upload(file, (part) => change(key, { part }));
    uploads.current.set(key, running);
    return running.done.then(
      (attachment) => change(key, { attachment, part: 1 }),
      (error) => change(key, { error: whyNot(error) }),
    );
  };

  const add = (chosen: File[]) => {
    const taken = chosen.slice(0, Math.max(0, mostFiles - files.length));
    setLeftOut(chosen.length - taken.length);
    const begun = taken.map((file): PendingFile => ({
      key: crypto.randomUUID(),
      name: file.name,
      size: file.size,
      part: 0,
      attachment: null,
      error: file.size > largestFile ? reasonOfCode("attachment_too_large") : null,
    }));
    setFiles((all) => [...all, ...begun]);
    begun.forEach((one, index) => {
      if (one.error) return;
      waiting.current.add(one.key);
      void inTurn(async () => {
        if (waiting.current.delete(one.key)) await start(one.key, taken[index]!);
      });
    });
  };

  const remove = (key: string) => {
    uploads.current.get(key)?.cancel();
    uploads.current.delete(key);
    waiting.current.delete(key);
    setLeftOut(0);
    setFiles((all) => all.filter((one) => one.key !== key));
  };

  const restore = (attachments: Attachment[]) =>
    setFiles((all) => [
      ...all,
      ...attachments.map((attachment) => ({
        key: attachment.id,
        name: attachment.name,
        size: attachment.size,
        part: 1,
        attachment,
        error: null,
      })),
    ]);

  return {
    all: files,
    leftOut,
    add,
    remove,
    restore,
    clear: () => {
      setFiles([]);
      setLeftOut(0);
    },
    done: files.flatMap((one) => (one.attachment ? [one.attachment] : [])),
    isBusy: files.some((one) => !one.attachment && !one.error),
  };
}
