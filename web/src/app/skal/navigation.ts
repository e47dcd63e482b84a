export interface Navigationspost {
  namn: string;
  vag: string;
}

/** The places in the order they are shown. */
export const navigation: readonly Navigationspost[] = [
  { namn: 'Översikt', vag: '/' },
  { namn: 'Ärenden', vag: '/arenden' },
];
