// Files on their way into a message: uploading, done or refused, each with its own words.
import { useRef, useState } from "react";
import { upload, type Upload } from "../../api/upload";
import type { Attachment } from "../../api/types";
import { codeOf } from "../../api/call";
import { reasonOf, reasonOfCode } from "../shell/reason";

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
  const uploads = useRef(new Map<string, Upload>());

  const change = (key: string, part: Partial<PendingFile>) =>
    setFiles((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));

  const add = (chosen: File[]) => {
    for (const file of chosen) {
      const key = crypto.randomUUID();
      const { name, size } = file;
      setFiles((all) => [...all, { key, name, size, part: 0, attachment: null, error: null }]);
      const running = upload(file, (part) => change(key, { part }));
      uploads.current.set(key, running);
      running.done.then(
        (attachment) => change(key, { attachment, part: 1 }),
        (error) => change(key, { error: whyNot(error) }),
      );
    }
  };

  const remove = (key: string) => {
    uploads.current.get(key)?.cancel();
    uploads.current.delete(key);
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
    add,
    remove,
    restore,
    clear: () => setFiles([]),
    done: files.flatMap((one) => (one.attachment ? [one.attachment] : [])),
    isBusy: files.some((one) => !one.attachment && !one.error),
  };
}
