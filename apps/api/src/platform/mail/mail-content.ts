/** One mail as data: its text and its HTML say the same. */
export interface MailContent {
  /** The practice, or the product where no practice speaks. */
  sender: string;
  /** What somebody wrote: plain text, a blank line between paragraphs. */
  message: string;
  /** The one figure that matters. */
  figure?: { label: string; value: string; note: string | null } | null;
  action?: { label: string; url: string } | null;
  /** Where the first one is not for everything. */
  moreActions?: Array<{ label: string; url: string }>;
  /** How to pay and the like; `strong` is what must be copied exactly. */
  details?: { title: string; rows: Array<{ label: string; text: string; strong?: boolean }> } | null;
  /** Small print. */
  footer: string;
}

export function mailText(content: MailContent): string {
  const { figure, action, moreActions = [], details } = content;
  const blocks = [
    content.message,
    figure ? [`${figure.label}: ${figure.value}`, ...(figure.note ? [figure.note] : [])].join('\n') : null,
    ...[action, ...moreActions].map((step) => (step ? `${step.label}:\n${step.url}` : null)),
    details ? [details.title, ...details.rows.map(({ label, text }) => `${label}: ${text}`)].join('\n') : null,
    content.footer,
  ];
  return `${blocks.filter((block) => block !== null && block !== '').join('\n\n')}\n`;
}
