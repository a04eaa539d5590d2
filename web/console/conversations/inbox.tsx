import { Inbox as InboxIcon, SearchX } from "lucide-react";
import { useState } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import { Refused } from "../../api/call";
import { Blank, Key } from "../../kit/parts";
import { t } from "../../words/text";
import { ProfileBones } from "../customers/profile_bones";
import { ProfilePanel } from "../customers/profile_panel";
import { Failure } from "../shell/failure";
import { ThreadBones } from "./bones";
import { filterOf } from "./filter";
import { ConversationList } from "./list";
import { useConversation } from "./queries";
import { Thread } from "./thread";
import { ViewsPanel } from "./views_panel";
import "./inbox.css";
import "./list.css";

export function Inbox() {
  const number = useParams().number ?? null;
  const [search] = useSearchParams();
  const filter = filterOf(search);
  const conversation = useConversation(number);
  const [showsProfile, setShowsProfile] = useState(false);

  return (
    <div className="inbox">
      <ViewsPanel filter={filter} />
      <div className={showsProfile ? "sheet inbox-sheet shows-profile" : "sheet inbox-sheet"}>
        <ConversationList filter={filter} number={number} />
        <main className="thread" id="main" data-testid="thread">
          {number === null ? (
            <NothingOpen />
          ) : conversation.data ? (
            <Thread
              key={conversation.data.id}
              conversation={conversation.data}
              showsProfile={showsProfile}
              onProfile={() => setShowsProfile(!showsProfile)}
            />
          ) : conversation.isError ? (
            <Missing error={conversation.error} onRetry={() => void conversation.refetch()} />
          ) : (
            <ThreadBones />
          )}
        </main>
        {number !== null && conversation.isPending && (
          <aside className="profile">
            <ProfileBones />
          </aside>
        )}
        {conversation.data && (
          <ProfilePanel
            key={conversation.data.customer.id}
            customerId={conversation.data.customer.id}
            conversationId={conversation.data.id}
            rating={conversation.data.rating}
            onClose={() => setShowsProfile(false)}
          />
        )}
      </div>
    </div>
  );
}

function NothingOpen() {
  return (
    <Blank icon={InboxIcon} title={t("conversations.none_open")}>
      <p>{t("conversations.none_open_body")}</p>
      <dl className="blank-keys">
        <dt>
          <Key>J</Key> <Key>K</Key>
        </dt>
        <dd>{t("conversations.key_move")}</dd>
        <dt>
          <Key>/</Key>
        </dt>
        <dd>{t("conversations.key_search")}</dd>
        <dt>
          <Key>Ctrl K</Key>
        </dt>
        <dd>{t("conversations.key_palette")}</dd>
        <dt>
          <Key>?</Key>
        </dt>
        <dd>{t("conversations.key_help")}</dd>
      </dl>
    </Blank>
  );
}

function Missing({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const [search] = useSearchParams();
  if (!(error instanceof Refused) || error.status !== 404)
    return <Failure error={error} onRetry={onRetry} />;
  return (
    <Blank icon={SearchX} title={t("conversations.missing")}>
      <p>{t("conversations.missing_body")}</p>
      <Link className="button outline" to={{ pathname: "/inbox", search: search.toString() }}>
        {t("shell.back_to_list")}
      </Link>
    </Blank>
  );
}
