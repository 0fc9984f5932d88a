import { useEffect, useState } from 'react';
import { useApp } from '../state/hooks.ts';
import type { View } from '../state/model.ts';
import { side } from '../worker/side.ts';
import { withFix } from './apply.ts';
import type { Fix } from './fixes.ts';
import { sourceNames } from './names.ts';

export type After = View | 'working' | 'failed' | 'not-tried';

/** The way of the request in view with a fix applied: read and traced by the side model, as if it had been pasted so. */
export const useAfter = ({ report }: Fix): After => {
  const { workspace, request } = useApp((state) => state.workspace);
  const lang = useApp((state) => state.view.lang);
  const wasTried = report.outcome !== null;
  const [after, setAfter] = useState<After>('working');
  useEffect(() => {
    if (!wasTried) return;
    const { sources, answers, requests } = withFix(workspace, request, sourceNames(), report);
    const work = side.ask({ sources, answers, requests, lang, view: request, claims: false, beside: null });
    work.done.then(
      ({ view }) => setAfter(view ?? 'failed'),
      () => setAfter('failed'),
    );
    return work.end;
  }, [workspace, request, lang, report, wasTried]);
  return wasTried ? after : 'not-tried';
};
