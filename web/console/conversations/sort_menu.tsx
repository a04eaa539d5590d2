import { ArrowDownWideNarrow } from "lucide-react";
import { useNavigate } from "react-router";
import { IconButton } from "../../kit/button";
import { MenuButton } from "../../kit/menu";
import { t } from "../../words/text";
import { searchOf, sorts, type Filter } from "./filter";
import type { ListGrouping } from "./grouping/use_grouping";

interface Props {
  filter: Filter;
  grouping: ListGrouping;
}

/** In which order a list stands, and whether it is parted. */
export function SortMenu({ filter, grouping }: Props) {
  const navigate = useNavigate();
  const byQueue = [false, true].map((isOn) => ({
    id: isOn ? "group_team" : "group_none",
    label: t(isOn ? "conversations.group_team" : "conversations.group_none"),
    chosen: grouping.isOn === isOn,
    run: () => grouping.set(isOn),
  }));
  return (
    <MenuButton
      label={t("conversations.sort")}
      sections={[
        {
          title: t("conversations.sort"),
          choices: sorts.map((sort) => ({
            id: sort,
            label: t(`conversations.sort_${sort}`),
            chosen: sort === filter.sort,
            run: () => void navigate(`/inbox${searchOf({ ...filter, sort })}`),
          })),
        },
        ...(grouping.isPossible ? [{ title: t("conversations.group"), choices: byQueue }] : []),
      ]}
    >
      <IconButton
        icon={ArrowDownWideNarrow}
        size="small"
        label={t("conversations.sort")}
        data-testid="sort"
      />
    </MenuButton>
  );
}
