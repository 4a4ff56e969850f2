import { createHmac, randomBytes } from 'node:crypto';

/** Alphabets whose letters stand for one another, so that an id still looks like an id and Hebrew still runs from right to left. */
const ALPHABETS = [
  '0123456789',
  'abcdef',
  'ghijklmnopqrstuvwxyz',
  'ABCDEF',
  'GHIJKLMNOPQRSTUVWXYZ',
  'אבגדהוזחטי',
  'ابتثجحخدذر',
  '字文本書紙筆色音山川',
  'жзиклмнпрс',
].map(alphabet => [...alphabet]);

const [, , , , , hebrew = [], arabic = [], han = [], other = []] = ALPHABETS;

function alphabetOf(char: string): readonly string[] | null {
  const own = ALPHABETS.find(alphabet => alphabet.includes(char));
  if (own) return own;
  if (/\p{Script=Hebrew}/u.test(char)) return hebrew;
  if (/\p{Script=Arabic}/u.test(char)) return arabic;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(char)) return han;
  return /[\p{L}\p{N}\p{M}]/u.test(char) ? other : null;
}

/** The same text becomes the same nonsense of the same shape, by a key that nobody keeps: what repeats can be seen, what it was cannot. */
export function aliases(): (text: string) => string {
  const key = randomBytes(32);
  return text => {
    const chars = [...text];
    const bytes: number[] = [];
    for (let block = 0; bytes.length < chars.length; block += 1) {
      bytes.push(...createHmac('sha512', key).update(`${block}\n${text.trim()}`).digest());
    }
    const skipped = chars.findIndex(char => char.trim() !== '');
    return chars
      .map((char, index) => {
        const alphabet = alphabetOf(char);
        const byte = bytes[Math.max(0, index - Math.max(0, skipped))] ?? 0;
        if (alphabet) return alphabet[byte % alphabet.length] ?? 'x';
        return /[\s\p{P}+=<>|^~$`]/u.test(char) ? char : '•';
      })
      .join('');
  };
}
