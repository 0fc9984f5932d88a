import type { Language } from '../state/model.ts';
import { noSettings, type TeamSettings } from './settings.ts';

let current = noSettings;

export const teamSettings = (): TeamSettings => current;

/** Nothing set: as the file is shipped. */
const isEmpty = (given: unknown): boolean =>
  typeof given === 'object' &&
  given !== null &&
  Object.values(given).every((one) => one === null || one === undefined || (Array.isArray(one) && one.length === 0));

/**
 * Reads what `settings.js` assigned. What checks it comes only where there is something to check. Gives what to tell of it in a language;
 * null where nothing is wrong. A script that did not come or broke off has assigned nothing: that is told as well.
 */
export const loadTeamSettings = async (): Promise<((lang: Language) => string) | null> => {
  const given: unknown = Reflect.get(globalThis, 'tracefrontSettings');
  if (isEmpty(given)) return null;
  const { readSettingsFile, tellFaults } = await import('./read.ts');
  const { settings, faults } = readSettingsFile(given);
  current = settings;
  return faults.length === 0 ? null : (lang) => tellFaults(faults, lang);
};
