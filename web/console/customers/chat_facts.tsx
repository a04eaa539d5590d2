import { Star } from "lucide-react";
import type { Id, Rating } from "../../api/types";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { ratingWords } from "../conversations/rating_words";
import { useChatAnswers } from "./queries";

/** What was said before the conversation, and of it after its end. */
export function ChatFacts({
  conversationId,
  rating,
}: {
  conversationId: Id;
  rating: Rating | null;
}) {
  const answers = useChatAnswers(conversationId).data?.data ?? [];
  return (
    <>
      {answers.length > 0 && (
        <section data-testid="chat-answers">
          <h3>{t("chat.answers")}</h3>
          <dl className="facts-list">
            {answers.map(({ question, answer }) => (
              <div key={question}>
                <dt dir="auto">{question}</dt>
                <dd dir="auto">{answer}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {rating && (
        <section data-testid="chat-rating">
          <h3>{t("chat.rating")}</h3>
          <p className="chat-rating">
            <Icon of={Star} size={14} />
            <span className="strong">{ratingWords(rating.score)}</span>
          </p>
          {rating.words && <p dir="auto">{rating.words}</p>}
        </section>
      )}
    </>
  );
}
