import { useState } from "react";
import type { Conversation } from "../../../api/types";
import { Finder, fits } from "../../../kit/finder";
import { t } from "../../../words/text";
import { nameOf } from "../../customers/name";
import { useEarlierConversations } from "../../customers/queries";
import { useDesk } from "../../shell/desk";
import { numberText } from "../signs";
import { merge } from "./actions";
import { conversationFinding } from "./conversation_finding";

interface Props {
  conversation: Conversation;
  onClose: () => void;
}

/** Which conversation of the same customer takes the messages of this one. */
export function MergeDialog({ conversation, onClose }: Props) {
  const desk = useDesk();
  return (
    <SiblingFinder
      conversation={conversation}
      title={t("moving.merge_title", { number: numberText(conversation.number) })}
      onChoose={(into) => void merge(desk, conversation, into)}
      onClose={onClose}
    />
  );
}

interface SiblingProps extends Props {
  title: string;
  onChoose: (other: Conversation) => void;
}

/** Another conversation of the same customer. */
export function SiblingFinder({ conversation, title, onChoose, onClose }: SiblingProps) {
  const [words, setWords] = useState("");
  const all = useEarlierConversations(conversation.customer.id).data?.data ?? [];
  const findings = all
    .filter((one) => one.id !== conversation.id && one.aside === null)
    .map((one) => conversationFinding(one, () => onChoose(one)))
    .filter((one) => fits(one.text, words));
  return (
    <Finder
      title={title}
      hint={t("moving.find")}
      closeLabel={t("shell.close")}
      words={words}
      onWords={setWords}
      onClose={onClose}
      wide
      whenEmpty={
        words
          ? t("search.none", { words })
          : t("moving.no_other", { name: nameOf(conversation.customer) })
      }
      groups={[{ findings }]}
    />
  );
}
