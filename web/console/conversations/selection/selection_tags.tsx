import { Plus, X } from "lucide-react";
import { useState, type ReactNode } from "react";
import type { Conversation } from "../../../api/types";
import { Finder, fits, type Finding } from "../../../kit/finder";
import { Icon } from "../../../kit/icon";
import { t } from "../../../words/text";
import { useTags } from "../queries";
import { TagMark } from "../tags/tag_chip";
import { addTagJob, removeTagJob, type Job } from "./jobs";

interface Props {
  selected: Conversation[];
  onChoose: (job: Job) => void;
  onClose: () => void;
}

/** One tag is put on all of them, or taken off those that have it. */
export function SelectionTags({ selected, onChoose, onClose }: Props) {
  const [words, setWords] = useState("");
  const known = (useTags().data?.data ?? []).map((tag) => tag.name);
  const theirs = [...new Set(selected.flatMap((one) => one.tags))];
  const all = [...new Set([...theirs, ...known])];
  const isOnAll = (tag: string) => selected.every((one) => one.tags.includes(tag));
  const fresh = words.trim();

  const finding = (id: string, text: string, sign: ReactNode, job: Job): Finding => ({
    id,
    text,
    run: () => onChoose(job),
    shown: (
      <>
        {sign}
        <bdi>{text}</bdi>
      </>
    ),
  });
  const add = all
    .filter((tag) => !isOnAll(tag) && fits(tag, words))
    .map((tag) => finding(`add ${tag}`, tag, <TagMark name={tag} />, addTagJob(tag)));
  const make =
    fresh && !all.includes(fresh)
      ? [
          finding(
            "make",
            t("conversations.tag_make", { name: fresh }),
            <Icon of={Plus} />,
            addTagJob(fresh),
          ),
        ]
      : [];
  const remove = theirs
    .filter((tag) => fits(tag, words))
    .map((tag) =>
      finding(
        `remove ${tag}`,
        t("conversations.tag_remove", { name: tag }),
        <Icon of={X} />,
        removeTagJob(tag),
      ),
    );

  return (
    <Finder
      title={t("selection.tags")}
      hint={t("conversations.tag_find")}
      closeLabel={t("shell.close")}
      words={words}
      onWords={setWords}
      onClose={onClose}
      whenEmpty={t("conversations.no_tags")}
      groups={[
        { title: t("selection.add_tag"), findings: [...make, ...add] },
        { title: t("selection.remove_tag"), findings: remove },
      ]}
    />
  );
}
