/** One command of firebase-tools, and what it is for. */
export type Step = { does: string; args: readonly string[] };

type Asked = { project: string; location: string };

const inProject = (project: string, ...args: string[]) => [...args, '--project', project, '--non-interactive'];

/** Whether a database is there already, and what makes one. */
export const findDatabase = ({ project }: Asked): Step => ({
  does: 'Looks whether there is a database',
  args: inProject(project, 'firestore:databases:get', '(default)', '--json'),
});
export const createDatabase = ({ project, location }: Asked): Step => ({
  does: 'Creates the database',
  args: inProject(project, 'firestore:databases:create', '(default)', '--location', location),
});
export const deployRules = ({ project }: Asked): Step => ({
  does: 'Puts the security rules and indexes in place',
  args: inProject(project, 'deploy', '--only', 'firestore:rules,firestore:indexes'),
});
export const findApps = ({ project }: Asked): Step => ({
  does: 'Looks for the project’s web apps',
  args: inProject(project, 'apps:list', 'WEB', '--json'),
});
export const createApp = ({ project }: Asked): Step => ({
  does: 'Registers Outrigger as a web app',
  args: inProject(project, 'apps:create', 'WEB', 'Outrigger', '--json'),
});
export const readConfig = ({ project }: Asked, app: string): Step => ({
  does: 'Reads the web config',
  args: inProject(project, 'apps:sdkconfig', 'WEB', app, '--json'),
});

/** All of them in their order, as they are when nothing is there yet; `APP` stands for the new app's id. */
export const wholePlan = (asked: Asked): readonly Step[] => [
  findDatabase(asked),
  createDatabase(asked),
  deployRules(asked),
  findApps(asked),
  createApp(asked),
  readConfig(asked, 'APP'),
];

const quoted = (word: string) => (/^[\w:,.@/=-]+$/.test(word) ? word : `'${word}'`);

export const commandLine = ({ args }: Step): string => ['npx', 'firebase', ...args].map(quoted).join(' ');
