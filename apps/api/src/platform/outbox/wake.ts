export const WAKE_CHANNEL = 'atlasos:outbox';
