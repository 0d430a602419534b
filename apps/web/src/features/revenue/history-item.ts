import type { components } from '@atlasos/api-client';

export type HistoryItem = components['schemas']['HistoryItemResponse'];
