// Where the reader of a log is, and how to come elsewhere: to the end, to the first unread message, to
// one that a link names. Older messages are loaded as far back as that needs.
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useSearchParams } from "react-router";
import type { Id, Message } from "../../api/types";
import { t } from "../../words/text";
import { useDesk } from "../shell/desk";

interface Log {
  messages: Message[];
  /** Change with what stands first and last in it. */
  first: string;
  last: string;
  isTyping: boolean;
  readUpTo: Id | null;
  lastIncoming: Id | null;
  hasOlder: boolean;
  isLoadingOlder: boolean;
  loadOlder: () => void;
}

const nearEnd = 80;
const unreadMark = "[data-first-unread]";

export function useLogPlace(given: Log) {
  const { messages, first, last, isTyping, readUpTo, lastIncoming } = given;
  const { hasOlder, isLoadingOlder, loadOlder } = given;
  const { say } = useDesk();
  const log = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const before = useRef({ first: "", height: 0 });
  const [isAway, setIsAway] = useState(false);
  const [unreadFrom, setUnreadFrom] = useState(readUpTo);
  const [wasSeen, setWasSeen] = useState(false);
  const [isAbove, setIsAbove] = useState(false);
  const [sought, setSought] = useState<Id | "unread" | null>(null);
  const [marked, setMarked] = useState<Id | null>(null);
  const [search, setSearch] = useSearchParams();
  const wanted = search.get("message");

  const unread =
    unreadFrom === null
      ? []
      : messages.filter((one) => one.direction === "incoming" && one.id > unreadFrom);
  const oldest = messages[0]?.id;
  // The first unread one is known when one before it is, or there is nothing before it.
  const isKnown =
    unreadFrom !== null && (!hasOlder || (oldest !== undefined && oldest <= unreadFrom));
  const firstUnread = isKnown ? unread[0]?.id : undefined;

  useLayoutEffect(() => {
    const box = log.current!;
    // Older messages come in above: what is being read must not move.
    if (before.current.first !== first && before.current.first !== "" && !atEnd.current)
      box.scrollTop += box.scrollHeight - before.current.height;
    else if (atEnd.current) box.scrollTop = box.scrollHeight;
    before.current = { first, height: box.scrollHeight };
  }, [first, last, isTyping]);

  const look = useCallback(() => {
    const box = log.current!;
    atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearEnd;
    setIsAway(!atEnd.current);
    const mark = box.querySelector(unreadMark);
    if (!mark) return;
    const above = mark.getBoundingClientRect().bottom < box.getBoundingClientRect().top;
    setIsAbove(above);
    if (!above) setWasSeen(true);
  }, []);

  const show = useCallback(
    (element: Element, block: "start" | "center") => {
      element.scrollIntoView({ block });
      look();
    },
    [look],
  );

  useLayoutEffect(() => {
    const mark = log.current?.querySelector(unreadMark);
    if (mark) show(mark, "start");
  }, [show]);

  useEffect(() => {
    // The composer grows and windows resize; the end stays in sight if it was.
    const box = log.current!;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) box.scrollTop = box.scrollHeight;
    });
    observer.observe(box);
    // So does what comes to stand under the last message.
    const grown = new MutationObserver((changes) => {
      const end = box.querySelector("article:last-of-type");
      if (atEnd.current && changes.some(({ target }) => end?.contains(target)))
        box.scrollTop = box.scrollHeight;
    });
    grown.observe(box, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      grown.disconnect();
    };
  }, []);

  const latest = useRef(readUpTo);
  useEffect(() => {
    latest.current = readUpTo;
  }, [readUpTo]);
  useEffect(() => {
    // What comes while nobody looks is new to who comes back.
    const leave = () => {
      setUnreadFrom(latest.current);
      setWasSeen(false);
      setIsAbove(false);
    };
    addEventListener("blur", leave);
    return () => removeEventListener("blur", leave);
  }, []);

  useEffect(() => {
    if (wanted === null) return;
    setSought(wanted);
    setSearch(
      (now) => {
        now.delete("message");
        return now;
      },
      { replace: true },
    );
  }, [wanted, setSearch]);

  useEffect(() => {
    if (sought === null) return;
    const box = log.current!;
    const found =
      sought === "unread"
        ? isKnown && box.querySelector(unreadMark)
        : box.querySelector(`[data-message="${CSS.escape(sought)}"]`);
    // Ids of messages grow with time: one that is not among the later ones is not there.
    const mayBeOlder = sought === "unread" || oldest === undefined || sought < oldest;
    if (!found && hasOlder && mayBeOlder) {
      if (!isLoadingOlder) loadOlder();
      return;
    }
    setSought(null);
    if (!found) {
      if (sought !== "unread") say({ text: t("messages.missing"), tone: "danger" });
      return;
    }
    show(found, sought === "unread" ? "start" : "center");
    if (sought === "unread") return;
    setMarked(sought);
    found.querySelector<HTMLElement>("button.message-menu")?.focus({ preventScroll: true });
  }, [sought, isKnown, oldest, hasOlder, isLoadingOlder, loadOlder, say, show, messages.length]);

  const scrolled = () => {
    look();
    if (log.current!.scrollTop < 200 && hasOlder && !isLoadingOlder) loadOlder();
  };

  const toEnd = () => {
    log.current!.scrollTop = log.current!.scrollHeight;
    look();
  };

  return {
    log,
    scrolled,
    toEnd,
    toUnread: () => setSought("unread"),
    isAway,
    marked,
    firstUnread,
    /** Whether the way to what is unread is worth showing, and how many that are: null, not known. */
    hasUnreadAbove: isKnown
      ? isAbove && !wasSeen
      : unreadFrom !== null && lastIncoming !== null && lastIncoming > unreadFrom,
    unreadCount: isKnown ? unread.length : null,
  };
}
