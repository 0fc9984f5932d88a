import 'monaco-editor/features/register.all';
import 'monaco-editor/languages/definitions/hcl/register';
import 'monaco-editor/languages/definitions/javascript/register';
import 'monaco-editor/languages/definitions/yaml/register';
import * as monaco from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import JsonWorker from 'monaco-editor/languages/features/json/json.worker?worker';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';

self.MonacoEnvironment = { getWorker: (_module, label) => (label === 'json' ? new JsonWorker() : new EditorWorker()) };

// Our own problems are the markers, and colours need no worker: the JSON worker is started by the first text that a schema is for (schema.ts).
jsonDefaults.setModeConfiguration({ tokens: true });

const colours = (dark: boolean) => {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string): string => style.getPropertyValue(name).trim();
  const hex = (name: string): string => of(name).replace('#', '');
  return {
    base: dark ? ('vs-dark' as const) : ('vs' as const),
    inherit: true,
    // Red is for what failed; keys and values stay quiet.
    rules: [
      { token: 'string', foreground: hex('--accent') },
      { token: 'comment', foreground: hex('--muted') },
      { token: 'keyword', foreground: hex('--pass2') },
      { token: 'type', foreground: hex('--text') },
      { token: 'variable', foreground: hex('--text') },
      { token: 'type.hcl', foreground: hex('--pass2') },
      { token: 'string.key.json', foreground: hex('--text') },
      { token: 'string.value.json', foreground: hex('--accent') },
      { token: 'number', foreground: hex('--pass2') },
      { token: 'keyword.json', foreground: hex('--pass2') },
    ],
    colors: {
      'editor.background': of('--code-ground'),
      'editor.lineHighlightBackground': '#00000000',
      'editor.lineHighlightBorder': '#00000000',
      'editorLineNumber.foreground': of('--faint'),
      'editorLineNumber.activeForeground': of('--text'),
      'editorGutter.background': of('--code-ground'),
      'scrollbar.shadow': '#00000000',
      'diffEditor.insertedLineBackground': of('--proved-soft'),
      'diffEditor.insertedTextBackground': `${of('--proved')}33`,
      'diffEditor.removedLineBackground': of('--failed-soft'),
      'diffEditor.removedTextBackground': `${of('--failed')}33`,
      'diffEditor.unchangedRegionBackground': of('--hover'),
      'diffEditor.unchangedRegionForeground': of('--muted'),
      'diffEditor.unchangedRegionShadow': '#00000000',
      focusBorder: of('--accent'),
    },
  };
};

/** Colours follow the page's variables, which the theme has set by now. */
export const applyTheme = (): void => {
  const dark = document.documentElement.dataset['theme'] === 'dark';
  // The system's colours have names that Monaco cannot read; it has themes of its own for them.
  if (window.matchMedia('(forced-colors: active)').matches) return monaco.editor.setTheme(dark ? 'hc-black' : 'hc-light');
  monaco.editor.defineTheme('tracefront', colours(dark));
  monaco.editor.setTheme('tracefront');
};

export { monaco };
