import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TemplateList } from './TemplateList.tsx';
import { useTemplateWords } from './words.ts';

export const TemplatesDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const t = useText();
  const { title } = useTemplateWords();
  return (
    <Dialog title={title} closeLabel={t.close} onClose={onClose}>
      <TemplateList onOpen={onClose} />
    </Dialog>
  );
};
