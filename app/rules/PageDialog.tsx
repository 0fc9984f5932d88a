import { type ReactNode, useEffect, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useLang } from '../state/hooks.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Markdown } from './Markdown.tsx';
import { type ProjectPage, readProjectPage } from './pages.ts';

/** A page about the project itself: what is modelled, or how to check us. */
export const PageDialog = ({ name, onClose }: { readonly name: ProjectPage; readonly onClose: () => void }): ReactNode => {
  const t = useText();
  const lang = useLang();
  const [page, setPage] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    readProjectPage(name, lang).then(
      (text) => current && setPage(text),
      () => current && setPage(''),
    );
    return () => {
      current = false;
    };
  }, [name, lang]);
  return (
    <Dialog title={t[name]} closeLabel={t.close} onClose={onClose} size="large">
      {page === null ? <p>{t.reading}</p> : <Markdown text={page.replace(/^# .+$/m, '')} />}
    </Dialog>
  );
};
