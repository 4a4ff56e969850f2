import { describe, expect, test } from 'vitest';
import { type ProjectConfig, parseProjectConfig } from '#data/project-config.ts';

const config = {
  apiKey: 'AIzaSyExample_1-2',
  authDomain: 'acme-inbox.firebaseapp.com',
  projectId: 'acme-inbox',
  storageBucket: 'acme-inbox.firebasestorage.app',
  messagingSenderId: '123456789012',
  appId: '1:123456789012:web:abc123',
};
const emulators = { firestore: '127.0.0.1:8080', auth: 'http://127.0.0.1:9099' };
const least = { apiKey: 'local', projectId: 'demo-outrigger' };

describe('what people paste', () => {
  test.each<[name: string, pasted: string, read: ProjectConfig]>([
    ['JSON', JSON.stringify(config), config],
    ['JSON over several lines, with space around', `\n  ${JSON.stringify(config, null, 2)}\n`, config],
    ['JSON of no more than is needed', JSON.stringify(least), least],
    ['JSON with emulators', JSON.stringify({ ...least, emulators }), { ...least, emulators }],
    ['JSON with settings of a newer console', JSON.stringify({ ...config, databaseURL: 'https://x.example', fancy: 1 }), config],
    [
      'the console’s whole snippet',
      `// Import the functions you need from the SDKs you need
import { initializeApp } from "firebase/app";
// TODO: Add SDKs for Firebase products that you want to use
// https://firebase.google.com/docs/web/setup#available-libraries

// Your web app's Firebase configuration
const firebaseConfig = {
  apiKey: "AIzaSyExample_1-2",
  authDomain: "acme-inbox.firebaseapp.com",
  projectId: "acme-inbox",
  storageBucket: "acme-inbox.firebasestorage.app",
  messagingSenderId: "123456789012",
  appId: "1:123456789012:web:abc123"
};

// Initialize Firebase
const app = initializeApp(firebaseConfig);`,
      config,
    ],
    ['the object of the snippet alone', `{ apiKey: "local", projectId: "demo-outrigger" }`, least],
    ['single quotes and a last comma', `var config = {\n  apiKey: 'local',\n  projectId: 'demo-outrigger',\n};`, least],
    ['a comment before the end', `{ apiKey: "local", projectId: "demo-outrigger", // that is all\n}`, least],
    ['comments between', `{ /* the web app */ apiKey: "local", // public\n projectId: "demo-outrigger" }`, least],
    [
      'emulators in a snippet',
      `{ apiKey: "local", projectId: "demo-outrigger", emulators: { firestore: "127.0.0.1:8080", auth: "http://127.0.0.1:9099" } }`,
      { ...least, emulators },
    ],
    [
      'text that looks like code in a value',
      `{ apiKey: "a: // 'b', }", projectId: "demo-outrigger" }`,
      { ...least, apiKey: `a: // 'b', }` },
    ],
  ])('%s', (_, pasted, read) => {
    expect(parseProjectConfig(pasted)).toEqual(read);
  });
});

describe('what is refused, and in which words', () => {
  const neither = 'This is neither JSON nor the snippet that the Firebase console shows. Copy the text from { to } and paste it whole.';
  test.each<[name: string, pasted: string, sentence: string]>([
    ['nothing', '', neither],
    ['prose', 'my firebase project', neither],
    ['half of it', '{ "apiKey": "local", "projectId":', neither],
    ['code that would have to be run', '{ apiKey: atob("bG9jYWw="), projectId: "demo-outrigger" }', neither],
    ['a list', '[1]', 'The Firebase config has no apiKey.'],
    ['a text', '"local"', 'The Firebase config must be one object, from { to }.'],
    ['no key', JSON.stringify({ projectId: 'x' }), 'The Firebase config has no apiKey.'],
    ['no project', JSON.stringify({ apiKey: 'x' }), 'The Firebase config has no projectId.'],
    [
      'a project that is an address',
      JSON.stringify({ ...least, projectId: 'https://x.example/' }),
      'The Firebase config’s projectId is not right: may have only small letters, digits and hyphens.',
    ],
    [
      'an emulator elsewhere',
      JSON.stringify({ ...least, emulators: { ...emulators, firestore: 'db.example.com:8080' } }),
      'The Firebase config’s emulators.firestore is not right: emulators must be on this machine.',
    ],
    [
      'an Auth emulator elsewhere that begins like one here',
      JSON.stringify({ ...least, emulators: { ...emulators, auth: 'http://127.0.0.1:9099@evil.example' } }),
      'The Firebase config’s emulators.auth is not right: emulators must be on this machine.',
    ],
    [
      'half of the emulators',
      JSON.stringify({ ...least, emulators: { firestore: '127.0.0.1:8080' } }),
      'The Firebase config has no emulators.auth.',
    ],
  ])('%s', (_, pasted, sentence) => {
    expect(() => parseProjectConfig(pasted)).toThrow(new Error(sentence));
  });
});
