import { migrations } from '../../migrations/index.js';

/** The versions of the schema that this version of the product knows, oldest first. */
export const SCHEMA_VERSIONS: readonly string[] = migrations.map(({ name }) => name);

export const SCHEMA_VERSION = SCHEMA_VERSIONS.at(-1)!;
