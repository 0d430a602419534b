import { getMetadataArgsStorage } from 'typeorm';

/** Every class that the loaded modules declared with @Entity: a module brings its own entities along. */
export const declaredEntities = () =>
  getMetadataArgsStorage().tables.flatMap(({ target }) => (typeof target === 'function' ? [target] : []));
