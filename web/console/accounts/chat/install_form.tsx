import { useState } from "react";
import type { ChatChannel } from "../../../api/types";
import { TextField } from "../../../kit/field";
import { t } from "../../../words/text";
import { CopyLine } from "../copy_line";
import { isOrigin, readLines } from "./draft";
import type { PartProps } from "./part";

export function InstallForm({ settings, change, channel }: PartProps & { channel: ChatChannel }) {
  const [text, setText] = useState(settings.allowed_origins.join("\n"));
  const wrong = readLines(text).find((line) => !isOrigin(line));
  const script = `<script src="${location.origin}/widget.js" data-channel="${channel.key}" async></script>`;
  return (
    <>
      <div className="settings-block">
        <h3>{t("accounts.snippet")}</h3>
        <p className="quiet small">{t("accounts.snippet_help")}</p>
        <CopyLine text={script} />
      </div>
      <TextField
        label={t("accounts.origins")}
        value={text}
        onChange={(next) => {
          setText(next);
          change({ allowed_origins: readLines(next) });
        }}
        rows={3}
        direction="ltr"
        help={t("accounts.origins_help")}
        error={wrong ? t("accounts.origin_bad", { line: wrong }) : null}
      />
    </>
  );
}
