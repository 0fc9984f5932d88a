import { fitted, heightIn, type Size, transformOf } from '../../graph/viewport.ts';
import type { Language } from '../../state/model.ts';
import { stacked } from '../../ui/stacked.ts';
import { pictureId, type StillPage, shellId, stillId, valueAt } from './made.ts';

const copyOf = (id: string): DocumentFragment | null => {
  const template = document.getElementById(id);
  return template instanceof HTMLTemplateElement ? document.importNode(template.content, true) : null;
};

/** A frame that grows with its picture is measured again: so does the app. It has come to rest long before. */
const mostRounds = 8;

/** Puts the drawing for the frame's width into it, where the app will put it. */
const placePicture = ({ classes, shapes, pictures }: StillPage, lang: Language, frame: Element): void => {
  const { legend, extents } = pictures[lang];
  const size = (): Size => ({ width: frame.clientWidth, height: frame.clientHeight });
  for (let round = 0, before: Size = { width: 0, height: 0 }; round < mostRounds; round += 1) {
    const now = size();
    if (now.width === before.width && now.height === before.height) return;
    const shape = valueAt(shapes, now.width) ?? 'narrow';
    const extent = extents[shape];
    const drawing = now.width === before.width ? null : copyOf(pictureId(lang, shape));
    if (!extent) return;
    if (drawing) frame.replaceChildren(drawing);
    before = now;
    const canvas = frame.getElementsByClassName(classes.canvas)[0];
    const view = frame.getElementsByClassName(classes.view)[0];
    if (!(canvas instanceof HTMLElement) || !(view instanceof HTMLElement)) return;
    const grows = shape === 'narrow' || window.matchMedia(stacked).matches;
    canvas.style.height = grows ? `${heightIn(extent, now, valueAt(legend, now.width) ?? 1)}px` : '';
    view.style.transform = transformOf(fitted(extent, now));
  }
};

const draw = (page: StillPage, lang: Language, still: HTMLElement): void => {
  const shell = copyOf(shellId(lang, window.matchMedia(stacked).matches ? 'narrow' : 'wide'));
  if (!shell) return;
  still.replaceChildren(shell);
  const frame = still.getElementsByClassName(page.classes.frame)[0];
  if (frame) placePicture(page, lang, frame);
};

/** Shows the still page, over the place where the app will stand, and out of reach for hands and for screen readers. */
export const placeStill = (page: StillPage, lang: Language): void => {
  const still = document.createElement('div');
  still.id = stillId;
  still.inert = true;
  still.ariaHidden = 'true';
  document.body.append(still);
  draw(page, lang, still);
  const again = (): void => {
    if (still.isConnected) draw(page, lang, still);
    else window.removeEventListener('resize', again);
  };
  window.addEventListener('resize', again);
};
