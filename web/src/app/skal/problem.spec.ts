import { HttpErrorResponse } from '@angular/common/http';
import { somProblem } from './problem';

describe('somProblem', () => {
  it("keeps the server's own words", () => {
    const problem = { type: 'x', title: 'Ärendet finns inte', status: 404, detail: '20RS1', kod: 'saknas', falt: [] };
    expect(somProblem(new HttpErrorResponse({ status: 404, error: problem }))).toEqual(problem);
  });
  it.each([
    [0, 'otillganglig', 'Servern svarar inte'],
    [404, 'saknas', 'Det finns inget på den här adressen'],
    [502, 'internt', 'Något gick fel'],
    [503, 'otillganglig', 'Något gick fel'],
  ])('status %i without a problem document is %s', (status, kod, title) => {
    expect(somProblem(new HttpErrorResponse({ status, error: '<html>' }))).toMatchObject({ kod, title, falt: [] });
  });
  it('does not take any JSON for a problem', () => {
    expect(somProblem(new HttpErrorResponse({ status: 500, error: { title: 'x', kod: 'okand' } })).title).toBe('Något gick fel');
  });
});
