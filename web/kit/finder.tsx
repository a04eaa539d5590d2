// One field and the list it narrows: palette, search and every "choose one" dialog.
import { Search, X } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import {
  Autocomplete,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  SearchField,
} from "react-aria-components";
import { fold } from "../words/fold";
import { IconButton } from "./button";
import { Dialog } from "./dialog";
import { Icon } from "./icon";
import { Key } from "./parts";

export interface Finding {
  id: string;
  /** What is matched and read aloud. */
  text: string;
  shown: ReactNode;
  run: () => void;
}

export interface FindingGroup {
  title?: string;
  findings: Finding[];
}

interface Props {
  title: string;
  hint: string;
  closeLabel: string;
  words: string;
  onWords: (words: string) => void;
  groups: FindingGroup[];
  whenEmpty: ReactNode;
  foot?: ReactNode;
  wide?: boolean;
  /** A choice closes the dialog unless more may be chosen. */
  staysOpen?: boolean;
  onClose: () => void;
}

export function Finder(props: Props) {
  const { groups, onClose } = props;
  const shown = groups.filter((group) => group.findings.length > 0);
  const all = shown.flatMap((group) => group.findings);

  const choose = (id: unknown) => {
    const finding = all.find((one) => one.id === id);
    if (!props.staysOpen) onClose();
    finding?.run();
  };

  const taken = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    // A search field would keep the first Escape for itself, to empty the field; and while nothing is
    // pointed at, Enter means the first.
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && all[0] && !isPointing(event.target)) choose(all[0].id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Dialog
      title={props.title}
      closeLabel={props.closeLabel}
      onClose={onClose}
      onKeyDownCapture={taken}
      wide={props.wide}
      bare
    >
      <Autocomplete inputValue={props.words} onInputChange={props.onWords}>
        <SearchField className="finder-field" aria-label={props.title} autoFocus>
          <Icon of={Search} size={20} />
          <Input
            className="finder-input"
            placeholder={props.hint}
            dir="auto"
            data-testid="finder-input"
          />
          <span className="only-wide">
            <Key>Esc</Key>
          </span>
          <IconButton
            slot={null}
            icon={X}
            label={props.closeLabel}
            className="only-narrow"
            onPress={onClose}
          />
        </SearchField>
        {all.length === 0 ? (
          <div className="finder-list blank">{props.whenEmpty}</div>
        ) : (
          <div className="finder-list" role="group" aria-label={props.title} tabIndex={0}>
            <Menu className="finder-menu" aria-label={props.title} onAction={choose}>
              {shown.map((group, index) => (
                <MenuSection key={group.title ?? index} aria-label={group.title ?? props.title}>
                  {group.title && <Header className="menu-title">{group.title}</Header>}
                  {group.findings.map((finding) => (
                    <MenuItem
                      key={finding.id}
                      id={finding.id}
                      textValue={finding.text}
                      className="menu-item"
                    >
                      {finding.shown}
                    </MenuItem>
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </div>
        )}
      </Autocomplete>
      {props.foot && <div className="finder-foot">{props.foot}</div>}
    </Dialog>
  );
}

/** Only in the field: a button keeps its own Enter. */
function isPointing(target: EventTarget) {
  const field = target as HTMLElement;
  if (!field.matches(".finder-input")) return true;
  const pointed = field.getAttribute("aria-activedescendant");
  return pointed !== null && document.getElementById(pointed) !== null;
}

/** Whether every typed word occurs in a text, in any order. */
export function fits(text: string, words: string) {
  const ground = fold(text);
  return fold(words)
    .split(" ")
    .every((word) => ground.includes(word));
}
