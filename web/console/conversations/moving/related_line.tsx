import { Link2, Merge, type LucideIcon } from "lucide-react";
import { Link } from "react-router";
import type { Conversation } from "../../../api/types";
import { Icon } from "../../../kit/icon";
import { t, type Key } from "../../../words/text";
import { conversationAddress } from "../address";
import { useRelated } from "../queries";
import { numberText, subjectOf } from "../signs";

/** The conversations that belong to this one, and those whose messages it took. */
export function RelatedLine({ conversation }: { conversation: Conversation }) {
  const related = useRelated(conversation.id).data;
  return (
    <>
      {related?.links.map((one) => (
        <Related key={one.id} one={one} icon={Link2} words="moving.linked_to" />
      ))}
      {related?.merged.map((one) => (
        <Related key={one.id} one={one} icon={Merge} words="moving.took_over" />
      ))}
    </>
  );
}

function Related({ one, icon, words }: { one: Conversation; icon: LucideIcon; words: Key }) {
  const number = numberText(one.number);
  return (
    <Link
      className="chip outlined related"
      to={conversationAddress(one.number)}
      title={subjectOf(one)}
      aria-label={`${t(words, { number })}: ${subjectOf(one)}`}
      data-testid="related"
    >
      <Icon of={icon} size={12} />
      <bdi>{t("conversations.number", { number })}</bdi>
    </Link>
  );
}
