export const WAKE_CHANNEL = 'atlasos:outbox';
export const WAKE_REDIS = Symbol('WAKE_REDIS');
