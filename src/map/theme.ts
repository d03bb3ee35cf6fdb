/** Light or dark ground. */
export type Theme = 'light' | 'dark';

/** The greys of a map or chart: what it stands on, what it is written in, and what is left as context. */
export interface MapTones {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  /** Papers that a filter left out, and papers in no topic. */
  readonly context: string;
  /** Bars of a chart that stand for all that has no colour of its own. */
  readonly other: string;
  /** Bars of a chart that stand for context. */
  readonly bar: string;
  /** Gridlines and hairlines. */
  readonly rule: string;
  /** Bars that stand for papers of any topic. */
  readonly accent: string;
}

/** The map's greys for each theme, the same on screen and in exports. */
export const mapTones: Readonly<Record<Theme, MapTones>> = {
  light: {
    paper: '#fbfbfa',
    ink: '#1c1f24',
    muted: '#5f6672',
    context: '#c9ccd1',
    other: '#a7adb7',
    bar: '#dcdfe3',
    rule: '#e9ebee',
    accent: '#4a72c4',
  },
  dark: {
    paper: '#14161a',
    ink: '#e6e8eb',
    muted: '#9aa1ac',
    context: '#3a3f47',
    other: '#5c646f',
    bar: '#353a42',
    rule: '#262a31',
    accent: '#6f92d6',
  },
};
