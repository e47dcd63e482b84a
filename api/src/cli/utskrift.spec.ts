import { felrad } from './utskrift';

describe('en rad om ett fel', () => {
  const fel = { falt: 'kommuner', last: 'Orebro', meddelande: 'Kommunen finns inte.' };
  const borjan = 'kommuner: Kommunen finns inte. Läst: "Orebro".';

  it.each([
    ['Menade du ”Örebro”?', `${borjan} Rätt: Menade du ”Örebro”?`],
    ['En kommun', `${borjan} Rätt: En kommun.`],
    ['Något av: Örebro, Kumla …', `${borjan} Rätt: Något av: Örebro, Kumla …`],
    [null, borjan],
  ])('%s slutar med ett enda skiljetecken', (ratt, rad) => expect(felrad({ ...fel, ratt })).toBe(rad));
});
