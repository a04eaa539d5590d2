// The field in which words are written: plain until the rich one is there.
import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import type { FieldProps } from "./field";
import { useRich } from "./load_rich";
import { PlainField } from "./plain_field";

interface Props extends FieldProps {
  /** It takes the focus at once, with the caret behind the last word. */
  startsFocused?: boolean;
  /** True when the key has done its work and the field shall not have it. */
  takes: (event: KeyboardEvent) => boolean;
  /** Where the tools of the rich field stand, and where the address of a link is asked for. */
  toolsIn: HTMLElement | null;
  linkIn: HTMLElement | null;
}

type Taken = { isFocused: boolean; selected: [number, number] };

export function WritingField({ takes, toolsIn, linkIn, startsFocused, ...shared }: Props) {
  const begin = useRef({ startsFocused, end: shared.words.body.length });
  const plain = useRef<HTMLTextAreaElement>(null);
  const isComposing = useRef(false);
  const { Rich, taken } = useTakeOver(
    plain,
    isComposing,
    startsFocused ? { isFocused: true, selected: [begin.current.end, begin.current.end] } : null,
  );
  useEffect(() => {
    const { startsFocused, end } = begin.current;
    if (!startsFocused || !plain.current) return;
    plain.current.focus();
    plain.current.setSelectionRange(end, end);
  }, []);
  return (
    <div
      // Before the field has them: what it does with keys comes after lists and sending.
      onKeyDownCapture={(event) => {
        if (!takes(event.nativeEvent)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onCompositionStart={() => (isComposing.current = true)}
      onCompositionEnd={() => (isComposing.current = false)}
    >
      {Rich ? (
        <Rich {...shared} taken={taken} toolsIn={toolsIn} linkIn={linkIn} />
      ) : (
        <PlainField {...shared} text={plain} />
      )}
    </div>
  );
}

/** The rich field comes when it is loaded and no letter is half typed; it goes on where the plain one was. */
function useTakeOver(
  plain: RefObject<HTMLTextAreaElement | null>,
  isComposing: RefObject<boolean>,
  atFirst: Taken | null,
) {
  const [taken, setTaken] = useState(atFirst);
  const Rich = useRich(
    useCallback(async () => {
      if (isComposing.current)
        await new Promise((done) =>
          plain.current?.addEventListener("compositionend", done, { once: true }),
        );
    }, [plain, isComposing]),
    useCallback(() => {
      const field = plain.current;
      if (!field) return;
      const isFocused = field === document.activeElement;
      setTaken({ isFocused, selected: [field.selectionStart, field.selectionEnd] });
    }, [plain]),
  );
  return { Rich, taken };
}
