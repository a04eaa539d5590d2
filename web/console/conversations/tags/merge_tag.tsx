import { useState } from "react";
import { call } from "../../../api/call";
import type { Tag } from "../../../api/types";
import { Dialog } from "../../../kit/dialog";
import { Finder, fits } from "../../../kit/finder";
import { t } from "../../../words/text";
import { useSaving } from "../../accounts/saving";
import { useDesk } from "../../shell/desk";
import { DialogFoot } from "../../shell/dialog_foot";
import { conversationKeys } from "../keys";
import { TagChip } from "./tag_chip";

interface Props {
  tag: Tag;
  others: Tag[];
  onClose: () => void;
}

/** First the one that stays is chosen, then what will happen is said. */
export function MergeTag({ tag, others, onClose }: Props) {
  const [into, setInto] = useState<Tag | null>(null);
  if (into) return <Sure tag={tag} into={into} onClose={onClose} />;
  return <ChooseInto tag={tag} others={others} onChoose={setInto} onClose={onClose} />;
}

function ChooseInto({ tag, others, onChoose, onClose }: Props & { onChoose: (into: Tag) => void }) {
  const [words, setWords] = useState("");
  return (
    <Finder
      title={t("tags.merge", { name: tag.name })}
      hint={t("tags.merge_into", { name: tag.name })}
      closeLabel={t("shell.close")}
      words={words}
      onWords={setWords}
      whenEmpty={<p>{t("tags.none_such")}</p>}
      staysOpen
      onClose={onClose}
      groups={[
        {
          findings: others
            .filter((one) => one.id !== tag.id && fits(one.name, words))
            .map((one) => ({
              id: one.id,
              text: one.name,
              shown: (
                <>
                  <TagChip name={one.name} color={one.color} />
                  <span className="quiet small to-end">
                    {t("tags.count", { count: one.count })}
                  </span>
                </>
              ),
              run: () => onChoose(one),
            })),
        },
      ]}
    />
  );
}

function Sure({ tag, into, onClose }: { tag: Tag; into: Tag; onClose: () => void }) {
  const desk = useDesk();
  const merge = useSaving(
    () => call<Tag>("POST", `/tags/${tag.id}/merge`, { body: { into_id: into.id } }),
    () => {
      void desk.client.invalidateQueries({ queryKey: conversationKeys.tags });
      desk.say({ text: t("tags.merged", { name: tag.name, into: into.name }) });
      onClose();
    },
    () => true,
  );
  return (
    <Dialog
      title={t("tags.merge", { name: tag.name })}
      closeLabel={t("shell.close")}
      onClose={onClose}
    >
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          merge.mutate(undefined);
        }}
      >
        <p>{t("tags.merge_sure", { name: tag.name, into: into.name, count: tag.count })}</p>
        <DialogFoot
          error={merge.error}
          isPending={merge.isPending}
          verb={t("tags.merge_do")}
          look="danger"
          onCancel={onClose}
          data-testid="tag-merge-sure"
        />
      </form>
    </Dialog>
  );
}
