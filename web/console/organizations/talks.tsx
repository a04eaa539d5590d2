import { MessageCircle } from "lucide-react";
import { Link } from "react-router";
import type { Organization } from "../../api/types";
import { Button } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { conversationAddress } from "../conversations/address";
import { lastAt } from "../conversations/filter";
import { kindIcons, NumberSign, subjectOf } from "../conversations/signs";
import { nameOf } from "../customers/name";
import { ProfileBones } from "../customers/profile_bones";
import { rowsOf } from "../customers/queries";
import { Failure } from "../shell/failure";
import { agoText } from "../shell/here";
import { useConversationsOfOrganization } from "./queries";

export function Talks({ organization }: { organization: Organization }) {
  const list = useConversationsOfOrganization(organization.id);
  if (list.isPending) return <ProfileBones />;
  if (list.isError && !list.data)
    return <Failure error={list.error} onRetry={() => void list.refetch()} />;
  const rows = rowsOf(list.data);
  return (
    <>
      <h3 className="talks-title">{t("organizations.conversations")}</h3>
      {rows.length === 0 && <p className="quiet">{t("organizations.no_conversations")}</p>}
      <ul className="customer-timeline" data-testid="organization-talks">
        {rows.map((one) => (
          <li key={one.id}>
            <Link
              className="timeline-conversation"
              to={`${conversationAddress(one.number)}&status=${one.status}`}
              data-testid="organization-talk"
            >
              <span className="line">
                <Icon of={kindIcons[one.kind] ?? MessageCircle} size={14} />
                <bdi className="strong cut">{subjectOf(one)}</bdi>
                <NumberSign number={one.number} />
                <span className="chip to-end">{t(`conversations.status_${one.status}`)}</span>
              </span>
              <span className="line quiet small">
                <bdi className="cut">{nameOf(one.customer)}</bdi>·
                <time dateTime={lastAt(one)}>{agoText(lastAt(one))}</time>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button
          className="timeline-more"
          isPending={list.isFetchingNextPage}
          onPress={() => void list.fetchNextPage()}
        >
          {t("shell.load_more")}
        </Button>
      )}
    </>
  );
}
