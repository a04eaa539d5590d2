/** @jsxImportSource preact */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useTalk } from "../screens/use_talk";
import { Icon } from "./Icon";
import { clip, send as send_icon } from "./talk_icons";
import { UploadList } from "./UploadList";
import { talk_words } from "../words/talk";

export function Composer({ thread }: { thread: string }) {
  const { state, acts, spoken } = useTalk();
  const words = talk_words(spoken);
  const [text, set_text] = useState(() => acts.draft(thread));
  const typed = useRef(text);
  typed.current = text;
  const area = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const uploads = state.uploads[thread] ?? [];
  const ready = uploads.every(({ state: one }) => one === "done");
  const sendable = ready && Boolean(text.trim() || uploads.length);
  const written_to = useRef(thread);

  const write = (next: string): void => {
    set_text(next);
    acts.keep_draft(thread, next);
  };
  const send = (): void => {
    if (!acts.send(thread, text)) return;
    set_text("");
    area.current?.focus();
  };

  useEffect(() => {
    if (matchMedia("(min-width: 601px)").matches) area.current?.focus();
  }, []);

  // A new conversation got its id while something was being typed: the draft moves along.
  useEffect(() => {
    if (written_to.current === thread) return;
    acts.keep_draft(written_to.current, "");
    acts.keep_draft(thread, typed.current);
    written_to.current = thread;
  }, [acts, thread]);

  useLayoutEffect(() => {
    const field = area.current!;
    field.style.blockSize = "auto";
    field.style.blockSize = `${Math.min(field.scrollHeight, 128)}px`;
  }, [text]);

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <UploadList uploads={uploads} />
      <div class="say">
        <textarea
          ref={area}
          rows={1}
          dir="auto"
          value={text}
          placeholder={words.message_hint}
          aria-label={words.message}
          data-testid="composer"
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
          onPaste={(event) => {
            const files = [...(event.clipboardData?.files ?? [])];
            if (!files.length) return;
            event.preventDefault();
            acts.attach(thread, files);
          }}
        />
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          data-testid="file-input"
          onChange={(event) => {
            acts.attach(thread, [...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = "";
          }}
        />
        <button
          type="button"
          class="icon-button l"
          aria-label={words.attach}
          data-testid="attach"
          onClick={() => chooser.current?.click()}
        >
          <Icon of={clip} size={18} />
        </button>
        <button
          type="submit"
          class="go"
          aria-label={words.send}
          aria-disabled={!sendable}
          data-testid="send"
        >
          <Icon of={send_icon} size={18} flip />
        </button>
      </div>
    </form>
  );
}
