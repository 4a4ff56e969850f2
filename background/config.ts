import * as v from 'valibot';
import { type ProjectConfig, parseProjectConfig } from '#data/project-config.ts';
import { ProblemError } from '#protocol/wire.ts';
import type { Outside } from './outside.ts';

export type Config = {
  /** The project to use: the one that was pasted, else the built-in one, else null. Throws a `ProblemError` when it cannot be read. */
  read(): Promise<ProjectConfig | null>;
  /** Keeps a pasted config; empty text goes back to the built-in one. Throws a `ProblemError` that says what is wrong with it. */
  write(text: string): Promise<void>;
  /** The pasted config, as it goes into an invitation; null while the built-in one is used. */
  own(): Promise<string | null>;
};

/** Throws a `ProblemError` that says what is wrong. */
export function parseConfig(text: string): ProjectConfig {
  try {
    return parseProjectConfig(text);
  } catch (error) {
    throw new ProblemError({ code: 'badConfig', detail: error instanceof Error ? error.message : String(error) });
  }
}

/** Which Firebase project this browser works with. The config is public, not a secret. */
export function openConfig(outside: Pick<Outside, 'stored' | 'builtInConfig'>): Config {
  const store = outside.stored('config', v.string());
  return {
    async read() {
      const text = (await store.read()) ?? outside.builtInConfig;
      return text === '' ? null : parseConfig(text);
    },
    async write(text) {
      if (text.trim() === '') return store.remove();
      parseConfig(text);
      await store.write(text);
    },
    async own() {
      const text = await store.read();
      return text === null ? null : JSON.stringify(parseConfig(text));
    },
  };
}
