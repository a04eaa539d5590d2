import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { IconButton } from "./button";

interface Props {
  title: string;
  closeLabel: string;
  onClose: () => void;
  wide?: boolean;
  /** A dialog that is one search field says its title to screen readers only. */
  bare?: boolean;
  children: ReactNode;
}

export function Dialog({ title, closeLabel, onClose, wide, bare, children }: Props) {
  return (
    <ModalOverlay
      className="scrim"
      isDismissable
      isOpen
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={wide ? "dialog-box wide" : "dialog-box"}>
        <AriaDialog className="dialog" aria-label={bare ? title : undefined}>
          {!bare && (
            <div className="dialog-head">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              <IconButton icon={X} label={closeLabel} onPress={onClose} />
            </div>
          )}
          {bare ? children : <div className="dialog-body">{children}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
