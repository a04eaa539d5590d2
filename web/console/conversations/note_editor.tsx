import { useEffect, useRef, useState } from "react";
import { call } from "../../api/call";
import type { Message } from "../../api/types";
import { Button } from "../../kit/button";
import { t } from "../../words/text";
import { useDesk } from "../shell/desk";
import { reasonOf } from "../shell/reason";
import { placeMessage } from "./place";

/** Changes an own note where it stands; a refusal leaves the typed words in the field. */
export function NoteEditor({ message, onClose }: { message: Message; onClose: () => void }) {
  const { client } = useDesk();
  const [body, setBody] = useState(message.body);
  const [isSaving, setIsSaving] = useState(false);
  const [reason, setReason] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);

  const save = async () => {
    const words = body.trim();
    if (!words || isSaving) return;
    if (words === message.body) return onClose();
    setIsSaving(true);
    try {
      const answer = await call<Message>("PATCH", `/messages/${message.id}`, {
        body: { body: words },
      });
      placeMessage(client, answer);
      onClose();
    } catch (error) {
      setReason(reasonOf(error));
      setIsSaving(false);
    }
  };

  useEffect(() => {
    const { length } = field.current!.value;
    field.current!.focus();
    field.current!.setSelectionRange(length, length);
  }, []);

  return (
    <div className="note-editor">
      <textarea
        ref={field}
        className="input"
        rows={Math.min(10, body.split("\n").length + 1)}
        dir="auto"
        value={body}
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={(event) => {
          if (event.code === "Escape") onClose();
          if (event.code === "Enter" && (event.ctrlKey || event.metaKey)) void save();
        }}
        aria-label={t("conversations.note_text")}
        data-testid="note-editor"
      />
      {reason && (
        <p className="failure" role="alert">
          {reason}
        </p>
      )}
      <div className="note-editor-foot">
        <Button size="small" look="ghost" onPress={onClose}>
          {t("shell.cancel")}
        </Button>
        <Button
          size="small"
          look="primary"
          isDisabled={!body.trim() || isSaving}
          onPress={() => void save()}
          data-testid="note-save"
        >
          {t("shell.save")}
        </Button>
      </div>
    </div>
  );
}
