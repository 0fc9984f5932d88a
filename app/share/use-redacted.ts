import { useEffect, useState } from 'react';
import type { Workspace } from '../state/model.ts';
import { redactApart } from './ask-model.ts';
import type { Redacted, RedactionKind } from './model.ts';

export type RedactedState = { readonly redacted: Redacted | null; readonly failed: boolean };

/** The workspace without its secrets; null while they are looked for. What was found before stays until the new is there. */
export const useRedacted = (workspace: Workspace, kinds: ReadonlySet<RedactionKind>): RedactedState => {
  const [state, setState] = useState<RedactedState & { readonly of: unknown }>({ redacted: null, failed: false, of: null });
  useEffect(() => {
    const { done, end } = redactApart(workspace, kinds);
    done.then(
      (redacted) => setState({ redacted, failed: false, of: kinds }),
      () => setState({ redacted: null, failed: true, of: kinds }),
    );
    return end;
  }, [workspace, kinds]);
  // What was made for other ticks must not be copied by mistake.
  return state.of === kinds ? state : { redacted: null, failed: false };
};
