import { spawnSync } from 'node:child_process';

/** Runs a program with its output on ours and nothing to read, and says whether it succeeded. */
export const run = (command: string, args: readonly string[], more: Readonly<Record<string, string>> = {}): boolean => {
  const env: NodeJS.ProcessEnv = { ...process.env, ...more };
  if (!process.stdout.isTTY) {
    // A log is read by people and programs that know no colour codes.
    env['NO_COLOR'] = '1';
    delete env['FORCE_COLOR'];
  }
  const { status, error } = spawnSync(command, [...args], { stdio: ['ignore', 'inherit', 'inherit'], env });
  if (error !== undefined) console.error(String(error));
  return status === 0;
};
