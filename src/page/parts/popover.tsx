import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Properties {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A small panel below the button that opened it: closed by Escape and by a click elsewhere; the focus goes back. */
export const Popover = ({ label, onClose, children }: Properties) => {
  const panel = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const opener = document.activeElement;
    panel.current?.focus();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close.current();
    };
    const onDown = ({ target }: Event): void => {
      const anchor = panel.current?.parentElement;
      if (target instanceof Node && anchor !== undefined && anchor?.contains(target) === false) close.current();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onDown);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onDown);
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <div ref={panel} class="popover" role="dialog" aria-label={label} tabIndex={-1}>
      {children}
    </div>
  );
};
