import { mailHtml } from '../../../platform/mail/mail-html.js';
import { mailText, type MailContent } from '../../../platform/mail/mail-content.js';
import type { MailMessage } from '../../../platform/mail/mail-message.js';
import type { PracticeSettings } from '../../../platform/database/practice-settings.js';
import { TARGET_PATHS, type TargetKind } from '../kinds/targets.js';
import { wordsOf } from '../kinds/words.js';

export interface NotificationToMail {
  kind: string;
  facts: Record<string, unknown>;
  targetKind: string | null;
  targetId: string | null;
  people: Array<{ name: string; address: string }>;
}

/** The same words as in the app, and a way to where one acts on them. */
export function notificationMail(
  { kind, facts, targetKind, targetId, people }: NotificationToMail,
  practice: PracticeSettings,
  { appUrl, messageId }: { appUrl: string; messageId: string },
): MailMessage {
  const words = wordsOf(kind, facts, practice);
  const path = targetKind && targetId ? TARGET_PATHS[targetKind as TargetKind]?.(targetId) : undefined;
  const content: MailContent = {
    sender: practice.name,
    message: words.text,
    figure: words.figure,
    action: { label: 'Open in AtlasOS', url: `${appUrl}${path ?? '/notifications'}` },
    footer: 'You are told once. What you were told stands under Notifications in AtlasOS.',
  };
  return {
    messageId,
    fromName: 'AtlasOS',
    replyTo: null,
    to: people,
    subject: words.title,
    text: mailText(content),
    html: mailHtml(content),
    attachments: [],
  };
}
