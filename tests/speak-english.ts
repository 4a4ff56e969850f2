import { speakFrom } from './texts.ts';

/** Where no browser hands a catalogue to the extension, tests and galleries do. */
speakFrom({});
