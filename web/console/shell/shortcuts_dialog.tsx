import { Dialog } from "../../kit/dialog";
import { Key } from "../../kit/parts";
import { t } from "../../words/text";
import { labelOf, shortcutText } from "./command";
import { commands } from "./commands";

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const withKeys = commands.filter((command) => command.shortcut);
  return (
    <Dialog title={t("shell.shortcuts")} closeLabel={t("shell.close")} onClose={onClose}>
      <dl className="shortcut-list" tabIndex={0} aria-label={t("shell.shortcuts")}>
        {withKeys.map((command) => (
          <div key={command.id}>
            <dt>{labelOf(command)}</dt>
            <dd>
              <Key>{shortcutText(command.shortcut!)}</Key>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t("conversations.send")}</dt>
          <dd>
            <Key>Ctrl Enter</Key>
          </dd>
        </div>
      </dl>
      <p className="quiet small">{t("shell.shortcuts_note")}</p>
    </Dialog>
  );
}
