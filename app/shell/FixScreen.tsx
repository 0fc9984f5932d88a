import type { ReactNode } from 'react';
import { BeforeAfter } from '../compare/BeforeAfter.tsx';
import { Diff } from '../editors/Diff.tsx';
import { FixDialog, type WaysProps } from '../fixes/FixDialog.tsx';
import { Way } from '../graph/Way.tsx';
import type { DialogName } from '../state/store.ts';

const way = <Way />;

const Ways = (props: WaysProps): ReactNode => <BeforeAfter {...props} way={way} />;

/** A fix, with the editors' diff and the picture's ways. */
export const FixScreen = ({ dialog }: { readonly dialog: Extract<DialogName, { kind: 'fix' }> }): ReactNode => (
  <FixDialog dialog={dialog} Diff={Diff} Ways={Ways} />
);
