import type { MailContent } from './mail-content.js';

const INK = '#13201c';
const INK_SOFT = '#5f6d66';
const LINE = '#e2e7e2';
const PINE = '#0f5c50';
const FONT = "font-family:'IBM Plex Sans','Segoe UI',Helvetica,Arial,sans-serif";

const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((part) => `<p style="margin:0 0 16px">${escaped(part).replace(/\n/g, '<br>')}</p>`)
    .join('');

const figureBlock = ({ label, value, note }: NonNullable<MailContent['figure']>): string => `
<tr><td style="padding:8px 32px 24px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-top:2px solid ${INK};border-bottom:1px solid ${LINE}"><tr><td style="padding:16px 0">
<div style="font-size:13px;line-height:20px;color:${INK_SOFT}">${escaped(label)}</div>
<div style="font-size:30px;line-height:40px;font-weight:600;color:${INK};font-variant-numeric:tabular-nums">${escaped(value)}</div>
${note ? `<div style="font-size:14px;line-height:20px;color:${INK}">${escaped(note)}</div>` : ''}
</td></tr></table></td></tr>`;

const actionBlock = ({ label, url }: NonNullable<MailContent['action']>): string => `
<tr><td style="padding:0 32px 24px">
<table role="presentation" cellpadding="0" cellspacing="0"><tr><td style="background:${PINE};border-radius:6px">
<a href="${escaped(url)}" style="display:inline-block;padding:12px 24px;font-size:15px;line-height:20px;font-weight:600;color:#ffffff;text-decoration:none;${FONT}">${escaped(label)}</a>
</td></tr></table></td></tr>`;

const detailRow = ({ label, text, strong }: { label: string; text: string; strong?: boolean }): string => `
<tr><td style="padding:6px 16px 6px 0;border-top:1px solid ${LINE};color:${INK_SOFT};font-size:13px;line-height:20px;white-space:nowrap;vertical-align:top">${escaped(label)}</td>
<td width="100%" style="padding:6px 0;border-top:1px solid ${LINE};font-size:${strong ? 17 : 14}px;line-height:20px;color:${strong ? PINE : INK};${strong ? 'font-weight:600;' : ''}">${escaped(text)}</td></tr>`;

const detailsBlock = ({ title, rows }: NonNullable<MailContent['details']>): string => `
<tr><td style="padding:0 32px 24px">
<div style="font-size:15px;line-height:24px;font-weight:600;padding-bottom:8px">${escaped(title)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0">${rows.map(detailRow).join('')}</table></td></tr>`;

/** A plain page that mail programs show alike: tables, inline styles, no pictures, nothing loaded from elsewhere. All text is escaped. */
export function mailHtml(content: MailContent): string {
  const { figure, action, moreActions = [], details } = content;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light"></head>
<body style="margin:0;padding:0;background:#f4f6f3;color:${INK};${FONT};font-size:15px;line-height:24px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f4f6f3"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid ${LINE};text-align:left;${FONT}">
<tr><td style="padding:24px 32px 16px;font-size:17px;line-height:24px;font-weight:600">${escaped(content.sender)}</td></tr>
<tr><td style="padding:0 32px 8px;font-size:15px;line-height:24px">${paragraphs(content.message)}</td></tr>${figure ? figureBlock(figure) : ''}${action ? actionBlock(action) : ''}${moreActions.map(actionBlock).join('')}${details ? detailsBlock(details) : ''}
<tr><td style="padding:16px 32px 24px;border-top:1px solid ${LINE};font-size:12px;line-height:18px;color:${INK_SOFT}">${escaped(content.footer).replace(/\n/g, '<br>')}</td></tr>
</table></td></tr></table></body></html>
`;
}
