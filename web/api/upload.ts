// Uploads one file with progress. XMLHttpRequest, because fetch cannot tell how much has left.
import { Refused, writeHeaders } from "./call";
import type { Attachment, Problem } from "./types";

export interface Upload<T = Attachment> {
  done: Promise<T>;
  cancel: () => void;
}

export function upload<T = Attachment>(
  file: File,
  onProgress: (part: number) => void,
  path = "/attachments",
): Upload<T> {
  const request = new XMLHttpRequest();
  const done = new Promise<T>((resolve, reject) => {
    request.open("POST", `/api/v1${path}?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
    for (const [name, value] of Object.entries(writeHeaders()))
      request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status === 201 && body) resolve(body as T);
      else
        reject(
          new Refused({ code: "unknown", ...(body as Partial<Problem>), status: request.status }),
        );
    };
    request.onerror = () => reject(new Refused({ status: 0, code: "offline" }));
    request.onabort = () => reject(new Refused({ status: 0, code: "cancelled" }));
    request.send(file);
  });
  return { done, cancel: () => request.abort() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
