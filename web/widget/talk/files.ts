// Files up and down. XMLHttpRequest for the way up, because fetch tells no progress.
import type { Attachment } from "../contract";
import { type Refusal, refusal_of } from "./door";
import { unique } from "./unique";

export type Going = { done: Promise<Attachment>; stop(): void };

export function upload(
  server: string,
  token: string | null,
  file: File,
  progress: (part: number) => void,
): Going {
  const request = new XMLHttpRequest();
  const done = new Promise<Attachment>((resolve, reject: (refusal: Refusal) => void) => {
    request.open(
      "POST",
      `${server}/visitor/v1/attachments?name=${encodeURIComponent(file.name || "file")}`,
    );
    request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
    request.setRequestHeader("Idempotency-Key", unique());
    if (token) request.setRequestHeader("Authorization", `Bearer ${token}`);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
    request.onload = () => {
      if (request.status < 300) return resolve(request.response as Attachment);
      const problem = request.response as { code?: string } | null;
      const refused = request.status === 413 ? "too_large" : (problem?.code ?? "");
      reject(refusal_of(request.status, refused, request.getResponseHeader("Retry-After")));
    };
    request.onerror = request.onabort = () => reject(refusal_of(0, "no_network", null));
    request.send(file);
  });
  return { done, stop: () => request.abort() };
}

/** Content by bearer token, as an address this page may show: an <img> cannot carry the token. */
export function open_files(server: string, token: () => string | null) {
  const held = new Map<string, Promise<string>>();

  const fetch_one = async ({ url }: Attachment): Promise<string> => {
    const address = new URL(url, server);
    // An address that carries its own key needs no token, nor the preflight a token costs.
    const own = address.origin === server && !address.search ? token() : null;
    const answer = await fetch(address, {
      headers: own ? { Authorization: `Bearer ${own}` } : {},
      credentials: "omit",
    });
    if (!answer.ok) throw refusal_of(answer.status, "", null);
    return URL.createObjectURL(await answer.blob());
  };

  return {
    address: (attachment: Attachment): Promise<string> => {
      const known = held.get(attachment.id);
      if (known) return known;
      const fetched = fetch_one(attachment);
      held.set(attachment.id, fetched);
      fetched.catch(() => held.delete(attachment.id));
      return fetched;
    },
    /** A file just sent from here needs no way back from the server. */
    keep: (id: string, file: File) => {
      held.set(id, Promise.resolve(URL.createObjectURL(file)));
    },
  };
}
export type Files = ReturnType<typeof open_files>;
