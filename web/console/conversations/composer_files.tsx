import { CircleAlert, Paperclip, X } from "lucide-react";
import { IconButton } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { reader } from "../shell/here";
import { sizeText } from "./file_size";
import type { Files } from "./use_files";

export function ComposerFiles({ files }: { files: Files }) {
  if (files.all.length === 0) return null;
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
                name: `\u2068${file.name}\u2069`,
                reason: file.error,
              })}
            </span>
          ) : (
            <>
              <bdi className="cut">{file.name}</bdi>
              <span className="quiet">
                {file.attachment ? sizeText(file.size) : percent(file.part)}
              </span>
            </>
          )}
          {!file.attachment && !file.error && (
            <progress
              value={file.part}
              aria-label={t("conversations.uploading", {
                name: file.name,
                part: percent(file.part),
              })}
            />
          )}
          <IconButton
            icon={X}
            size="small"
            label={t("conversations.remove_file", { name: file.name })}
            onPress={() => files.remove(file.key)}
          />
        </li>
      ))}
    </ul>
  );
}
