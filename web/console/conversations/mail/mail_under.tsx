import { ArrowRight, CircleAlert, MailCheck, MailWarning, TextQuote } from "lucide-react";
import type { Conversation, ConversationMail, Message } from "../../../api/types";
import { Icon } from "../../../kit/icon";
import { listed } from "../../../words/list";
import { knows, t } from "../../../words/text";
import { fullTime } from "../../../words/time";
import { reader } from "../../shell/here";
import { FoldLine } from "./fold_line";
import { MailHead } from "./mail_head";
import { MailPage } from "./mail_page";
import { mailOf, nameOfPerson, useMails } from "./mails";
import "./mail.css";

interface Props {
  message: Message;
  conversation: Conversation;
}

/** Under a message that came or left by mail: its head in one line, what it quotes, what is odd of it. */
export function MailUnder({ message, conversation }: Props) {
  const { mail, reports } = mailOf(useMails(conversation.id) ?? [], message);
  if (!mail && reports.length === 0) return null;
  return (
    <div className="mail-under" data-testid="mail">
      {mail && <Head mail={mail} conversation={conversation} />}
      {mail?.has_html && mail.direction === "in" && <MailPage mail={mail} />}
      {mail?.earlier && <Earlier words={mail.earlier} />}
      {mail && <Oddities mail={mail} />}
      {reports.map((one) => (
        <p
          key={one.id}
          className={one.kind === "acknowledgement" ? "mail-odd plain" : "mail-odd"}
          data-testid={`mail-${one.kind}`}
        >
          <Icon of={one.kind === "acknowledgement" ? MailCheck : MailWarning} size={12} />
          {reportWords(one)}
        </p>
      ))}
    </div>
  );
}

function Head({ mail, conversation }: { mail: ConversationMail; conversation: Conversation }) {
  const names = (people: ConversationMail["to"]) =>
    listed(
      people.map((one) => `\u2068${nameOfPerson(one)}\u2069`),
      reader().language,
    );
  return (
    <FoldLine
      line={
        <>
          <span className="only-read">{t("mail.head")}</span>
          <bdi className="cut mail-from">{nameOfPerson(mail.from)}</bdi>
          <Icon of={ArrowRight} size={12} mirrored />
          <span className="cut">
            {names(mail.to)}
            {mail.cc.length > 0 && ` · ${t("mail.copied", { names: names(mail.cc) })}`}
            {mail.bcc.length > 0 && ` · ${t("mail.copied_hidden", { names: names(mail.bcc) })}`}
          </span>
        </>
      }
      data-testid="mail-head"
    >
      <MailHead mail={mail} conversation={conversation} />
    </FoldLine>
  );
}

function Earlier({ words }: { words: string }) {
  return (
    <FoldLine
      line={
        <>
          <Icon of={TextQuote} size={12} />
          {t("mail.earlier")}
        </>
      }
      data-testid="mail-earlier"
    >
      <div
        className="mail-earlier"
        role="group"
        aria-label={t("mail.earlier")}
        tabIndex={0}
        data-testid="mail-earlier-words"
      >
        {words
          .trimEnd()
          .split("\n")
          .map((line, at) => (
            // Each line of a quotation has its own direction.
            <div key={at} dir="auto">
              {line || "\u200b"}
            </div>
          ))}
      </div>
    </FoldLine>
  );
}

/** A mail without an id or a date is not worth a word: nothing of it is missing. */
const harmless = new Set(["no_message_id", "no_date", "no_parts"]);

function Oddities({ mail }: { mail: ConversationMail }) {
  const lines = mail.warnings.filter((code) => !harmless.has(code)).map(warningWords);
  if (mail.left_out > 0) lines.push(t("mail.left_out", { count: mail.left_out }));
  return lines.map((words) => (
    <p key={words} className="mail-odd" data-testid="mail-odd">
      <Icon of={CircleAlert} size={12} />
      {words}
    </p>
  ));
}

function warningWords(code: string) {
  const key = `mail.warning_${code}`;
  return knows(key) ? t(key) : t("mail.warning_other", { code });
}

function reportWords({ kind, at }: ConversationMail) {
  const time = fullTime(at, reader());
  if (kind === "acknowledgement") return t("mail.acknowledged", { time });
  if (kind === "bounce") return t("mail.came_bounce", { time });
  return t(kind === "feedback" ? "mail.came_feedback" : "mail.came_auto_reply", { time });
}
