import { type MouseEvent, memo, type ReactNode } from 'react';
import { ArrowView } from './ArrowView.tsx';
import { BoxView } from './BoxView.tsx';
import type { CanvasProps } from './canvas.ts';
import styles from './Picture.module.css';
import { type ArrowPart, type BoxPart, isArrowFocusable, isBoxFocusable } from './parts.ts';
import { fitted, transformOf } from './viewport.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

const StillBox = memo(({ part }: { readonly part: BoxPart }): ReactNode => {
  const { box, place } = part;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a box of the picture is no form.
    <div
      className={styles['stillBox']}
      role="group"
      aria-label={box.name}
      data-id={box.id}
      tabIndex={isBoxFocusable(part) ? 0 : undefined}
      style={{ transform: `translate(${place.x}px,${place.y}px)`, width: place.width, height: place.height }}
    >
      <BoxView part={part} />
    </div>
  );
});

const StillArrow = memo(({ part }: { readonly part: ArrowPart }): ReactNode => {
  const { arrow } = part.place;
  const focusable = isArrowFocusable(part);
  return (
    <g
      className={styles['stillArrow']}
      role={focusable ? 'group' : 'img'}
      aria-label={part.told}
      data-id={arrow.id}
      tabIndex={focusable ? 0 : undefined}
    >
      <ArrowView part={part} />
    </g>
  );
});

/** The whole picture, fitted into its frame: what is seen until React Flow has come, which then shows the very same with pan and zoom. */
export const StillCanvas = ({ drawn, parts, size, words, onPick, onKeyDown, legend }: CanvasProps): ReactNode => {
  const onClick = ({ target }: MouseEvent): void => {
    const id = target instanceof Element ? (target.closest('[data-id]')?.getAttribute('data-id') ?? null) : null;
    if (id !== null) onPick(id);
  };
  return (
    <>
      <div
        className={`${styles['flow']} ${styles['still']}`}
        role="application"
        aria-label={words.picture}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys. Here the arrow keys walk the steps.
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <div className={styles['stillView']} style={{ transform: transformOf(fitted(drawn.layout, size)) }}>
          {/* biome-ignore lint/a11y/noSvgWithoutTitle: each arrow in it has its own name. */}
          <svg className={styles['stillArrows']}>
            {parts.arrows.map((part) => (
              <StillArrow key={part.place.arrow.id} part={part} />
            ))}
          </svg>
          {parts.boxes.map((part) => (
            <StillBox key={part.box.id} part={part} />
          ))}
        </div>
      </div>
      <div className={styles['foot']}>
        {legend}
        <ZoomButtons words={words} on={null} />
      </div>
    </>
  );
};
