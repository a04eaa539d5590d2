import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
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
import { withQuote } from "./quoting";
import { slashFor, withSlash } from "./slash";
import { askedAt, suggested, withMention } from "./mentions";

/** What other controls of the composer do in the field. */
export interface TextActs {
  askForAnswers: () => void;
  quote: (words: string) => void;
}

interface Props {
  conversation: Conversation;
  field: RefObject<HTMLTextAreaElement | null>;
  acts: RefObject<TextActs | null>;
  body: string;
  isNote: boolean;
  onBody: (body: string) => void;
  onSend: () => void;
  onFiles: (files: File[]) => void;
}

const highest = 260;

/** The growing field of the composer; `/` offers ready answers and, in a note, `@` colleagues. */
export function ComposerText(props: Props) {
  const { conversation, field, acts, body, isNote, onBody, onSend, onFiles } = props;
  const me = useDesk().session.agent.id;
  const agents = useAgents().data ?? [];
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const nextCaret = useRef<number | null>(null);
  const asked = isNote ? askedAt(body, caret) : null;
  const offered =
    asked && asked.from !== dismissed
      ? suggested(
          agents.filter((agent) => agent.id !== me),
          asked.words,
        )
      : [];
  const at = Math.min(chosen, offered.length - 1);

  const replace = (next: { text: string; caret: number }) => {
    nextCaret.current = next.caret;
    setChosen(0);
    onBody(next.text);
  };
  const pick = (agent: Agent) => replace(withMention(body, asked!, caret, agent.name));
  const answers = useAnswerTray({ conversation, body, caret, onText: replace });

  useImperativeHandle(acts, () => ({
    askForAnswers: () => {
      field.current!.focus();
      replace(withSlash(field.current!));
    },
    quote: (words) => {
      replace(withQuote(body, field.current!.selectionEnd || body.length, words));
      focusWhenFree(field.current);
    },
  }));

  useLayoutEffect(() => {
    const text = field.current!;
    text.style.blockSize = "auto";
    text.style.blockSize = `${Math.min(text.scrollHeight, highest)}px`;
    if (nextCaret.current === null) return;
    text.setSelectionRange(nextCaret.current, nextCaret.current);
    setCaret(nextCaret.current);
    nextCaret.current = null;
  }, [field, body]);

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

  return (
    <>
      {answers.tray}
      {offered.length > 0 && <MentionList agents={offered} chosen={at} onPick={pick} />}
      <textarea
        ref={field}
        className="composer-text"
        rows={2}
        // An empty field has no direction of its own; its hint reads in the page's.
        dir={body ? "auto" : undefined}
        value={body}
        onChange={(event) => {
          setCaret(event.target.selectionEnd);
          setChosen(0);
          onBody(event.target.value);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionEnd)}
        onKeyDown={(event) => {
          const hasModifier = event.ctrlKey || event.metaKey;
          if (
            !hasModifier &&
            !event.nativeEvent.isComposing &&
            (listTakes(event.code) || answers.takes(event.code))
          )
            return event.preventDefault();
          const slash = slashFor(event.nativeEvent, event.currentTarget);
          if (slash) {
            event.preventDefault();
            return replace(slash);
          }
          if (event.code === "Enter" && hasModifier) {
            event.preventDefault();
            onSend();
          }
          if (event.code === "Escape") event.currentTarget.blur();
        }}
        onPaste={(event) => {
          const pasted = [...event.clipboardData.files];
          if (pasted.length === 0) return;
          event.preventDefault();
          onFiles(pasted);
        }}
        placeholder={
          isNote
            ? t("conversations.note_hint")
            : t("conversations.reply_hint", { name: nameOf(conversation.customer) })
        }
        aria-label={isNote ? t("conversations.note_text") : t("conversations.reply_text")}
        aria-autocomplete="list"
        aria-controls={
          answers.activeId ? answerTrayId : offered.length > 0 ? mentionListId : undefined
        }
        aria-activedescendant={answers.activeId ?? (offered[at] && mentionOptionId(offered[at]))}
        data-testid="composer-text"
      />
    </>
  );
}
