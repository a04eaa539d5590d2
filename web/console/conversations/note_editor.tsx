import { useEffect, useRef, useState } from "react";
import { call } from "../../api/call";
import type { Message } from "../../api/types";
import { Button } from "../../kit/button";
import { t } from "../../words/text";
import { useDesk } from "../shell/desk";
import { reasonOf } from "../shell/reason";
import { placeMessage } from "./place";
import type { Field } from "./writing/field";
import { isRichHere, loadRich } from "./writing/load_rich";
import { isSame, trimmed, type Words } from "./writing/words";
import { WritingField } from "./writing/writing_field";

const nothing = () => undefined;

/** Changes an own note where it stands; a refusal leaves the typed words in the field. */
export function NoteEditor({ message, onClose }: { message: Message; onClose: () => void }) {
  const { client } = useDesk();
  const before: Words = { body: message.body, html: message.html ?? null };
  const [words, setWords] = useState(before);
  const [isSaving, setIsSaving] = useState(false);
  const [reason, setReason] = useState<string | null>(null);
  const [toolsIn, setToolsIn] = useState<HTMLElement | null>(null);
  const [linkIn, setLinkIn] = useState<HTMLElement | null>(null);
  const field = useRef<Field>(null);
  const box = useRef<HTMLDivElement>(null);
  // The plain field would take the emphasis from a rich note.
  const canOpen = useRichFor(before, () => setReason(t("writing.not_loaded")));
  const isEmpty = words.body.trim() === "";

  const save = async () => {
    if (isEmpty || isSaving) return;
    if (isSame(words, before)) return onClose();
    setIsSaving(true);
    const { body, html } = trimmed(words);
    try {
      const answer = await call<Message>("PATCH", `/messages/${message.id}`, {
        body: html === null ? { body } : { body, html },
      });
      placeMessage(client, answer);
      onClose();
    } catch (error) {
      setReason(reasonOf(error));
      setIsSaving(false);
    }
  };

  const takes = (event: KeyboardEvent) => {
    if (event.code === "Escape") onClose();
    else if (event.code === "Enter" && (event.ctrlKey || event.metaKey)) void save();
    else return false;
    return true;
  };

  useEffect(() => {
    box.current!.scrollIntoView({ block: "nearest" });
  }, [canOpen]);

  return (
    <div className="note-editor" ref={box}>
      {canOpen && (
        <div className="note-field">
          <WritingField
            ref={field}
            startsFocused
            words={words}
            onWords={setWords}
            onLine={nothing}
            onFiles={() => setReason(t("writing.no_files_here"))}
            hint={t("conversations.note_text")}
            about={{ "aria-label": t("conversations.note_text"), "data-testid": "note-editor" }}
            takes={takes}
            toolsIn={toolsIn}
            linkIn={linkIn}
          />
          <div ref={setLinkIn} />
        </div>
      )}
      {reason && (
        <p className="failure" role="alert">
          {reason}
        </p>
      )}
      <div className="note-editor-foot">
        <div ref={setToolsIn} className="note-tools" />
        <Button size="small" look="ghost" onPress={onClose}>
          {t("shell.cancel")}
        </Button>
        <Button
          size="small"
          look="primary"
          isDisabled={isEmpty || isSaving}
          onPress={() => void save()}
          data-testid="note-save"
        >
          {t("shell.save")}
        </Button>
      </div>
    </div>
  );
}

/** Whether these words can be changed without losing any of their emphasis. */
function useRichFor({ html }: Words, onFailed: () => void) {
  const [isHere, setIsHere] = useState(isRichHere);
  const failed = useRef(onFailed);
  useEffect(() => {
    if (html === null || isHere) return;
    loadRich().then(
      () => setIsHere(true),
      () => failed.current(),
    );
  }, [html, isHere]);
  return html === null || isHere;
}
