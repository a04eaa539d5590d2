// Settings: the words that conversations are sorted by.
import { GitMerge, Pencil, Plus, Tags, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Tag } from "../../../api/types";
import { Button, IconButton } from "../../../kit/button";
import { TextField } from "../../../kit/field";
import { fits } from "../../../kit/finder";
import { Icon } from "../../../kit/icon";
import { Blank } from "../../../kit/parts";
import { t } from "../../../words/text";
import { SectionBones } from "../../accounts/section_bones";
import { Failure } from "../../shell/failure";
import { useTags } from "../queries";
import { DeleteTag } from "./delete_tag";
import { MergeTag } from "./merge_tag";
import { TagChip } from "./tag_chip";
import { TagDialog } from "./tag_dialog";

/** With fewer than these all are seen at a glance. */
const worthFinding = 12;

type Opened = { what: "edit" | "merge" | "delete"; tag: Tag } | { what: "new" } | null;

export function TagsSection() {
  const tags = useTags();
  const [opened, setOpened] = useState<Opened>(null);
  const [words, setWords] = useState("");
  if (tags.isError) return <Failure error={tags.error} onRetry={() => void tags.refetch()} />;
  if (!tags.data) return <SectionBones />;
  const all = tags.data.data;
  const shown = all.filter((tag) => fits(tag.name, words));
  const close = () => setOpened(null);
  const add = (
    <Button look="primary" onPress={() => setOpened({ what: "new" })} data-testid="tag-new">
      <Icon of={Plus} size={14} />
      {t("tags.add")}
    </Button>
  );
  return (
    <section className="settings-block">
      {all.length === 0 ? (
        <Blank icon={Tags} title={t("tags.none")}>
          <p>{t("tags.none_body")}</p>
          {add}
        </Blank>
      ) : (
        <>
          <div className="settings-block-head">
            <h3>{t("tags.all")}</h3>
            {add}
          </div>
          {all.length >= worthFinding && (
            <TextField
              label={t("tags.find")}
              value={words}
              onChange={setWords}
              data-testid="tag-find"
            />
          )}
          {shown.length === 0 && <p className="quiet">{t("tags.none_such")}</p>}
          <ul className="settings-list">
            {shown.map((tag) => (
              <TagLine key={tag.id} tag={tag} isAlone={all.length === 1} onOpen={setOpened} />
            ))}
          </ul>
        </>
      )}
      {opened?.what === "new" && <TagDialog tag={null} onClose={close} />}
      {opened?.what === "edit" && <TagDialog tag={opened.tag} onClose={close} />}
      {opened?.what === "merge" && <MergeTag tag={opened.tag} others={all} onClose={close} />}
      {opened?.what === "delete" && <DeleteTag tag={opened.tag} onClose={close} />}
    </section>
  );
}

interface LineProps {
  tag: Tag;
  isAlone: boolean;
  onOpen: (opened: Opened) => void;
}

function TagLine({ tag, isAlone, onOpen }: LineProps) {
  const { name, count } = tag;
  return (
    <li data-testid="tag">
      <div className="settings-line">
        <TagChip name={name} color={tag.color} />
        <span className="quiet small">{t("tags.count", { count })}</span>
      </div>
      <IconButton
        icon={Pencil}
        label={t("tags.edit", { name })}
        onPress={() => onOpen({ what: "edit", tag })}
        data-testid="tag-edit"
      />
      <IconButton
        icon={GitMerge}
        label={t("tags.merge", { name })}
        isDisabled={isAlone}
        onPress={() => onOpen({ what: "merge", tag })}
        data-testid="tag-merge"
      />
      <IconButton
        icon={Trash2}
        label={t("tags.delete", { name })}
        onPress={() => onOpen({ what: "delete", tag })}
        data-testid="tag-delete"
      />
    </li>
  );
}
