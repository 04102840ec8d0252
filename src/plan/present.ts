/** The fields that have a value: optional fields are absent, never `undefined`. */
export function present<Fields extends Record<string, unknown>>(fields: Fields): Present<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<Fields>;
}

type Present<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };
