import { CircleAlert, Paperclip, X } from "lucide-react";
import { IconButton } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { reader } from "../shell/here";
import { fileName } from "./file_name";
import { sizeText } from "./file_size";
import { numberText } from "./signs";
import { mostFiles } from "./uploading";
import type { Files } from "./use_files";

export function ComposerFiles({ files }: { files: Files }) {
  if (files.all.length === 0 && files.leftOut === 0) return null;
  const percent = (part: number) =>
    new Intl.NumberFormat(reader().language === "fa" ? "fa-IR" : "en", { style: "percent" }).format(
      part,
    );
  return (
    <ul className="composer-files">
      {files.all.map((file) => (
        <li key={file.key} className={file.error ? "file refused" : "file"}>
          <Icon of={file.error ? CircleAlert : Paperclip} size={14} />
          {file.error ? (
            <span role="alert">
              {t("conversations.upload_failed", {
                name: `\u2068${fileName(file.name)}\u2069`,
                reason: file.error,
              })}
            </span>
          ) : (
            <>
              <bdi className="cut">{fileName(file.name)}</bdi>
              <span className="quiet">
                {file.attachment ? sizeText(file.size) : percent(file.part)}
              </span>
            </>
          )}
          {!file.attachment && !file.error && (
            <progress
              value={file.part}
              aria-label={t("conversations.uploading", {
                name: fileName(file.name),
                part: percent(file.part),
              })}
            />
          )}
          <IconButton
            icon={X}
            size="small"
            label={t("conversations.remove_file", { name: fileName(file.name) })}
            onPress={() => files.remove(file.key)}
          />
        </li>
      ))}
      {files.leftOut > 0 && (
        <li className="file refused" data-testid="files-left-out">
          <Icon of={CircleAlert} size={14} />
          <span role="alert">
            {t("messages.too_many_files", { count: files.leftOut, most: numberText(mostFiles) })}
          </span>
        </li>
      )}
    </ul>
  );
}
