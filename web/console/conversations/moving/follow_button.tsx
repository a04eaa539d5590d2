import { Eye } from "lucide-react";
import type { Conversation } from "../../../api/types";
import { IconButton } from "../../../kit/button";
import { Key } from "../../../kit/parts";
import { t } from "../../../words/text";
import { useDesk } from "../../shell/desk";
import { useRelated } from "../queries";
import { follow } from "./actions";

export function FollowButton({ conversation }: { conversation: Conversation }) {
  const desk = useDesk();
  const followers = useRelated(conversation.id).data?.follower_ids ?? [];
  const isFollowed = followers.includes(desk.session.agent.id);
  if (conversation.aside) return null;
  return (
    <IconButton
      icon={Eye}
      label={t(isFollowed ? "moving.unfollow" : "moving.follow")}
      hint={<Key>F</Key>}
      className="only-wide"
      aria-pressed={isFollowed}
      onPress={() => void follow(desk, conversation, !isFollowed)}
      data-testid="follow"
    />
  );
}
