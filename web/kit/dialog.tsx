import { X } from "lucide-react";
import type { KeyboardEventHandler, ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { IconButton } from "./button";

interface Props {
  title: string;
  closeLabel: string;
  onClose: () => void;
  wide?: boolean;
  /** A dialog that is one search field says its title to screen readers only. */
  bare?: boolean;
  /** Sees the keys before any control inside. */
  onKeyDownCapture?: KeyboardEventHandler;
  children: ReactNode;
}

export function Dialog(props: Props) {
  const { title, closeLabel, onClose, wide, bare, onKeyDownCapture, children } = props;
  return (
    <ModalOverlay
      className="scrim"
      isDismissable
      isOpen
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={wide ? "dialog-box wide" : "dialog-box"}>
        <AriaDialog className="dialog" aria-label={bare ? title : undefined}>
          <div className="dialog-inside" onKeyDownCapture={onKeyDownCapture}>
            {!bare && (
              <div className="dialog-head">
                <Heading slot="title" level={2}>
                  {title}
                </Heading>
                <IconButton icon={X} label={closeLabel} onPress={onClose} />
              </div>
            )}
            {bare ? children : <div className="dialog-body">{children}</div>}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
