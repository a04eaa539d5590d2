import { Copy } from "lucide-react";
import { Button } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { useDesk } from "../shell/desk";

/** Text to be taken elsewhere: always left to right, whole, and one press to copy. */
export function CopyLine({ text }: { text: string }) {
  const { say } = useDesk();
  const copy = () =>
    navigator.clipboard
      .writeText(text)
      .then(() => say({ text: t("shell.copied") }))
      .catch(() => undefined);
  return (
    <div className="copy-line">
      <code className="code" tabIndex={0}>
        {text}
      </code>
      <Button size="small" onPress={() => void copy()}>
        <Icon of={Copy} size={14} />
        {t("shell.copy")}
      </Button>
    </div>
  );
}
