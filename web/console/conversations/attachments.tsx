import { File, FileAudio, FileText, FileVideo, Image, type LucideIcon } from "lucide-react";
import type { Attachment } from "../../api/types";
import { Icon } from "../../kit/icon";
import { sizeText } from "./file_size";

function iconOf(type: string): LucideIcon {
  if (type.startsWith("image/")) return Image;
  if (type.startsWith("video/")) return FileVideo;
  if (type.startsWith("audio/")) return FileAudio;
  return type.startsWith("text/") || type.includes("pdf") ? FileText : File;
}

const drawn = ["image/png", "image/jpeg", "image/gif", "image/webp"];

export function Attachments({ attachments }: { attachments: Attachment[] }) {
  if (attachments.length === 0) return null;
  return (
    <ul className="attachments">
      {attachments.map((one) => (
        <li key={one.id}>
          <a
            href={one.url}
            target="_blank"
            rel="noreferrer"
            className={drawn.includes(one.type) ? "picture" : "file"}
            title={one.name}
            data-testid="attachment"
          >
            {drawn.includes(one.type) ? (
              <img src={one.url} alt={one.name} loading="lazy" />
            ) : (
              <>
                <Icon of={iconOf(one.type)} size={14} />
                <bdi className="cut">{one.name}</bdi>
                <span className="quiet">{sizeText(one.size)}</span>
              </>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
