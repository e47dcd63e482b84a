import { bifogad } from './bifogad';

describe('bifogad', () => {
  it.each([
    ['plan.pdf', `attachment; filename="plan.pdf"; filename*=UTF-8''plan.pdf`],
    ['Åtgärder (2).pdf', `attachment; filename="_tg_rder (2).pdf"; filename*=UTF-8''%C3%85tg%C3%A4rder%20%282%29.pdf`],
    // Nothing in a name ends the header or the quoted text.
    ['a"; x="b\\.pdf', `attachment; filename="a_; x=_b_.pdf"; filename*=UTF-8''a%22%3B%20x%3D%22b%5C.pdf`],
    ['50%.pdf', `attachment; filename="50_.pdf"; filename*=UTF-8''50%25.pdf`],
  ])('%s', (namn, huvud) => expect(bifogad(namn)).toBe(huvud));
});
