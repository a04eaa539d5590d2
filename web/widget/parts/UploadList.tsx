/** @jsxImportSource preact */
import { useEffect, useState } from "preact/hooks";
import { useTalk } from "../screens/use_talk";
import type { Upload } from "../talk/state";
import { file_size, percent } from "../words/language";
import { Icon } from "./Icon";
import { x } from "./icons";
import { file as file_icon } from "./talk_icons";
import { talk_words } from "../words/talk";

function Preview({ file }: { file: File }) {
  const [address, set_address] = useState<string | null>(null);
  useEffect(() => {
    if (!file.type.startsWith("image/")) return;
    const made = URL.createObjectURL(file);
    set_address(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address ? <img src={address} alt="" /> : <Icon of={file_icon} size={18} />;
}

function Chosen({ one }: { one: Upload }) {
  const { acts, spoken } = useTalk();
  const words = talk_words(spoken);
  const { id, file, part, state } = one;
  const wrong = state === "failed" || state === "too_large";
  const note =
    state === "failed"
      ? words.upload_failed
      : state === "too_large"
        ? words.upload_too_large
        : state === "going"
          ? percent(part, spoken)
          : file_size(file.size, spoken);

  return (
    <li class={wrong ? "upload wrong" : "upload"} data-testid="upload" data-state={state}>
      <Preview file={file} />
      <span class="grow">
        <span class="cut">
          <bdi>{file.name}</bdi>
        </span>
        <span class="second">{note}</span>
        {state === "going" ? (
          <progress
            max={1}
            value={part}
            aria-label={words.uploading(file.name, percent(part, spoken))}
          />
        ) : null}
      </span>
      {state === "failed" ? (
        <button type="button" class="again" onClick={() => acts.retry_upload(one)}>
          {words.retry}
        </button>
      ) : null}
      <button
        type="button"
        class="icon-button s"
        aria-label={words.remove(file.name)}
        onClick={() => acts.remove_upload(id)}
      >
        <Icon of={x} size={14} />
      </button>
    </li>
  );
}

export function UploadList({ uploads }: { uploads: Upload[] }) {
  if (!uploads.length) return null;
  return (
    <ul class="uploads">
      {uploads.map((one) => (
        <Chosen key={one.id} one={one} />
      ))}
    </ul>
  );
}
