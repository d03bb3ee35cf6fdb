import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useDispatch } from '../state/page.ts';
import '../styles/dialog.css';

/** The look that all dialogs share: a title, what it is about, and buttons at the foot. Escape closes it. */
export function DialogFrame({
  title,
  width = 480,
  actions,
  isText = false,
  children,
}: {
  readonly title: string;
  readonly width?: number;
  /** Buttons at the foot; missing: the dialog only tells. */
  readonly actions?: ReactNode;
  /** Nothing in it takes the focus: it takes the focus itself, to be scrolled by keys. */
  readonly isText?: boolean;
  readonly children: ReactNode;
}) {
  const close = useCloseDialog();
  return (
    <ModalOverlay className="dialog-veil" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && close()}>
      <Modal className="dialog" style={{ width: `min(${width}px, calc(100vw - 32px))` }}>
        <Dialog className="body">
          <header>
            <Heading slot="title">{title}</Heading>
            <Button className="icon-button" aria-label="Close" onPress={close}>
              <X size={16} aria-hidden />
            </Button>
          </header>
          <div className="content" {...(isText && { tabIndex: 0, role: 'region', 'aria-label': title })}>
            {children}
          </div>
          {actions && <footer>{actions}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Closes the open dialog. */
export function useCloseDialog(): () => void {
  const dispatch = useDispatch();
  return () => dispatch({ type: 'dialog/closed' });
}
