import { ordalydelsensIngress, ordalydelsensSatser } from './ordalydelse';

describe('ordalydelsens ingress – raden före satserna, när handläggaren har skrivit en (kallelse 2020-08-24, 20RS3419: ”beslutar:”)', () => {
  it.each<[string, string | null, string[]]>([
    ['Regional tillväxtnämnd beslutar:\natt A,\n\n att B.', 'Regional tillväxtnämnd beslutar:', ['att A,', 'att B.']],
    ['Regional tillväxtnämnd beslutar\natt A.', 'Regional tillväxtnämnd beslutar', ['att A.']],
    ['att nämnden beslutar\natt B.', null, ['att nämnden beslutar', 'att B.']],
    // Only the first line is one; what else lacks its "att" is told of by the check.
    ['att A,\nNämnden beslutar', null, ['att A,', 'Nämnden beslutar']],
    ['beslutar', null, ['beslutar']],
    ['', null, []],
  ])('%j', (text, ingress, satser) => {
    expect(ordalydelsensIngress(text)).toBe(ingress);
    expect(ordalydelsensSatser(text)).toEqual(satser);
  });
});
