import { Command, Download, GraduationCap, Languages, Monitor, Moon, Share2, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { otherLanguage, switchLanguage, useText } from '../i18n/use-text.ts';
import { useApp, useLang } from '../state/hooks.ts';
import { app, type Theme } from '../state/store.ts';
import { IconButton } from '../ui/Button.tsx';
import { Logo } from './Logo.tsx';
import { RequestBar } from './RequestBar.tsx';
import styles from './TopBar.module.css';

const nextTheme: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const themeIcon = { system: Monitor, light: Sun, dark: Moon } as const;

const ThemeButton = (): ReactNode => {
  const t = useText();
  const theme = useApp((state) => state.view.theme);
  const Icon = themeIcon[theme];
  return (
    <button
      type="button"
      className={styles['tool']}
      aria-label={t.theme}
      aria-description={t.themeIs[theme]}
      title={`${t.theme}: ${t.themeIs[theme]}`}
      onClick={() => app.setView({ theme: nextTheme[theme] })}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
};

const LanguageButton = (): ReactNode => {
  const t = useText();
  const other = otherLanguage(useLang());
  return (
    <button
      type="button"
      className={styles['tool']}
      aria-label={t.languageButton}
      title={t.languageButton}
      onClick={() => void switchLanguage(other)}
    >
      <Languages size={16} aria-hidden />
      <span lang={other} className={styles['word']}>
        {t.languageOther}
      </span>
    </button>
  );
};

const DialogButton = ({
  kind,
  name,
  icon: Icon,
}: {
  readonly kind: 'share' | 'export' | 'lessons';
  readonly name: string;
  readonly icon: typeof Share2;
}): ReactNode => (
  <button type="button" className={styles['tool']} aria-label={name} title={name} onClick={() => app.setView({ dialog: { kind } })}>
    <Icon size={16} aria-hidden />
    <span className={styles['word']}>{name}</span>
  </button>
);

/** The request in view, and what belongs to the whole page. */
export const TopBar = (): ReactNode => {
  const t = useText();
  return (
    <header className={styles['bar']}>
      <h1 className={styles['brand']}>
        <Logo />
        <span>Tracefront</span>
      </h1>
      <RequestBar />
      <div className={styles['tools']}>
        <IconButton label={`${t.commands} (Ctrl+K)`} onClick={() => app.setView({ dialog: { kind: 'palette' } })}>
          <Command size={16} aria-hidden />
        </IconButton>
        <DialogButton kind="lessons" name={t.lessons} icon={GraduationCap} />
        <DialogButton kind="share" name={t.share} icon={Share2} />
        <DialogButton kind="export" name={t.export} icon={Download} />
        <LanguageButton />
        <ThemeButton />
      </div>
    </header>
  );
};
