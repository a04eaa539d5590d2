import { MessageCircle, UserRoundPen } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import { Link } from "react-router";
import type { Conversation, CustomerNote, HistoryItem, Id, Track } from "../../api/types";
import { Button } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { Bone } from "../../kit/parts";
import { pieces, t } from "../../words/text";
import { conversationAddress } from "../conversations/address";
import { lastAt } from "../conversations/filter";
import { kindIcons, NumberSign, subjectOf } from "../conversations/signs";
import { Failure } from "../shell/failure";
import { agoText } from "../shell/here";
import { useAttributes } from "./attribute_queries";
import { told } from "./history_words";
import { nameOf } from "./name";
import { CustomerNoteCard } from "./notes";
import { rowsOf, useConversationsOf, useHistory, useNotes, useTracks } from "./queries";
import { oneTimeline, toReadOn, type Source } from "./timeline";
import { TrackItem } from "./track_item";

type Item = { at: string; id: string } & (
  | { type: "conversation"; conversation: Conversation }
  | { type: "note"; note: CustomerNote }
  | { type: "change"; change: HistoryItem }
  | { type: "track"; track: Track }
);

/** Everything that is known of a customer, the newest first. */
export function CustomerTimeline({ customerId }: { customerId: Id }) {
  const conversations = useConversationsOf(customerId);
  const notes = useNotes(customerId);
  const history = useHistory(customerId);
  const tracks = useTracks(customerId);
  const lists = [conversations, notes, history, tracks];
  const failed = lists.find((one) => one.isError && !one.data);
  if (failed)
    return (
      <Failure
        error={failed.error}
        onRetry={() => lists.forEach((one) => one.isError && void one.refetch())}
      />
    );
  if (lists.some((one) => one.isPending)) return <TimelineBones />;

  const sources: Source<Item>[] = [
    {
      hasMore: conversations.hasNextPage,
      items: rowsOf(conversations.data).map((conversation) => ({
        type: "conversation",
        id: conversation.id,
        at: lastAt(conversation),
        conversation,
      })),
    },
    {
      hasMore: notes.hasNextPage,
      items: rowsOf(notes.data).map((note) => ({
        type: "note",
        id: note.id,
        at: note.created_at,
        note,
      })),
    },
    {
      hasMore: history.hasNextPage,
      items: rowsOf(history.data).map((change) => ({
        type: "change",
        id: change.id,
        at: change.at,
        change,
      })),
    },
    {
      hasMore: tracks.hasNextPage,
      items: rowsOf(tracks.data).map((track) => ({
        type: "track",
        id: track.id,
        at: track.at,
        track,
      })),
    },
  ];
  const readOn = toReadOn(sources);
  return (
    <>
      <ul className="customer-timeline" data-testid="timeline">
        {oneTimeline(sources).map((item) => (
          <li key={item.id}>
            {item.type === "conversation" ? (
              <ConversationItem conversation={item.conversation} />
            ) : item.type === "note" ? (
              <CustomerNoteCard customerId={customerId} note={item.note} />
            ) : item.type === "track" ? (
              <TrackItem track={item.track} />
            ) : (
              <ChangeItem item={item.change} />
            )}
          </li>
        ))}
      </ul>
      {readOn.length > 0 && (
        <Button
          className="timeline-more"
          isDisabled={lists.some((one) => one.isFetchingNextPage)}
          onPress={() => readOn.forEach((index) => void lists[index]!.fetchNextPage())}
        >
          {t("shell.load_more")}
        </Button>
      )}
    </>
  );
}

function ConversationItem({ conversation }: { conversation: Conversation }) {
  const { last_message: last } = conversation;
  return (
    <Link
      className="timeline-conversation"
      to={`${conversationAddress(conversation.number)}&status=${conversation.status}`}
      data-testid="timeline-conversation"
    >
      <span className="line">
        <Icon of={kindIcons[conversation.kind] ?? MessageCircle} size={14} />
        <bdi className="strong cut">{subjectOf(conversation)}</bdi>
        <NumberSign number={conversation.number} />
        <span className="chip to-end">{t(`conversations.status_${conversation.status}`)}</span>
      </span>
      {last && (
        <span className="cut second" dir="auto">
          <bdi>{last.author_name}</bdi>: {last.preview}
        </span>
      )}
      <time className="quiet small" dateTime={lastAt(conversation)}>
        {agoText(lastAt(conversation))}
      </time>
    </Link>
  );
}

function ChangeItem({ item }: { item: HistoryItem }) {
  const sentences = told(item, useAttributes().data);
  if (sentences.length === 0) return null;
  const actor =
    item.actor.type === "system" ? t("conversations.system") : nameOf({ name: item.actor.name });
  return (
    <div className="timeline-change" data-testid="timeline-change">
      <Icon of={UserRoundPen} size={14} />
      <div>
        {sentences.map(({ key, values }) => {
          const words: Record<string, ReactNode> = { actor: <bdi className="strong">{actor}</bdi> };
          for (const [name, value] of Object.entries(values))
            words[name] = <bdi className="strong">{value}</bdi>;
          return (
            <p key={key + JSON.stringify(values)}>
              {pieces<ReactNode>(key, words).map((piece, index) => (
                <Fragment key={index}>{piece}</Fragment>
              ))}
            </p>
          );
        })}
        <time className="quiet small" dateTime={item.at}>
          {agoText(item.at)}
        </time>
      </div>
    </div>
  );
}

function TimelineBones() {
  return (
    <div className="profile-bones" role="status" aria-busy="true" aria-label={t("shell.loading")}>
      {["70%", "52%", "64%", "48%"].map((inlineSize) => (
        <Bone key={inlineSize} inlineSize={inlineSize} blockSize={40} borderRadius={8} />
      ))}
    </div>
  );
}
