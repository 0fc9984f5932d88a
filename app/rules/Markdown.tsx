import { type MarkedToken, marked, type Token, type Tokens } from 'marked';
import type { ReactNode } from 'react';
import styles from './Markdown.module.css';

const kinds: ReadonlySet<string> = new Set(
  'blockquote br code codespan def del em escape heading hr html image link list list_item paragraph space strong table text'.split(' '),
);

/** Marked's type of a token is open-ended for extensions, of which there are none here. */
const isKnown = (token: Token): token is MarkedToken => kinds.has(token.type);

const Inline = ({ tokens }: { readonly tokens: readonly Token[] | undefined }): ReactNode =>
  (tokens ?? []).map((token, index) => <InlineToken key={`${index}`} token={token} />);

const Link = ({ token }: { readonly token: Tokens.Link }): ReactNode =>
  token.href.startsWith('https://') ? (
    <a href={token.href} target="_blank" rel="noreferrer">
      <Inline tokens={token.tokens} />
    </a>
  ) : (
    <Inline tokens={token.tokens} />
  );

/** What is no known kind is shown as it was written: a page is text, never markup. */
const InlineToken = ({ token }: { readonly token: Token }): ReactNode => {
  if (!isKnown(token)) return token.raw;
  switch (token.type) {
    case 'codespan':
      return <code>{unescaped(token.text)}</code>;
    case 'strong':
      return (
        <strong>
          <Inline tokens={token.tokens} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Inline tokens={token.tokens} />
        </em>
      );
    case 'br':
      return <br />;
    case 'link':
      return <Link token={token} />;
    case 'text':
      return 'tokens' in token && token.tokens ? <Inline tokens={token.tokens} /> : unescaped(token.text);
    case 'escape':
      return unescaped(token.text);
    default:
      return token.raw;
  }
};

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/** Marked escapes for HTML, which React does again. */
const unescaped = (text: string): string => text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);

const Table = ({ table }: { readonly table: Tokens.Table }): ReactNode => (
  <table>
    <thead>
      <tr>
        {table.header.map((cell, index) => (
          <th key={`${index}`} scope="col">
            <Inline tokens={cell.tokens} />
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {table.rows.map((row, at) => (
        <tr key={`${at}`}>
          {row.map((cell, index) => (
            <td key={`${index}`}>
              <Inline tokens={cell.tokens} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const List = ({ token }: { readonly token: Tokens.List }): ReactNode => {
  const items = token.items.map((item, index) => (
    <li key={`${index}`}>
      <Blocks tokens={item.tokens} />
    </li>
  ));
  return token.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
};

const Block = ({ token }: { readonly token: Token }): ReactNode => {
  if (!isKnown(token)) return token.raw;
  switch (token.type) {
    case 'heading':
      return (
        <h3>
          <Inline tokens={token.tokens} />
        </h3>
      );
    case 'paragraph':
      return (
        <p>
          <Inline tokens={token.tokens} />
        </p>
      );
    case 'code':
      return (
        // A long line scrolls: then it must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        <pre tabIndex={0}>
          <code>{token.text}</code>
        </pre>
      );
    case 'blockquote':
      return (
        <blockquote>
          <Blocks tokens={token.tokens} />
        </blockquote>
      );
    case 'list':
      return <List token={token} />;
    case 'table':
      return <Table table={token} />;
    case 'hr':
      return <hr />;
    case 'space':
      return null;
    default:
      return <InlineToken token={token} />;
  }
};

const Blocks = ({ tokens }: { readonly tokens: readonly Token[] }): ReactNode =>
  tokens.map((token, index) => <Block key={`${index}`} token={token} />);

/** Markdown as React elements: nothing in a page becomes HTML by itself. */
export const Markdown = ({ text }: { readonly text: string }): ReactNode => (
  <div className={styles['page']}>
    <Blocks tokens={marked.lexer(text)} />
  </div>
);
