import { type ReactNode, useEffect, useId, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useApp, useLang } from '../state/hooks.ts';
import type { Workspace } from '../state/model.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogFoot } from '../ui/Dialog.tsx';
import field from '../ui/Field.module.css';
import { Holds } from './Holds.tsx';
import { Kinds } from './Kinds.tsx';
import { encodeLink, longestLink } from './link.ts';
import { type Redaction, type RedactionKind, usualKinds, writeWorkspace } from './model.ts';
import styles from './Share.module.css';
import { copyText, saveText } from './save-file.ts';
import { useRedacted } from './use-redacted.ts';
import { useShareWords } from './words.ts';

/** The address of this page with the workspace in its fragment; null where that would be too long, undefined while it is made. */
const useLink = (workspace: Workspace | null): string | null | undefined => {
  const [made, setMade] = useState<{ readonly of: Workspace; readonly link: string | null } | null>(null);
  useEffect(() => {
    let current = true;
    if (workspace)
      void encodeLink(workspace).then((fragment) => {
        if (current) setMade({ of: workspace, link: fragment && `${window.location.href.split('#')[0]}${fragment}` });
      });
    return () => {
      current = false;
    };
  }, [workspace]);
  return made && made.of === workspace ? made.link : undefined;
};

const Link = ({ link }: { readonly link: string | null | undefined }): ReactNode => {
  const words = useShareWords();
  const number = new Intl.NumberFormat(useLang());
  if (link === null) return <p role="status">{words.linkTooLong(number.format(longestLink))}</p>;
  return (
    <label className={field['field']}>
      <span className={field['label']}>{words.link}</span>
      <input className={`${field['input']} ${field['mono']}`} readOnly value={link ?? ''} onFocus={(event) => event.target.select()} />
      <span className={field['hint']}>{link === undefined ? words.working : words.linkLength(number.format(link.length))}</span>
    </label>
  );
};

const CopyButton = ({ link }: { readonly link: string | null | undefined }): ReactNode => {
  const words = useShareWords();
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <>
      <span role="status" className={styles['quiet']}>
        {copied === null ? '' : copied ? words.copied : words.copyFailed}
      </span>
      <Button kind="primary" disabled={!link} onClick={() => link && void copyText(link).then(setCopied)}>
        {words.copyLink}
      </Button>
    </>
  );
};

/** Kinds that were found so far: one whose tick was taken away is still offered. */
const useFound = (redactions: readonly Redaction[] | undefined): ReadonlySet<RedactionKind> => {
  const [found, setFound] = useState<ReadonlySet<RedactionKind>>(new Set());
  useEffect(() => {
    if (redactions) setFound((before) => new Set([...before, ...redactions.map(({ kind }) => kind)]));
  }, [redactions]);
  return found;
};

/** What a link will hold, what was taken out of it, and the link. */
type Props = { readonly checkUs: ReactNode; readonly onClose: () => void };

export const ShareDialog = ({ checkUs, onClose }: Props): ReactNode => {
  const t = useText();
  const words = useShareWords();
  const headings = { holds: useId(), out: useId() };
  const workspace = useApp((state) => state.workspace.workspace);
  const [kinds, setKinds] = useState(usualKinds);
  const { redacted, failed } = useRedacted(workspace, kinds);
  const found = useFound(redacted?.redactions);
  const link = useLink(redacted?.workspace ?? null);
  const tick = (kind: RedactionKind, on: boolean): void =>
    setKinds((before) => new Set(on ? [...before, kind] : [...before].filter((one) => one !== kind)));
  return (
    <Dialog title={t.share} closeLabel={t.close} onClose={onClose} size="large">
      <p>
        {words.shareIntro} {checkUs}
      </p>
      <section className={styles['part']} aria-labelledby={headings.out}>
        <h3 id={headings.out}>{words.takenOut}</h3>
        <p className={styles['quiet']}>{words.takenOutHint}</p>
        {redacted && redacted.redactions.length === 0 ? <p>{words.nothingTakenOut}</p> : null}
        <Kinds found={found} ticked={kinds} redactions={redacted?.redactions ?? []} onTick={tick} />
      </section>
      <section className={styles['part']} aria-labelledby={headings.holds}>
        <h3 id={headings.holds}>{words.willHold}</h3>
        {redacted ? <Holds workspace={redacted.workspace} /> : <p role="status">{failed ? words.failed : words.working}</p>}
        <p className={styles['quiet']}>{words.readOver}</p>
      </section>
      {failed ? null : <Link link={link} />}
      <DialogFoot>
        <Button
          disabled={!redacted}
          onClick={() => redacted && saveText('shared.tracefront.json', writeWorkspace(redacted.workspace), 'application/json')}
        >
          {words.saveShared}
        </Button>
        <CopyButton key={link} link={link} />
      </DialogFoot>
    </Dialog>
  );
};
