import { createContext } from 'react';

/** What a part of the picture can ask for. */
export type Hands = {
  readonly select: (node: string, row: string | null) => void;
  readonly toggle: (node: string) => void;
};

export const HandsContext = createContext<Hands>({ select: () => undefined, toggle: () => undefined });
