/** A company without its legal form, where room is short: "Karoo Blooms (Pty) Ltd" → "Karoo Blooms". */
export const shortName = (name: string): string =>
  name.replace(/(,?\s+(\(Pty\)|Pty|Ltd\.?|Limited|CC|Inc\.?|NPC|LLP|LLC|GmbH|plc))+$/i, '') || name;
