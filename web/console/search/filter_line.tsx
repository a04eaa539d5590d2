import { Filter } from "lucide-react";
import type { SearchResult } from "../../api/types";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";

type WordFilter = SearchResult["filters"][number];

const keys: WordFilter["key"][] = ["from", "in", "tag", "before", "after"];

/** How the filters that were typed are understood; before any is, which there are. */
export function FilterLine({ filters }: { filters: WordFilter[] }) {
  if (filters.length === 0)
    return (
      <span className="search-filters small quiet">
        <Icon of={Filter} size={14} />
        {keys.map((key) => (
          <bdi key={key}>{t(`search.filter_${key}`)}</bdi>
        ))}
      </span>
    );
  return (
    <span className="search-filters small" role="status" data-testid="search-filters">
      {filters.map(({ key, value, is_understood }, index) => (
        <span key={index} className={is_understood ? "chip outlined" : "chip warning"}>
          <bdi>
            {t(`search.filter_${key}`)} {value}
          </bdi>
          {!is_understood && ` — ${t("search.not_understood")}`}
        </span>
      ))}
    </span>
  );
}
