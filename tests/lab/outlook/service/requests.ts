import * as v from 'valibot';

/** What the page may ask of `service.svc`; anything else in a request is ignored. */

const id = v.object({ Id: v.string() });
const recipient = v.object({ Name: v.optional(v.string(), ''), EmailAddress: v.string() });
const recipients = v.optional(v.array(recipient), []);
const body = v.object({ Value: v.string() });
const disposition = v.optional(v.picklist(['SaveOnly', 'SendOnly', 'SendAndSaveCopy']), 'SaveOnly');

const draftFields = {
  Subject: v.optional(v.string()),
  Body: v.optional(body),
  NewBodyContent: v.optional(body),
  ToRecipients: recipients,
  CcRecipients: recipients,
  BccRecipients: recipients,
  /** When a planned mail leaves (PidTagDeferredSendTime); nothing else is asked for in this way. */
  ExtendedProperty: v.optional(
    v.array(v.object({ ExtendedFieldURI: v.object({ PropertyTag: v.literal('0x3fef') }), Value: v.pipe(v.string(), v.isoTimestamp()) })),
  ),
};

const paging = v.object({ Offset: v.number(), MaxEntriesReturned: v.pipe(v.number(), v.maxValue(5000)) });
const find = v.object({
  ParentFolderId: v.object({ BaseFolderId: id }),
  Paging: paging,
  QueryString: v.optional(v.nullable(v.string()), null),
});

export const requests = {
  FindFolder: v.object({}),
  FindConversation: find,
  FindItem: find,
  GetConversationItems: v.object({ Conversations: v.array(v.object({ ConversationId: id })) }),
  GetItem: v.object({ ItemIds: v.array(id) }),
  CreateItem: v.object({
    MessageDisposition: disposition,
    ComposeOperation: v.optional(v.string()),
    Items: v.array(v.object({ __type: v.string(), ReferenceItemId: v.optional(id), ...draftFields })),
  }),
  UpdateItem: v.object({
    MessageDisposition: disposition,
    ComposeOperation: v.optional(v.string()),
    ItemChanges: v.array(
      v.object({
        ItemId: id,
        Updates: v.array(v.object({ Path: v.looseObject({}), Item: v.looseObject({}) })),
      }),
    ),
  }),
  ApplyConversationAction: v.object({
    ConversationActions: v.array(
      v.object({
        Action: v.picklist(['SetReadState', 'Delete', 'Move', 'Flag']),
        ConversationId: id,
        IsRead: v.optional(v.boolean()),
        Flag: v.optional(v.object({ FlagStatus: v.string() })),
        DestinationFolderId: v.optional(v.object({ BaseFolderId: id })),
      }),
    ),
  }),
  DeleteItem: v.object({ ItemIds: v.array(id) }),
} as const;

/** A draft's fields as UpdateItem sets them, one at a time. */
export const draftUpdate = v.partial(v.object({ ...draftFields, IsRead: v.boolean() }));

export type Action = keyof typeof requests;
export type Request<A extends Action> = v.InferOutput<(typeof requests)[A]>;

export const isAction = (name: string): name is Action => Object.hasOwn(requests, name);

/** The body of a request envelope, checked. Throws valibot's error when it has another shape. */
export const readBody = <A extends Action>(action: A, envelope: unknown): Request<A> =>
  v.parse(requests[action], v.parse(v.object({ Body: v.looseObject({}) }), envelope).Body) as Request<A>;
