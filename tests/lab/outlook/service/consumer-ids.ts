import { consumerForm, workForm } from '../ids.ts';

/** The value with every text in it changed. */
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map(one => mapTexts(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapTexts(one, change)]));
}

const WORK = /^AA[QM]k[\w+/=]{60,}$/;
const CONSUMER = /^AQ[QM]k[\w+/=]{40,}$/;

/** What the service says, with a private account's ids. */
export const packIds = (value: unknown): unknown => mapTexts(value, text => (WORK.test(text) ? consumerForm(text) : text));

/** What a page asks, with the ids that the service keeps. */
export const unpackIds = (value: unknown): unknown => mapTexts(value, text => (CONSUMER.test(text) ? workForm(text) : text));
