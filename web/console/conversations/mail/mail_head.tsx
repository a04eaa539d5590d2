import { Fragment, type ReactNode } from "react";
import { Link } from "react-router";
import type { Conversation, ConversationMail } from "../../../api/types";
import { pieces, t } from "../../../words/text";
import { fullTime } from "../../../words/time";
import { reader } from "../../shell/here";
import { conversationAddress } from "../address";
import { useTimeline } from "../queries";
import { numberText } from "../signs";
import { itemsOf } from "../timeline";
import { MailOriginal } from "./mail_original";
import { answeredMessage, wholePerson } from "./mails";

interface Props {
  mail: ConversationMail;
  conversation: Conversation;
}

/** The whole head of a mail, and why it stands in this conversation. */
export function MailHead({ mail, conversation }: Props) {
  const people = (list: ConversationMail["to"]) =>
    list.map((one, at) => <span key={at}>{wholePerson(one)}</span>);
  return (
    <dl className="mail-head" data-testid="mail-whole-head">
      <dt>{t("mail.from")}</dt>
      <dd>{people([mail.from])}</dd>
      <dt>{t("mail.to")}</dt>
      <dd>{people(mail.to)}</dd>
      {mail.cc.length > 0 && (
        <>
          <dt>{t("mail.cc")}</dt>
          <dd>{people(mail.cc)}</dd>
        </>
      )}
      {mail.bcc.length > 0 && (
        <>
          <dt>{t("mail.bcc")}</dt>
          <dd>{people(mail.bcc)}</dd>
        </>
      )}
      {mail.subject && (
        <>
          <dt>{t("mail.subject")}</dt>
          <dd dir="auto">{mail.subject}</dd>
        </>
      )}
      {mail.direction === "in" && (
        <>
          <dt>{t("mail.why")}</dt>
          <dd className="mail-why" data-testid="mail-why">
            <Why mail={mail} conversation={conversation} />
          </dd>
        </>
      )}
      <dt>{t("mail.size")}</dt>
      <dd>
        <MailOriginal mail={mail} />
      </dd>
    </dl>
  );
}

function Why({ mail, conversation }: Props): ReactNode {
  const items = itemsOf(useTimeline(conversation.id).data);
  const answered = answeredMessage(mail);
  if (mail.joined_by === "number")
    return t("mail.joined_number", { number: numberText(Number(mail.joined_to)) });
  const message = items.find((one) => one.message?.id === answered)?.message;
  if (!message) return t(`mail.joined_${mail.joined_by}`);
  const time = (
    <Link to={`${conversationAddress(conversation.number)}?message=${message.id}`}>
      {fullTime(message.created_at, reader())}
    </Link>
  );
  return pieces<ReactNode>("mail.joined_token_at", { time }).map((piece, at) => (
    <Fragment key={at}>{piece}</Fragment>
  ));
}
