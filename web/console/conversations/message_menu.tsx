import { Copy, Ellipsis, Forward, Link, Quote, RotateCcw } from "lucide-react";
import { lazy, Suspense, useEffect, useState, type RefObject } from "react";
import { Menu, MenuItem, Popover } from "react-aria-components";
import type { Conversation, Id, Message } from "../../api/types";
import { Icon } from "../../kit/icon";
import { withMail } from "../../words/mail";
import { t } from "../../words/text";
import { copied } from "../shell/copy";
import { may, useDesk } from "../shell/desk";
import { useMessageMoves } from "./moving/use_message_moves";
import { maySendAgain, sendMessageAgain } from "./send_message_again";

/** One plain button for each message; the menu itself is one for the whole log. */
export function MessageMenuButton() {
  return (
    <button
      type="button"
      className="message-menu"
      // One of them is reached by Tab; arrows go on from there.
      tabIndex={-1}
      aria-haspopup="menu"
      aria-label={t("messages.actions")}
      data-testid="message-menu"
    >
      <Icon of={Ellipsis} size={16} />
    </button>
  );
}

const ForwardDialog = lazy(() =>
  withMail(import("./mail/forward_dialog")).then((m) => ({ default: m.ForwardDialog })),
);

export const addressOf = (conversation: Conversation, message: Id) =>
  `${location.origin}/inbox/${conversation.number}?message=${message}`;

const buttonsOf = (log: HTMLElement) => [
  ...log.querySelectorAll<HTMLButtonElement>("button.message-menu"),
];

interface Props {
  log: RefObject<HTMLElement | null>;
  conversation: Conversation;
  messages: Message[];
}

interface Opened {
  id: Id;
  button: HTMLElement;
  /** What of it was selected, when something was. */
  selected: string;
}

export function MessageMenu({ log, conversation, messages }: Props) {
  const desk = useDesk();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [forwarded, setForwarded] = useState<Message | null>(null);
  const moves = useMessageMoves(conversation);
  const last = messages.at(-1)?.id;

  useEffect(() => {
    const box = log.current!;
    const press = (event: MouseEvent) => {
      const button = (event.target as Element).closest<HTMLElement>("button.message-menu");
      const article = button?.closest<HTMLElement>("[data-message]");
      if (!button || !article) return;
      setOpened({ id: article.dataset.message!, button, selected: selectedIn(article) });
    };
    const move = (event: KeyboardEvent) => {
      const buttons = buttonsOf(box);
      const at = buttons.indexOf(event.target as HTMLButtonElement);
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
      if (at < 0 || !step) return;
      event.preventDefault();
      reach(buttons[at + step]);
    };
    const reach = (button: HTMLButtonElement | undefined) => {
      if (!button) return;
      for (const one of buttonsOf(box)) one.tabIndex = one === button ? 0 : -1;
      button.focus();
    };
    box.addEventListener("click", press);
    box.addEventListener("keydown", move);
    return () => {
      box.removeEventListener("click", press);
      box.removeEventListener("keydown", move);
    };
  }, [log]);

  useEffect(() => {
    // Tab comes to the newest, until arrows have gone elsewhere.
    const buttons = buttonsOf(log.current!);
    if (buttons.some((one) => one === document.activeElement)) return;
    buttons.forEach((one, index) => (one.tabIndex = index === buttons.length - 1 ? 0 : -1));
  }, [log, last, messages.length]);

  useEffect(() => {
    if (!opened) return;
    const { button } = opened;
    button.dataset.open = "";
    return () => void delete button.dataset.open;
  }, [opened]);

  const dialogs = (
    <>
      {moves.dialog}
      {forwarded && (
        <Suspense fallback={null}>
          <ForwardDialog message={forwarded} onClose={() => setForwarded(null)} />
        </Suspense>
      )}
    </>
  );
  if (!opened) return dialogs;
  const message = messages.find((one) => one.id === opened.id);
  const words = opened.selected || message?.body || "";
  const copy = async (text: string, done: "messages.text_copied" | "messages.link_copied") => {
    const isDone = await copied(text);
    desk.say(isDone ? { text: t(done) } : { text: t("messages.copy_refused"), tone: "danger" });
  };
  const choices = [
    {
      id: "send_again",
      icon: RotateCcw,
      label: t("conversations.send_again"),
      isShown: message !== undefined && maySendAgain(desk, conversation, message),
      run: () => void sendMessageAgain(desk, message!),
    },
    {
      id: "quote",
      icon: Quote,
      label: t("messages.quote"),
      isShown: words !== "" && may(desk, "conversations:reply"),
      run: () => desk.handles.composer?.quote(words),
    },
    {
      id: "forward",
      icon: Forward,
      label: t("messages.forward"),
      isShown:
        message !== undefined &&
        message.direction !== "note" &&
        conversation.channel.type === "email" &&
        conversation.aside === null &&
        may(desk, "conversations:reply"),
      run: () => setForwarded(message!),
    },
    {
      id: "copy_text",
      icon: Copy,
      label: t("messages.copy_text"),
      isShown: words !== "",
      run: () => void copy(words, "messages.text_copied"),
    },
    {
      id: "copy_link",
      icon: Link,
      label: t("messages.copy_link"),
      isShown: true,
      run: () => void copy(addressOf(conversation, opened.id), "messages.link_copied"),
    },
    ...moves.choices(opened.id),
  ].filter((one) => one.isShown);

  return (
    <Popover
      className="popover"
      aria-label={t("messages.actions")}
      placement="bottom end"
      offset={4}
      triggerRef={{ current: opened.button }}
      isOpen
      onOpenChange={(isOpen) => !isOpen && setOpened(null)}
    >
      <Menu
        className="menu"
        aria-label={t("messages.actions")}
        autoFocus="first"
        onAction={(id) => choices.find((one) => one.id === id)?.run()}
        onClose={() => setOpened(null)}
      >
        {choices.map((one) => (
          <MenuItem key={one.id} id={one.id} textValue={one.label} className="menu-item">
            <Icon of={one.icon} />
            {one.label}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}

function selectedIn(article: Element) {
  const selection = getSelection();
  if (!selection?.anchorNode || !article.contains(selection.anchorNode)) return "";
  return article.contains(selection.focusNode) ? selection.toString().trim() : "";
}
