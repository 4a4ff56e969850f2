import * as v from 'valibot';

const apps = v.object({ result: v.array(v.object({ appId: v.string(), displayName: v.optional(v.string()) })) });
const made = v.object({ result: v.object({ appId: v.string() }) });
const config = v.object({ result: v.object({ sdkConfig: v.record(v.string(), v.unknown()) }) });

const reader =
  <T, R>(schema: v.GenericSchema<unknown, T>, pick: (answer: T) => R) =>
  (output: string): R => {
    // firebase-tools may say other things before its JSON.
    const answer = v.safeParse(schema, JSON.parse(output.slice(output.indexOf('{'))));
    if (!answer.success)
      throw new Error('firebase-tools answers in a form that is not known here. Use the version in package.json: run `npm ci`.');
    return pick(answer.output);
  };

/** The id of our web app among the project's; else of its first; null when there is none. */
export const appIn = reader(
  apps,
  ({ result }) => (result.find(({ displayName }) => displayName === 'Outrigger') ?? result[0])?.appId ?? null,
);
export const newAppIn = reader(made, ({ result }) => result.appId);
/** The web config, as the workspace's setup page takes it. */
export const configIn = reader(config, ({ result }) => JSON.stringify(result.sdkConfig, null, 2));
