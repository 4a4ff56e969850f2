import type { IncomingMessage, ServerResponse } from 'node:http';
import type { World } from './world/world.ts';

/** One request to the lab, with all that a webmail needs to answer it. */
export type Visit = {
  world: World;
  /** Who is signed in (lower-case address): the cookie `lab-user`, else the host's usual person. */
  user: string;
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  /** The whole request body; may be called more than once. */
  body(): Promise<Buffer>;
};

/** Answers a visit; false when it is not its business, so that the server says 404. */
export type Handler = (visit: Visit) => Promise<boolean>;
