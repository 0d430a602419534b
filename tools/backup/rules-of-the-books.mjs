import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../lib/settings.mjs';

const BUILT = 'apps/api/dist/modules/exchange/archive/restore/rules-of-the-books.js';

/** What must hold in any database of the product. The API must be built. */
export const rulesOfTheBooks = () => import(pathToFileURL(path.join(root, BUILT)).href);
