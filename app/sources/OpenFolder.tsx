import { type ReactNode, useRef } from 'react';
import { takeChosenFolder } from '../input/take.ts';
import { Button } from '../ui/Button.tsx';
import { useAsideWords } from './words.ts';

/** A chooser for a whole folder, as it is dropped. */
export const OpenFolder = ({ onChosen }: { readonly onChosen: () => void }): ReactNode => {
  const t = useAsideWords();
  const chooser = useRef<HTMLInputElement | null>(null);
  return (
    <>
      <input
        ref={(input) => {
          chooser.current = input;
          if (input) input.webkitdirectory = true;
        }}
        type="file"
        hidden
        data-folder="true"
        onChange={(event) => {
          void takeChosenFolder(event.target.files ?? []);
          onChosen();
        }}
      />
      <Button onClick={() => chooser.current?.click()}>{t.openFolder}</Button>
    </>
  );
};
