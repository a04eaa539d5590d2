// The reader of this page, and a clock that ticks for relative times.
import { useEffect, useState } from "react";
import { currentLanguage } from "../../words/language";
import { ago, type Reader } from "../../words/time";
import { t } from "../../words/text";

export function reader(): Reader {
  return { language: currentLanguage() };
}

export function useNow(everyMilliseconds = 30_000) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMilliseconds);
    return () => clearInterval(timer);
  }, [everyMilliseconds]);
  return now;
}

export function agoText(at: string, now = Date.now()) {
  return ago(at, reader(), now) ?? t("conversations.just_now");
}
