import { Check } from "lucide-react";
import { useState } from "react";
import type { Conversation } from "../../../api/types";
import { Finder, fits } from "../../../kit/finder";
import { Icon } from "../../../kit/icon";
import { t } from "../../../words/text";
import { useEarlierConversations } from "../../customers/queries";
import { useSearch } from "../../search/queries";
import { useDesk } from "../../shell/desk";
import { useRelated } from "../queries";
import { numberText } from "../signs";
import { setLinked } from "./actions";
import { conversationFinding } from "./conversation_finding";

interface Props {
  conversation: Conversation;
  onClose: () => void;
}

/** Which conversations belong to this one; choosing again takes it back. */
export function LinkDialog({ conversation, onClose }: Props) {
  const desk = useDesk();
  const [words, setWords] = useState("");
  const linked = useRelated(conversation.id).data?.links ?? [];
  const own = useEarlierConversations(conversation.customer.id).data?.data ?? [];
  const found = useSearch(words.trim()).data?.conversations ?? [];
  const isLinked = (one: Conversation) => linked.some(({ id }) => id === one.id);
  const others = (all: Conversation[]) =>
    all.filter((one) => one.id !== conversation.id && one.aside === null && !isLinked(one));
  const finding = (one: Conversation) =>
    conversationFinding(
      one,
      () => void setLinked(desk, conversation, one.id, !isLinked(one)),
      isLinked(one) && <Icon of={Check} className="chosen" />,
    );
  const siblings = others(own).map(finding).filter(byWords(words));
  const known = new Set(siblings.map(({ id }) => id));
  const elsewhere = others(words.trim() ? found.map((one) => one.conversation) : []).filter(
    ({ id }) => !known.has(id),
  );
  return (
    <Finder
      title={t("moving.link_title", { number: numberText(conversation.number) })}
      hint={t("moving.find_any")}
      closeLabel={t("shell.close")}
      words={words}
      onWords={setWords}
      onClose={onClose}
      wide
      staysOpen
      whenEmpty={words ? t("search.none", { words }) : t("moving.find_start")}
      groups={[
        { title: t("moving.linked"), findings: linked.map(finding).filter(byWords(words)) },
        { title: t("moving.same_customer"), findings: siblings },
        { title: t("search.conversations"), findings: elsewhere.map(finding) },
      ]}
    />
  );
}

const byWords = (words: string) => (one: { text: string }) => fits(one.text, words);
