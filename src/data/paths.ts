import type { ConversationRef } from '#domain/conversation.ts';

/** Where everything lies in Firestore. Ids never contain a slash: rules and shapes see to it. */
export const teamPath = (team: string) => `teams/${team}`;
export const membersPath = (team: string) => `teams/${team}/members`;
/** An invitation's id is the secret by which its addressee finds it. */
export const invitesPath = (team: string) => `teams/${team}/invites`;
/** What was done to the team itself. */
export const logPath = (team: string) => `teams/${team}/log`;
export const inboxesPath = (team: string) => `teams/${team}/inboxes`;
export const conversationsPath = (team: string, inbox: string) => `teams/${team}/inboxes/${inbox}/conversations`;
export const conversationPath = (team: string, { inbox, id }: ConversationRef) => `${conversationsPath(team, inbox)}/${id}`;
export const notesPath = (team: string, ref: ConversationRef) => `${conversationPath(team, ref)}/notes`;
export const eventsPath = (team: string, ref: ConversationRef) => `${conversationPath(team, ref)}/events`;
/** What whoever took a reply over is given of the draft; one document for each receiver. */
export const handoversPath = (team: string, ref: ConversationRef) => `${conversationPath(team, ref)}/handovers`;
/** The signed file that repairs the members' adapters. */
export const repairPath = (team: string) => `teams/${team}/repairs/selectors`;
export const presencesPath = (team: string) => `teams/${team}/presence`;
/** One document for each browser profile of a person. */
export const presencePath = (team: string, uid: string, device: string) => `${presencesPath(team)}/${uid}_${device}`;
