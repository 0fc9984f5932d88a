import { readFileSync, writeFileSync } from 'node:fs';
import { check } from './check.ts';
import { parseCommand } from './command.ts';
import { explain } from './explain.ts';
import { fix } from './fix.ts';
import { list } from './list.ts';
import { diff, map } from './map.ts';
import { usage } from './texts.ts';
import { trace } from './trace.ts';

/** Reads a file for a command; null where it cannot be read. A file in UTF-16 is told by its first two bytes. */
const readFile = (path: string): string | null => {
  try {
    const bytes = readFileSync(path);
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le');
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(bytes).swap16().toString('utf16le');
    return bytes.toString('utf8');
  } catch {
    return null;
  }
};

const writeFile = (path: string, text: string): boolean => {
  try {
    writeFileSync(path, text);
    return true;
  } catch {
    return false;
  }
};

const run = async (): Promise<number> => {
  const command = parseCommand(process.argv.slice(2));
  const io = {
    readFile,
    out: (text: string): void => void process.stdout.write(`${text}\n`),
    err: (text: string): void => void process.stderr.write(`${text}\n`),
  };
  switch (command.kind) {
    case 'help':
      io.out(usage[command.lang]);
      return 0;
    case 'wrong':
      io.err(`tracefront: ${command.message}`);
      return 2;
    case 'trace':
      return trace(command, io);
    case 'list':
      return list(command, io);
    case 'check':
      return check(command, { ...io, writeFile });
    case 'map':
      return map(command, io);
    case 'diff':
      return diff(command, io);
    case 'explain':
      return explain(command, io);
    case 'fix':
      return fix(command, { ...io, writeFile });
  }
};

process.exitCode = await run();
