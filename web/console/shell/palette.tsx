import { useState } from "react";
import { Finder, fits } from "../../kit/finder";
import { Icon } from "../../kit/icon";
import { Key } from "../../kit/parts";
import { t } from "../../words/text";
import { labelOf, shortcutText, type Group } from "./command";
import { commands } from "./commands";
import { useDesk } from "./desk";

const groups: Group[] = ["selection", "conversation", "go", "move", "self"];

export function Palette({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const [words, setWords] = useState("");
  const offered = commands.filter(
    (command) =>
      command.id !== "shell.palette" && command.available(desk) && fits(labelOf(command), words),
  );
  return (
    <Finder
      title={t("shell.palette")}
      hint={t("shell.palette_hint")}
      closeLabel={t("shell.close")}
      words={words}
      onWords={setWords}
      wide
      onClose={onClose}
      whenEmpty={t("shell.palette_empty")}
      groups={groups.map((group) => ({
        title: t(`shell.group_${group}`),
        findings: offered
          .filter((command) => command.group === group)
          .map((command) => ({
            id: command.id,
            text: labelOf(command),
            run: () => command.run(desk),
            shown: (
              <>
                <Icon of={command.icon} />
                <bdi>{labelOf(command)}</bdi>
                {command.shortcut && <Key>{shortcutText(command.shortcut)}</Key>}
              </>
            ),
          })),
      }))}
      foot={
        <span className="line only-wide">
          <Key>↑</Key>
          <Key>↓</Key>
          {t("shell.move")}
          <Key>Enter</Key>
          {t("shell.do_it")}
        </span>
      }
    />
  );
}
