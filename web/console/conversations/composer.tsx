import { ListChecks, Paperclip, Zap } from "lucide-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { Conversation } from "../../api/types";
import { IconButton } from "../../kit/button";
import { withMail } from "../../words/mail";
import { t } from "../../words/text";
import { useAgents } from "../accounts/queries";
import { useDesk } from "../shell/desk";
import { ComposerChoices } from "./composer_choices";
import { ComposerFiles } from "./composer_files";
import { ComposerText, type TextActs } from "./composer_text";
import { ComposerTop } from "./composer_top";
import { draftLeft, draftState } from "./draft_sync";
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
import { joined, trimmed, type Words } from "./writing/words";
import "./composer.css";

const CopiesLine = lazy(() =>
  withMail(import("./mail/copies_line")).then((m) => ({ default: m.CopiesLine })),
);

export function Composer({ conversation }: { conversation: Conversation }) {
  const { client, session, handles } = useDesk();
  const me = session.agent.id;
  const { draft, write } = useDraft(conversation.id);
  const [isDropping, setIsDropping] = useState(false);
  const agents = useAgents().data ?? [];
  const files = useFiles();
  const choices = useChoices(conversation.id);
  const [toolsIn, setToolsIn] = useState<HTMLElement | null>(null);
  const [linkIn, setLinkIn] = useState<HTMLElement | null>(null);
  const acts = useRef<TextActs>(null);
  const seen = useSeen(conversation);
  const picker = useRef<HTMLInputElement>(null);
  const typing = useTypingNotice(conversation.id);
  const writing = useMyWriting();
  const isNote = draft.mode === "note";
  const tooMany = charactersBeyond(draft.body);
  const isReady = (body: string) =>
    (body.trim() !== "" || files.done.length > 0) && !files.isBusy && charactersBeyond(body) === 0;
  const canSend = isReady(draft.body);

  const typed = (words: Words) => {
    seen.touch();
    write(words);
    if (!isNote) typing.tell();
  };

  const send = (then: Then, sendAt?: Date) => {
    // As it is now: the screen may not show the last letter yet.
    const words = trimmed(draftState(client, me, conversation.id));
    if (!isReady(words.body)) return;
    enqueue(client, me, {
      client_id: crypto.randomUUID(),
      conversation_id: conversation.id,
      direction: isNote ? "note" : "outgoing",
      ...words,
      attachments: files.done,
      choices: isNote ? [] : choices.ready,
      mentions: isNote ? mentionedIn(words.body, agents) : [],
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
    acts.current?.focus();
  };

  useEffect(() => {
    handles.composer = {
      write: (mode) => {
        write({ mode });
        focusWhenFree(acts.current);
      },
      takeBack: (outgoing) => {
        const back = { body: outgoing.body, html: outgoing.html ?? null };
        const mode = outgoing.direction === "note" ? "note" : "reply";
        write({ ...joined(back, draftState(client, me, conversation.id)), mode });
        files.restore(outgoing.attachments);
        if (outgoing.choices?.length) choices.put(outgoing.choices);
        acts.current?.focus();
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
        onMode={(mode) => write({ mode })}
      />
      {conversation.channel.type === "email" && !isNote && (
        <Suspense fallback={null}>
          <CopiesLine key={conversation.id} conversation={conversation} />
        </Suspense>
      )}
      {draft.other && <OtherDraft conversationId={conversation.id} other={draft.other} />}
      <ComposerText
        conversation={conversation}
        key={conversation.id}
        acts={acts}
        words={draft}
        isNote={isNote}
        onWords={typed}
        onSend={() => send("keep")}
        onFiles={files.add}
        toolsIn={toolsIn}
        linkIn={linkIn}
      />
      <div ref={setLinkIn} />
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
        <div ref={setToolsIn} className="composer-tools" />
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
        <div className="composer-end">
          <span className="small quiet draft-state" aria-live={tooMany ? "polite" : "off"}>
            {tooMany > 0 ? (
              <TooLong count={tooMany} />
            ) : (
              draft.isKept === true && t("conversations.draft_kept")
            )}
            {draft.isKept === false && t("conversations.draft_not_kept")}
          </span>
          <SendButtons isNote={isNote} canSend={canSend} send={send} />
        </div>
      </div>
    </section>
  );
}
