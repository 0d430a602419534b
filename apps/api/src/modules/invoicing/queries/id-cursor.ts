export { idCursor } from '../../../platform/http/id-cursor.js';
