import { CircleAlert } from "lucide-react";
import { useState, type WheelEvent } from "react";
import type { Attachment } from "../../../api/types";
import { Icon } from "../../../kit/icon";
import { t } from "../../../words/text";
import { iconOf } from "../attachments";
import { fileName } from "../file_name";
import { sightOf, zoomed } from "./sight";

interface Props {
  file: Attachment;
  zoom: number;
  onZoom: (zoom: number) => void;
}

export function Sight({ file, zoom, onZoom }: Props) {
  const [isBroken, setIsBroken] = useState(false);
  const name = fileName(file.name);
  const fail = () => setIsBroken(true);
  if (isBroken) return <Unseen file={file} words={t("viewer.failed")} />;
  switch (sightOf(file.type)) {
    case "picture":
      return (
        <Picture zoom={zoom} onZoom={onZoom}>
          <img
            src={file.url}
            alt={name}
            // The size is that of the window until it is grown.
            style={{ inlineSize: `${zoom * 100}%`, blockSize: `${zoom * 100}%` }}
            onError={fail}
            onDoubleClick={() => onZoom(zoom > 1 ? 1 : 2.25)}
            data-testid="viewer-picture"
          />
        </Picture>
      );
    case "pdf":
      return (
        <iframe className="viewer-page" src={file.url} title={name} data-testid="viewer-pdf" />
      );
    case "sound":
      return <audio src={file.url} controls onError={fail} data-testid="viewer-sound" />;
    case "film":
      return <video src={file.url} controls onError={fail} data-testid="viewer-film" />;
    case "none":
      return <Unseen file={file} words={t("viewer.cannot_show")} />;
  }
}

interface PictureProps {
  zoom: number;
  onZoom: (zoom: number) => void;
  children: React.ReactNode;
}

/** Grown, it is moved by scrolling and by the arrows. */
function Picture({ zoom, onZoom, children }: PictureProps) {
  const turn = (event: WheelEvent) => {
    if (event.ctrlKey) onZoom(zoomed(zoom, event.deltaY < 0 ? 1 : -1));
  };
  return (
    <div className="viewer-picture" tabIndex={zoom > 1 ? 0 : -1} onWheel={turn}>
      {children}
    </div>
  );
}

function Unseen({ file, words }: { file: Attachment; words: string }) {
  return (
    <div className="viewer-unseen" role="status" data-testid="viewer-unseen">
      <Icon of={words === t("viewer.failed") ? CircleAlert : iconOf(file.type)} size={28} />
      <p>{words}</p>
      <a className="button outline" href={file.url} download={file.name}>
        {t("viewer.download")}
      </a>
    </div>
  );
}
