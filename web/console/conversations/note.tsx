import { Lock, Pencil } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { Conversation, Message } from "../../api/types";
import { IconButton } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { withMail } from "../../words/mail";
import { t } from "../../words/text";
import { useAgents } from "../accounts/queries";
import { useDesk } from "../shell/desk";
import { Attachments } from "./attachments";
import { mentionRuns } from "./mentions";
import { At, Author } from "./byline";
import { RichText } from "./rich_text";
import { MessageMenuButton } from "./message_menu";
import { NoteEditor } from "./note_editor";

const MailTrouble = lazy(() =>
  withMail(import("./mail/mail_trouble")).then((m) => ({ default: m.MailTrouble })),
);

interface Props {
  message: Message;
  conversation: Conversation;
  isMarked: boolean;
}

export function Note({ message, conversation, isMarked }: Props) {
  const { session } = useDesk();
  const [isEditing, setIsEditing] = useState(false);
  const isMine = message.author.id === session.agent.id;
  return (
    <article
      className={isMarked ? "note marked" : "note"}
      data-testid="message-note"
      data-message={message.id}
      aria-current={isMarked || undefined}
    >
      <header className="note-head">
        <Icon of={Lock} size={14} />
        <span className="strong">{t("conversations.note_head")}</span>
        <span className="to-end line">
          <Author name={message.author.name} />
          <At at={message.created_at} />
          {message.edited_at && t("conversations.edited")}
          {isMine && !isEditing && (
            <IconButton
              icon={Pencil}
              size="small"
              className="note-edit"
              label={t("conversations.edit_note")}
              onPress={() => setIsEditing(true)}
              data-testid="note-edit"
            />
          )}
          <MessageMenuButton />
        </span>
      </header>
      {isEditing ? (
        <NoteEditor message={message} onClose={() => setIsEditing(false)} />
      ) : (
        <NoteText message={message} />
      )}
      <Attachments attachments={message.attachments} shownIn={message.html} />
      {message.delivery.state === "failed" && (
        <Suspense fallback={null}>
          <MailTrouble message={message} conversation={conversation} />
        </Suspense>
      )}
    </article>
  );
}

function NoteText({ message }: { message: Message }) {
  const agents = useAgents().data ?? [];
  const names = agents
    .filter((agent) => message.mentions.includes(agent.id))
    .map((agent) => agent.name);
  const marked = (text: string) =>
    mentionRuns(text, names).map((run, index) =>
      run.isName ? (
        <bdi key={index} className="mention">
          {run.text}
        </bdi>
      ) : (
        run.text
      ),
    );
  const plain = (
    <div className="note-text" dir="auto">
      {marked(message.body)}
    </div>
  );
  if (!message.html) return plain;
  return (
    <div className="note-text">
      <RichText
        html={message.html}
        attachments={message.attachments}
        words={marked}
        otherwise={plain}
      />
    </div>
  );
}
