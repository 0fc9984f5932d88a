import type { DragEvent, ReactNode } from 'react';

type Props = {
  readonly className?: string | undefined;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
  readonly children: ReactNode;
};

/** A part of a dialog that takes what is dropped on it. While it is there, nothing dropped becomes a source (`app/input/listen.ts`). */
export const TakesDrops = ({ className, onFiles, onText, children }: Props): ReactNode => {
  const onDrop = (event: DragEvent): void => {
    const { files } = event.dataTransfer;
    // Text that is dropped on a field is the field's.
    if (files.length === 0 && event.target instanceof HTMLElement && event.target.closest('input, textarea')) return;
    event.preventDefault();
    if (files.length > 0) onFiles([...files]);
    else onText(event.dataTransfer.getData('text/plain'));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whatever can be dropped can be pasted and opened by keyboard too
    <div className={className} data-takes-drops onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      {children}
    </div>
  );
};
