// What is known of a conversation's mails beside their words.
import { useQuery } from "@tanstack/react-query";
import { call, read } from "../../../api/call";
import type { ConversationMail, Id, MailPerson, Message } from "../../../api/types";
import { conversationKeys } from "../keys";

export function useMails(conversation: Id) {
  return useQuery({
    queryKey: conversationKeys.mails(conversation),
    queryFn: () =>
      call<{ data: ConversationMail[] }>("GET", `/conversations/${conversation}/mails`),
  }).data?.data;
}

/** The mail that carried the message, and what machines answered to it. */
export function mailOf(mails: ConversationMail[], message: Message) {
  const own = mails.filter((one) => one.message_id === message.id);
  const way = message.direction === "incoming" ? "in" : "out";
  return {
    mail: own.find((one) => carries(one, message) && one.direction === way) ?? null,
    reports: own.filter((one) => !["message", "own", "forward"].includes(one.kind)),
  };
}

/** A note says that a message was passed on: its mail is that one. */
const carries = ({ kind }: ConversationMail, { direction }: Message) =>
  kind === (direction === "note" ? "forward" : "message");

/** The message of ours that a mail answers, read from the Message-ID that we gave it. */
export function answeredMessage({ joined_by, joined_to }: ConversationMail): Id | null {
  if (joined_by !== "token") return null;
  return joined_to?.match(/^<?(msg_[0-9a-z]+)\./)?.[1] ?? null;
}

export const nameOfPerson = ({ name, address }: MailPerson) => name || address;

/** As in a head: the name with its address, each in its own direction. */
export const wholePerson = ({ name, address }: MailPerson) =>
  name ? `\u2068${name}\u2069 \u2066<${address}>\u2069` : `\u2066${address}\u2069`;

/** Where a part of a mail's own bytes is shown: its page, its original, its head. */
export const mailAddress = ({ id }: ConversationMail, part: string) =>
  `/api/v1/mails/${id}/${part}`;

export const headOfMail = (mail: ConversationMail) => read(`/mails/${mail.id}/head`);
