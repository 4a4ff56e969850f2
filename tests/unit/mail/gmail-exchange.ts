/** A list with only the named places filled, as Gmail writes them. */
export const places = (filled: Readonly<Record<number, unknown>>): unknown[] => {
  const list: unknown[] = new Array(Math.max(...Object.keys(filled).map(Number)) + 1).fill(null);
  for (const [place, value] of Object.entries(filled)) list[Number(place)] = value;
  return list;
};

/** The same in the older form: an object whose names are the places plus one. */
export const named = (value: unknown): unknown =>
  Array.isArray(value) ? Object.fromEntries(value.flatMap((one, place) => (one === null ? [] : [[String(place + 1), named(one)]]))) : value;

const outgoing = (labels: string[]) => places({ 0: 'msg-a:r1', 1: [1, 'alice@acme.test', 'Alice'], 2: [[1, 'Cust@x.test']], 10: labels });
const request = (labels: string[]) => [[null, null, 2], [[[9, ['thread-f:1746035685735370050', [null, [[outgoing(labels)]]]]]]]];
const answered = (labels: string[]) =>
  places({
    0: 'Hello',
    3: 'thread-f:1746035685735370050',
    4: [
      places({
        0: 'msg-a:r1',
        1: [1, 'alice@acme.test', 'Alice'],
        2: [[1, 'Cust@x.test']],
        6: 1_746_000,
        7: 'Re: Hello',
        10: labels,
        13: '<sent@acme.test>',
        15: '<root@x.test>',
      }),
    ],
    19: '183b2a348d698d42',
  });
const response = (labels: string[]) => [
  [[[9, 0, null, 1]]],
  [0, null, null, null, null, [[['thread-f:1746035685735370050', null, [null, [[answered(labels), 1]]]]]]],
];

export const exchange = (labels: string[], form: (value: unknown) => unknown = value => value) => ({
  request: JSON.stringify(form(request(labels))),
  response: JSON.stringify(form(response(labels))),
});
