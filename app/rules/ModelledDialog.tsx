import { type ReactNode, useEffect, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useLang } from '../state/hooks.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Markdown } from './Markdown.tsx';
import { readModelled } from './pages.ts';

/** What is modelled, with what certainty, and what is not. */
export const ModelledDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const t = useText();
  const lang = useLang();
  const [page, setPage] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    readModelled(lang).then(
      (text) => current && setPage(text),
      () => current && setPage(''),
    );
    return () => {
      current = false;
    };
  }, [lang]);
  return (
    <Dialog title={t.modelled} closeLabel={t.close} onClose={onClose} size="large">
      {page === null ? <p>{t.reading}</p> : <Markdown text={page.replace(/^# .+$/m, '')} />}
    </Dialog>
  );
};
