import { CircleCheck, Inbox } from "lucide-react";
import { Link } from "react-router";
import { Blank } from "../../kit/parts";
import { t } from "../../words/text";
import { firstFilter, isNarrowed, searchOf, type Filter } from "./filter";
import { useViews } from "./queries";

export function EmptyList({ filter }: { filter: Filter }) {
  const unassigned = useViews().data?.data.find((view) => view.key === "unassigned")?.open ?? 0;
  if (filter.view !== "mine" || filter.status !== "open" || isNarrowed(filter))
    return (
      <Blank icon={Inbox} title={t("conversations.empty_other")}>
        <p>{t("conversations.empty_other_body")}</p>
      </Blank>
    );
  return (
    <Blank icon={CircleCheck} title={t("conversations.empty_open")}>
      <p>{t("conversations.empty_open_body", { count: unassigned })}</p>
      {unassigned > 0 && (
        <Link
          className="button outline"
          to={`/inbox${searchOf({ ...firstFilter, view: "unassigned" })}`}
        >
          {t("conversations.see_unassigned")}
        </Link>
      )}
    </Blank>
  );
}
