import { openWorkspace } from '../input/add-text.ts';
import { app } from '../state/store.ts';
import { decodeLink } from './link.ts';
import { shareWords } from './words.ts';

/** Takes the workspace out of the address. A reload then keeps what was made of it since. */
const clearAddress = (): void => window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);

/** Opens the workspace that the page's address holds; asks first where work would be lost. What is wrong with a link is said. */
export const openLink = async (fragment: string): Promise<void> => {
  const { workspace, fault } = await decodeLink(fragment);
  clearAddress();
  const words = shareWords(app.store.getState().view.lang);
  if (workspace) openWorkspace(workspace, words.theLink);
  else app.notify('link-unreadable', words.linkFaults[fault]);
};
