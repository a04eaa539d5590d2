import { Check, Plus } from "lucide-react";
import { useState } from "react";
import type { Conversation } from "../../api/types";
import { Finder, fits, type Finding } from "../../kit/finder";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { useDesk } from "../shell/desk";
import { setTags } from "./actions";
import { useTags } from "./queries";
import { TagMark } from "./tags/tag_chip";

interface Props {
  conversation: Conversation;
  onClose: () => void;
}

export function TagsDialog({ conversation, onClose }: Props) {
  const desk = useDesk();
  const [words, setWords] = useState("");
  const known = (useTags().data?.data ?? []).map((tag) => tag.name);
  const all = [...new Set([...conversation.tags, ...known])];
  const fresh = words.trim();

  const tags: Finding[] = all
    .filter((tag) => fits(tag, words))
    .map((tag) => {
      const isOn = conversation.tags.includes(tag);
      return {
        id: tag,
        text: isOn ? t("conversations.tag_remove", { name: tag }) : tag,
        run: () => void setTags(desk, conversation, isOn ? [] : [tag], isOn ? [tag] : []),
        shown: (
          <>
            <TagMark name={tag} />
            <bdi>{tag}</bdi>
            {isOn && <Icon of={Check} className="chosen" />}
          </>
        ),
      };
    });
  const make: Finding[] =
    fresh && !all.includes(fresh)
      ? [
          {
            id: `make ${fresh}`,
            text: t("conversations.tag_make", { name: fresh }),
            run: () => {
              setWords("");
              void setTags(desk, conversation, [fresh], []);
            },
            shown: (
              <>
                <Icon of={Plus} />
                <bdi>{t("conversations.tag_make", { name: fresh })}</bdi>
              </>
            ),
          },
        ]
      : [];

  return (
    <Finder
      title={t("conversations.tags")}
      hint={t("conversations.tag_find")}
      closeLabel={t("shell.close")}
      words={words}
      onWords={setWords}
      staysOpen
      onClose={onClose}
      whenEmpty={t("conversations.no_tags")}
      groups={[{ findings: tags }, { findings: make }]}
    />
  );
}
