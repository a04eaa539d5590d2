import { File, FileAudio, FileText, FileVideo, Image, type LucideIcon } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { Attachment } from "../../api/types";
import { Icon } from "../../kit/icon";
import { picturesIn } from "../../kit/rich";
import { fileName } from "./file_name";
import { sizeText } from "./file_size";
import { sightOf } from "./viewer/sight";

const Viewer = lazy(() => import("./viewer/viewer").then((m) => ({ default: m.Viewer })));

export function iconOf(type: string): LucideIcon {
  if (type.startsWith("image/")) return Image;
  if (type.startsWith("video/")) return FileVideo;
  if (type.startsWith("audio/")) return FileAudio;
  return type.startsWith("text/") || type.includes("pdf") ? FileText : File;
}

interface Props {
  attachments: Attachment[];
  /** Rich text that shows some of them among its words. */
  shownIn?: string | null;
}

/** The files of a message. A press shows them here; a middle press opens a tab, as with any link. */
export function Attachments({ attachments: all, shownIn = null }: Props) {
  const [shown, setShown] = useState<number | null>(null);
  const inWords = picturesIn(shownIn);
  const attachments = all.filter((one) => !inWords.includes(one.id));
  if (attachments.length === 0) return null;
  return (
    <ul className="attachments">
      {attachments.map((one, index) => (
        <li key={one.id}>
          <a
            href={one.url}
            target="_blank"
            rel="noreferrer"
            className={sightOf(one.type) === "picture" ? "picture" : "file"}
            title={fileName(one.name)}
            aria-haspopup="dialog"
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              setShown(index);
            }}
            data-testid="attachment"
          >
            {sightOf(one.type) === "picture" ? (
              <img src={one.url} alt={fileName(one.name)} loading="lazy" />
            ) : (
              <>
                <Icon of={iconOf(one.type)} size={14} />
                <bdi className="cut">{fileName(one.name)}</bdi>
                <span className="quiet">{sizeText(one.size)}</span>
              </>
            )}
          </a>
        </li>
      ))}
      {shown !== null && (
        <Suspense>
          <Viewer files={attachments} at={shown} onMove={setShown} onClose={() => setShown(null)} />
        </Suspense>
      )}
    </ul>
  );
}
