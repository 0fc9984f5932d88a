import { type ReactNode, useEffect, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useApp, useLang } from '../state/hooks.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { plain } from '../ui/Fragments.tsx';
import { Markdown } from './Markdown.tsx';
import { readPage } from './pages.ts';

/** A rule's page: what one sees, why AWS does this, what breaks and what works. */
export const RuleDialog = ({ rule, onClose }: { readonly rule: string; readonly onClose: () => void }): ReactNode => {
  const t = useText();
  const lang = useLang();
  const [page, setPage] = useState<string | null>(null);
  const finding = useApp((state) => state.analysis.last?.view?.explanation.findings.find((candidate) => candidate.rule === rule));
  useEffect(() => {
    let current = true;
    readPage(rule, lang).then(
      (text) => current && setPage(text),
      () => current && setPage(''),
    );
    return () => {
      current = false;
    };
  }, [rule, lang]);
  const title = (page ?? '').match(/^# (.+)$/m)?.[1];
  return (
    <Dialog title={title ?? (finding ? plain(finding.title) : rule)} closeLabel={t.close} onClose={onClose} size="large">
      {page === null ? <p>{t.reading}</p> : <Markdown text={page.replace(/^# .+$/m, '')} />}
    </Dialog>
  );
};
