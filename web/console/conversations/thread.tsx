import type { Conversation } from "../../api/types";
import { Icon } from "../../kit/icon";
import { Lock } from "lucide-react";
import { t } from "../../words/text";
import { may, useDesk } from "../shell/desk";
import { Failure } from "../shell/failure";
import { useWatch } from "../shell/live_hub";
import { ThreadBones } from "./bones";
import { Composer } from "./composer";
import { AsideLine } from "./moving/aside_line";
import { useTimeline } from "./queries";
import { ThreadHeader } from "./thread_header";
import { ThreadLog } from "./thread_log";
import { useViewingNotice } from "./use_viewing_notice";
import "./thread.css";
import "./messages.css";

interface Props {
  conversation: Conversation;
  showsProfile: boolean;
  onProfile: () => void;
}

export function Thread({ conversation, showsProfile, onProfile }: Props) {
  const desk = useDesk();
  const timeline = useTimeline(conversation.id);
  useWatch(`conversation:${conversation.id}`);
  useViewingNotice(conversation.id);
  return (
    <>
      <ThreadHeader conversation={conversation} showsProfile={showsProfile} onProfile={onProfile} />
      {timeline.data ? (
        <ThreadLog
          conversation={conversation}
          data={timeline.data}
          hasOlder={timeline.hasNextPage}
          isLoadingOlder={timeline.isFetchingNextPage}
          loadOlder={() => void timeline.fetchNextPage()}
        />
      ) : timeline.isError ? (
        <Failure error={timeline.error} onRetry={() => void timeline.refetch()} />
      ) : (
        <ThreadBones />
      )}
      {conversation.aside ? (
        <AsideLine conversation={conversation} />
      ) : may(desk, "conversations:reply") ? (
        <Composer conversation={conversation} />
      ) : (
        <p className="composer-closed">
          <Icon of={Lock} size={14} />
          {t("conversations.no_reply_permission")}
        </p>
      )}
    </>
  );
}
