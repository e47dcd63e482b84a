import { celltext, sammanfoga } from './celltext';

describe('en cell som ren text', () => {
  it.each([
    ['  Ett  Två ', 'Ett\nTvå'],
    ['<p>Ett</p> <p>Två &amp; tre &lt; fyra</p>', 'Ett\nTvå & tre < fyra'],
    ['<ul style="x"> <li>• ett</li> <li><p>två</p></li> <li> </li></ul>', '• ett\n• två'],
    ['ekosystemet<sup>10</sup> med', 'ekosystemet med'],
    ['100 m<sup>2</sup>', '100 m²'],
    ['CO<sub>2</sub>', 'CO2'],
    ['1<sup>a</sup>', '1a'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<p>oavslutad', 'oavslutad'],
    ['färre <5 och >3', 'färre <5 och >3'],
    ['<a href="https://exempel.se">exempel</a>', 'exempel'],
    ['f\u00f6r\u00adenad\u00a0text&nbsp;h\u00e4r', 'förenad text här'],
    ['<script>x</script><p></p>', 'x'],
  ])('%j → %j', (cell, text) => expect(celltext(cell)).toBe(text));
});

describe('text som fortsätter', () => {
  it.each([
    ['till något av', 'målen.', 'till något av målen.'],
    ['Klart.', 'målen', 'Klart.\nmålen'],
    ['till', 'Nästa', 'till\nNästa'],
    ['', 'b', 'b'],
    ['a', '', 'a'],
  ])('%j + %j', (fore, efter, text) => expect(sammanfoga(fore, efter)).toBe(text));
});
