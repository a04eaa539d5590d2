import {
  ChevronLeft,
  ChevronRight,
  Download,
  ExternalLink,
  Maximize,
  X,
  ZoomIn,
  ZoomOut,
} from "lucide-react";
import { useState, type KeyboardEvent } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { Attachment } from "../../../api/types";
import { IconButton } from "../../../kit/button";
import { Icon } from "../../../kit/icon";
import { t } from "../../../words/text";
import { fileName } from "../file_name";
import { sizeText } from "../file_size";
import { numberText } from "../signs";
import { zoomed, sightOf } from "./sight";
import { Sight } from "./sights";
import "./viewer.css";

interface Props {
  files: Attachment[];
  at: number;
  onMove: (at: number) => void;
  onClose: () => void;
}

/** One file of a message, as large as the window; arrows go to its neighbors. */
export function Viewer({ files, at, onMove, onClose }: Props) {
  const [zoom, setZoom] = useState(1);
  const file = files[at]!;
  const isPicture = sightOf(file.type) === "picture";
  const isMany = files.length > 1;
  const move = (by: number) => {
    setZoom(1);
    onMove((at + by + files.length) % files.length);
  };
  const resize = (by: 1 | -1) => isPicture && setZoom(zoomed(zoom, by));

  const keys: Record<string, () => void> = {
    ArrowRight: () => move(document.dir === "rtl" ? -1 : 1),
    ArrowLeft: () => move(document.dir === "rtl" ? 1 : -1),
    PageDown: () => move(1),
    PageUp: () => move(-1),
    Equal: () => resize(1),
    NumpadAdd: () => resize(1),
    Minus: () => resize(-1),
    NumpadSubtract: () => resize(-1),
    Digit0: () => setZoom(1),
    Numpad0: () => setZoom(1),
  };
  const press = (event: KeyboardEvent) => {
    // A film is wound by the same keys, a grown picture is moved by them.
    const isTaken = event.target instanceof HTMLMediaElement || (zoom > 1 && isArrow(event.code));
    const run = keys[event.code];
    if (isTaken || !run || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };

  return (
    <ModalOverlay
      className="viewer-scrim"
      isDismissable
      isOpen
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className="viewer-frame">
        {/* Around the dialog, which has the focus itself at first. */}
        <div className="viewer-inside" onKeyDownCapture={press} data-testid="viewer">
          <Dialog className="viewer" aria-label={t("viewer.title")}>
            <header className="viewer-head">
              <Heading slot="title" level={2} className="cut">
                <bdi>{fileName(file.name)}</bdi>
              </Heading>
              <span className="viewer-facts" aria-live="polite">
                <span>{sizeText(file.size)}</span>
                {isMany && (
                  <span data-testid="viewer-place">
                    {t("viewer.place", {
                      at: numberText(at + 1),
                      count: numberText(files.length),
                    })}
                  </span>
                )}
              </span>
              {isPicture && (
                <>
                  <IconButton
                    icon={ZoomOut}
                    label={t("viewer.zoom_out")}
                    isDisabled={zoom === 1}
                    onPress={() => resize(-1)}
                  />
                  <IconButton
                    icon={Maximize}
                    className="only-wide"
                    label={t("viewer.fit")}
                    isDisabled={zoom === 1}
                    onPress={() => setZoom(1)}
                  />
                  <IconButton
                    icon={ZoomIn}
                    label={t("viewer.zoom_in")}
                    onPress={() => resize(1)}
                    data-testid="viewer-larger"
                  />
                </>
              )}
              <a
                className="icon-button"
                href={file.url}
                download={file.name}
                aria-label={t("viewer.download")}
                title={t("viewer.download")}
                data-testid="viewer-download"
              >
                <Icon of={Download} />
              </a>
              <a
                className="icon-button only-wide"
                href={file.url}
                target="_blank"
                rel="noreferrer"
                aria-label={t("viewer.open_alone")}
                title={t("viewer.open_alone")}
              >
                <Icon of={ExternalLink} />
              </a>
              <IconButton icon={X} label={t("shell.close")} onPress={onClose} />
            </header>
            <div className="viewer-stage">
              <Sight key={file.id} file={file} zoom={zoom} onZoom={setZoom} />
              {isMany && (
                <>
                  <IconButton
                    className="viewer-step previous"
                    icon={ChevronLeft}
                    mirrored
                    label={t("viewer.previous")}
                    onPress={() => move(-1)}
                    data-testid="viewer-previous"
                  />
                  <IconButton
                    className="viewer-step next"
                    icon={ChevronRight}
                    mirrored
                    label={t("viewer.next")}
                    onPress={() => move(1)}
                    data-testid="viewer-next"
                  />
                </>
              )}
            </div>
          </Dialog>
        </div>
      </Modal>
    </ModalOverlay>
  );
}

const isArrow = (code: string) => code === "ArrowLeft" || code === "ArrowRight";
