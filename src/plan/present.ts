/** The fields that have a value: optional fields are absent, never `undefined`. */
export function present<Fields extends Record<string, unknown>>(fields: Fields): Present<Fields> {
  const found: Partial<Record<string, unknown>> = {};
  for (const name in fields) if (fields[name] !== undefined) found[name] = fields[name];
  return found as Present<Fields>;
}

type Present<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };
