import { type ComponentType, type ReactNode, useId, useMemo } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useApp, useProofs, useShown } from '../state/hooks.ts';
import type { View } from '../state/model.ts';
import { app, type DialogName } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogFoot } from '../ui/Dialog.tsx';
import { Fragments, plain } from '../ui/Fragments.tsx';
import { deedOf } from './apply.ts';
import { applyFix } from './apply-fix.ts';
import { type DiffProps, Edits } from './Edits.tsx';
import styles from './FixDialog.module.css';
import { type Fix, fixesOf } from './fixes.ts';
import { Sign, VerdictWords } from './Sign.tsx';
import { Takes } from './Takes.tsx';
import { Together } from './Together.tsx';
import { type After, useAfter } from './use-after.ts';
import { useFixWords } from './words.ts';

/** Two ways, drawn beside one another or one below the other. */
export type WaysProps = {
  readonly label: string;
  readonly before: { readonly title: string; readonly view: View };
  readonly after: { readonly title: string; readonly view: View | null; readonly instead: string };
};

type FixDialogName = Extract<DialogName, { kind: 'fix' }>;

/** What is drawn by other folders. */
type Drawn = { readonly Diff: ComponentType<DiffProps>; readonly Ways: ComponentType<WaysProps> };

const StepsAfter = ({ view }: { readonly view: View }): ReactNode => {
  const words = useFixWords();
  return (
    <details className={styles['steps']}>
      <summary>{words.stepsAfter}</summary>
      <ol>
        {view.explanation.steps
          .filter(({ weight }) => weight === 'main')
          .map((step) => (
            <li key={`${step.hop}.${step.step}`}>
              <Fragments of={step.text} />
            </li>
          ))}
      </ol>
    </details>
  );
};

const BeforeAndAfter = ({
  before,
  after,
  Ways,
}: {
  readonly before: View;
  readonly after: After;
  readonly Ways: Drawn['Ways'];
}): ReactNode => {
  const words = useFixWords();
  if (after === 'not-tried') return null;
  const view = typeof after === 'string' ? null : after;
  return (
    <section className={styles['ways']} aria-label={words.ways}>
      <Ways
        label={words.ways}
        before={{ title: words.before, view: before }}
        after={{ title: words.after, view, instead: after === 'failed' ? words.noWay : words.working }}
      />
      {view ? <StepsAfter view={view} /> : null}
    </section>
  );
};

const Foot = ({ fix, onClose }: { readonly fix: Fix; readonly onClose: () => void }): ReactNode => {
  const t = useText();
  const words = useFixWords();
  const deed = deedOf(fix.report);
  return (
    <div className={styles['foot']}>
      <DialogFoot>
        <span className={styles['hint']}>{deed ? words.applyHint[deed] : ''}</span>
        <Button onClick={onClose}>{t.close}</Button>
        {deed ? (
          <Button kind="primary" onClick={() => applyFix(fix, words)}>
            {words.apply[deed]}
          </Button>
        ) : null}
      </DialogFoot>
    </div>
  );
};

type ContentProps = Drawn & {
  readonly fix: Fix;
  readonly all: readonly Fix[];
  readonly from: FixDialogName['from'];
  readonly before: View;
  readonly onClose: () => void;
};

const Content = ({ fix, all, from, before, onClose, Diff, Ways }: ContentProps): ReactNode => {
  const words = useFixWords();
  const after = useAfter(fix);
  const headings = { edit: useId(), takes: useId() };
  return (
    <>
      <p className={styles['verdict']}>
        <Sign fix={fix} />
        <VerdictWords fix={fix} />
      </p>
      <p className={styles['how']}>
        <Fragments of={fix.told.how} />
      </p>
      <Together fix={fix} all={all} from={from} />
      <div className={styles['columns']}>
        <section aria-labelledby={headings.edit}>
          <h3 id={headings.edit}>{words.edit}</h3>
          <Edits fix={fix} Diff={Diff} />
        </section>
        <section aria-labelledby={headings.takes}>
          <h3 id={headings.takes}>{words.whatItTakes}</h3>
          <Takes fix={fix} />
        </section>
      </div>
      <BeforeAndAfter before={before} after={after} Ways={Ways} />
      <Foot fix={fix} onClose={onClose} />
    </>
  );
};

type Props = Drawn & { readonly dialog: FixDialogName };

/** One fix: its edit in the texts it belongs to, the way before and after, what it takes, and Apply. */
export const FixDialog = ({ dialog: { finding, fix: id, from }, Diff, Ways }: Props): ReactNode => {
  const t = useText();
  const words = useFixWords();
  const { view } = useShown();
  const findings = useProofs()?.findings ?? null;
  const isPending = useApp((state) => state.analysis.state === 'pending');
  const all = useMemo(() => (findings ? fixesOf(findings) : []), [findings]);
  const fix = all.find((one) => one.finding === finding && one.id === id);
  const close = (): void => app.setView({ dialog: from === 'fixes' ? { kind: 'fixes' } : null });
  return (
    <Dialog title={fix ? plain(fix.told.title) : words.fix} closeLabel={t.close} onClose={close} size="full">
      {fix && view && !isPending ? (
        <Content fix={fix} all={all} from={from} before={view} onClose={close} Diff={Diff} Ways={Ways} />
      ) : (
        <p role="status">{words.gone}</p>
      )}
    </Dialog>
  );
};
