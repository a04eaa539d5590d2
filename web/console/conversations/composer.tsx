import { ListChecks, Paperclip, Zap } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { Conversation } from "../../api/types";
import { IconButton } from "../../kit/button";
import { t } from "../../words/text";
import { useAgents } from "../accounts/queries";
import { useDesk } from "../shell/desk";
import { ComposerChoices } from "./composer_choices";
import { ComposerFiles } from "./composer_files";
import { ComposerText, type TextActs } from "./composer_text";
import { ComposerTop } from "./composer_top";
import { draftLeft } from "./draft_sync";
import { mentionedIn } from "./mentions";
import type { Then } from "./outbox";
import { OtherDraft } from "./other_draft";
import { useMyWriting } from "./scheduled";
import { SendButtons } from "./send_buttons";
import { focusWhenFree } from "./focus_when_free";
import { enqueue } from "./sending";
import { charactersBeyond, TooLong } from "./too_long";
import { useChoices } from "./use_choices";
import { useDraft } from "./use_draft";
import { useFiles } from "./use_files";
import { useSeen } from "./use_seen";
import { useTypingNotice } from "./use_typing_notice";
import "./composer.css";

export function Composer({ conversation }: { conversation: Conversation }) {
  const { client, session, handles } = useDesk();
  const me = session.agent.id;
  const { draft, write } = useDraft(conversation.id);
  const [isDropping, setIsDropping] = useState(false);
  const agents = useAgents().data ?? [];
  const files = useFiles();
  const choices = useChoices(conversation.id);
  const text = useRef<HTMLTextAreaElement>(null);
  const acts = useRef<TextActs>(null);
  const seen = useSeen(conversation);
  const picker = useRef<HTMLInputElement>(null);
  const typing = useTypingNotice(conversation.id);
  const writing = useMyWriting();
  const isNote = draft.mode === "note";
  const tooMany = charactersBeyond(draft.body);
  const canSend =
    (draft.body.trim() !== "" || files.done.length > 0) && !files.isBusy && tooMany === 0;

  const typed = (body: string) => {
    seen.touch();
    write({ mode: draft.mode, body });
    if (!isNote) typing.tell();
  };

  const send = (then: Then, sendAt?: Date) => {
    if (!canSend) return;
    enqueue(client, me, {
      client_id: crypto.randomUUID(),
      conversation_id: conversation.id,
      direction: isNote ? "note" : "outgoing",
      body: draft.body.trim(),
      attachments: files.done,
      choices: isNote ? [] : choices.ready,
      mentions: isNote ? mentionedIn(draft.body, agents) : [],
      then: isNote ? "keep" : then,
      created_at: new Date().toISOString(),
      state: "queued",
      send_at: sendAt?.toISOString(),
      undo_seconds: isNote ? 0 : (writing?.undo_seconds ?? 0),
      reason: null,
      seen_up_to: isNote ? undefined : seen.upTo(),
      draft_version: draftLeft(client, me, conversation.id),
    });
    files.clear();
    if (!isNote) choices.put([]);
    typing.sent();
    text.current?.focus();
  };

  useEffect(() => {
    handles.composer = {
      write: (mode) => {
        write({ body: draft.body, mode });
        focusWhenFree(text.current);
      },
      takeBack: (outgoing) => {
        const body = [outgoing.body, draft.body].filter(Boolean).join("\n\n");
        write({ body, mode: outgoing.direction === "note" ? "note" : "reply" });
        files.restore(outgoing.attachments);
        if (outgoing.choices?.length) choices.put(outgoing.choices);
        text.current?.focus();
      },
      quote: (words) => acts.current?.quote(words),
    };
    return () => {
      handles.composer = undefined;
    };
  });

  return (
    <section
      className={["composer", isNote && "is-note", isDropping && "is-dropping"]
        .filter(Boolean)
        .join(" ")}
      aria-label={t("conversations.composer")}
      data-testid="composer"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setIsDropping(true);
      }}
      onDragLeave={() => setIsDropping(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsDropping(false);
        files.add([...event.dataTransfer.files]);
      }}
    >
      <ComposerTop
        conversation={conversation}
        mode={draft.mode}
        onMode={(mode) => write({ body: draft.body, mode })}
      />
      {draft.other && <OtherDraft conversationId={conversation.id} other={draft.other} />}
      <ComposerText
        conversation={conversation}
        field={text}
        acts={acts}
        body={draft.body}
        isNote={isNote}
        onBody={typed}
        onSend={() => send("keep")}
        onFiles={files.add}
      />
      <ComposerFiles files={files} />
      {!isNote && <ComposerChoices choices={choices} />}
      <div className="composer-foot">
        <IconButton
          icon={Paperclip}
          label={t("conversations.attach")}
          onPress={() => picker.current?.click()}
        />
        <IconButton
          icon={Zap}
          label={t("answers.title")}
          onPress={() => acts.current?.askForAnswers()}
          data-testid="ask-answers"
        />
        {!isNote && (
          <IconButton
            icon={ListChecks}
            label={t("chat.choices_add")}
            onPress={() => choices.put(choices.written.length ? choices.written : [""])}
            data-testid="offer-choices"
          />
        )}
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          data-testid="file-input"
          onChange={(event) => {
            files.add([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
        <span className="small quiet to-end draft-state" aria-live={tooMany ? "polite" : "off"}>
          {tooMany > 0 ? (
            <TooLong count={tooMany} />
          ) : (
            draft.isKept === true && t("conversations.draft_kept")
          )}
          {draft.isKept === false && t("conversations.draft_not_kept")}
        </span>
        <SendButtons isNote={isNote} canSend={canSend} send={send} />
      </div>
    </section>
  );
}
