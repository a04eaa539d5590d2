import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type AriaAttributes,
  type RefObject,
} from "react";
import { t } from "../../words/text";
import type { Agent, Conversation } from "../../api/types";
import { answerTrayId } from "../answers/tray";
import { useAnswerTray } from "../answers/use_tray";
import { useAgents } from "../accounts/queries";
import { nameOf } from "../customers/name";
import { useDesk } from "../shell/desk";
import { MentionList, mentionListId, mentionOptionId } from "./mention_list";
import { focusWhenFree } from "./focus_when_free";
import { slashFor, withSlash } from "./slash";
import { askedAt, suggested, withMention } from "./mentions";
import { editTo, noLine, type Field, type Line } from "./writing/field";
import { isRichHere, loadRich } from "./writing/load_rich";
import { WritingField } from "./writing/writing_field";
import type { Words } from "./writing/words";

/** What other controls of the composer do in the field. */
export interface TextActs {
  focus: () => void;
  askForAnswers: () => void;
  quote: (words: string) => void;
}

interface Props {
  conversation: Conversation;
  acts: RefObject<TextActs | null>;
  words: Words;
  isNote: boolean;
  onWords: (words: Words) => void;
  onSend: () => void;
  onFiles: (files: File[]) => void;
  /** Places of the composer that the rich field fills. */
  toolsIn: HTMLElement | null;
  linkIn: HTMLElement | null;
}

/** The growing field of the composer; `/` offers ready answers and, in a note, `@` colleagues. */
export function ComposerText(props: Props) {
  const { conversation, acts, words, isNote, onWords, onSend, onFiles, toolsIn, linkIn } = props;
  const me = useDesk().session.agent.id;
  const agents = useAgents().data ?? [];
  const [line, setLine] = useState(noLine);
  const [chosen, setChosen] = useState(0);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const field = useRef<Field>(null);
  const { value: body, selectionEnd: caret } = line;
  const asked = isNote ? askedAt(body, caret) : null;
  const offered =
    asked && asked.from !== dismissed
      ? suggested(
          agents.filter((agent) => agent.id !== me),
          asked.words,
        )
      : [];
  const at = Math.min(chosen, offered.length - 1);

  const see = useCallback((now: Line) => {
    const { value, selectionStart, selectionEnd } = now;
    setLine((before) => {
      const isSame =
        before.value === value &&
        before.selectionStart === selectionStart &&
        before.selectionEnd === selectionEnd;
      return isSame ? before : { value, selectionStart, selectionEnd };
    });
  }, []);
  const replace = (next: { text: string; caret: number }) => {
    setChosen(0);
    field.current!.edit(editTo(field.current!.line().value, next));
  };
  const pick = (agent: Agent) => replace(withMention(body, asked!, caret, agent.name));
  const answers = useAnswerTray({ conversation, body, caret, onText: replace });

  useImperativeHandle(acts, () => ({
    focus: () => field.current!.focus(),
    askForAnswers: () => {
      field.current!.focus();
      replace(withSlash(field.current!.line()));
    },
    quote: (said) => {
      const put = () => {
        field.current?.quote(said);
        focusWhenFree(field.current);
      };
      // A real quotation needs the rich field; without a connection the signs of one have to do.
      const putSoon = () => requestAnimationFrame(() => requestAnimationFrame(put));
      if (isRichHere()) put();
      else void loadRich().then(putSoon, put);
    },
  }));

  useEffect(() => {
    if (asked === null) setDismissed(null);
  }, [asked]);

  /** True when the key was for the list of colleagues. */
  const listTakes = (code: string) => {
    if (offered.length === 0) return false;
    if (code === "ArrowDown") setChosen((at + 1) % offered.length);
    else if (code === "ArrowUp") setChosen((at + offered.length - 1) % offered.length);
    else if (code === "Enter" || code === "NumpadEnter" || code === "Tab") pick(offered[at]!);
    else if (code === "Escape") setDismissed(asked!.from);
    else return false;
    return true;
  };

  /** True when the key has done its work and the field shall not have it. */
  const takes = (event: KeyboardEvent) => {
    const hasModifier = event.ctrlKey || event.metaKey;
    if (!hasModifier && !event.isComposing && (listTakes(event.code) || answers.takes(event.code)))
      return true;
    const slash = slashFor(event, field.current!.line());
    if (slash) replace(slash);
    else if (event.code === "Enter" && hasModifier) onSend();
    else if (event.code === "Escape") (document.activeElement as HTMLElement | null)?.blur();
    else return false;
    return true;
  };

  const about: AriaAttributes & { "data-testid": string } = {
    "data-testid": "composer-text",
    "aria-label": isNote ? t("conversations.note_text") : t("conversations.reply_text"),
    "aria-autocomplete": "list",
    "aria-controls": answers.activeId
      ? answerTrayId
      : offered.length > 0
        ? mentionListId
        : undefined,
    "aria-activedescendant": answers.activeId ?? (offered[at] && mentionOptionId(offered[at])),
  };
  const hint = isNote
    ? t("conversations.note_hint")
    : t("conversations.reply_hint", { name: nameOf(conversation.customer) });
  const shared = { ref: field, words, onWords, onLine: see, onFiles, hint, about };

  return (
    <>
      {answers.tray}
      {offered.length > 0 && <MentionList agents={offered} chosen={at} onPick={pick} />}
      <WritingField {...shared} takes={takes} toolsIn={toolsIn} linkIn={linkIn} />
    </>
  );
}
