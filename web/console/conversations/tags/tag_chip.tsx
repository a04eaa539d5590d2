// A tag as it looks wherever it stands: its name, and a color that helps to find it.
import { Tag } from "lucide-react";
import { Icon } from "../../../kit/icon";
import { currentLanguage } from "../../../words/language";
import { listed } from "../../../words/list";
import { t } from "../../../words/text";
import { useTagColor, type TagColor } from "./colors";
import "./tags.css";

export function TagChip({ name, color }: { name: string; color?: TagColor }) {
  const colorOf = useTagColor();
  return (
    <span className={`chip outlined tag-${color ?? colorOf(name)}`} data-testid="tag-chip">
      <Icon of={Tag} size={12} />
      <bdi>{name}</bdi>
    </span>
  );
}

/** The sign of a tag in a list of choices. */
export function TagMark({ name }: { name: string }) {
  const colorOf = useTagColor();
  return <span className={`tag-dot tag-${colorOf(name)}`} aria-hidden="true" />;
}

/** In a row there is place for one; of the others it is said how many there are. */
export function RowTags({ names }: { names: string[] }) {
  const [first, ...others] = names;
  if (first === undefined) return null;
  return (
    <span className="row-tags" data-testid="row-tags">
      <TagMark name={first} />
      <bdi className="cut">{first}</bdi>
      {others.length > 0 && (
        <span title={listed(others, currentLanguage())}>
          {t("tags.more", { count: others.length })}
        </span>
      )}
    </span>
  );
}
