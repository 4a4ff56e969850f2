/** Random bytes as base64url: 16 make an id that nobody guesses and nobody else makes, 32 a key. */
export function randomName(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return btoa(String.fromCharCode(...random))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

export const newId = (): string => randomName(16);
