import { EmailField, TextField } from '../../../platform/http/fields.js';

export class PortalSignInDto {
  @EmailField({ description: 'Your address; any case. The answer is the same whether it is known or not.' })
  email!: string;
}

export class PortalSignInResponse {
  @TextField({
    description: 'Six digits to type on another device, if the mail is opened there.',
    min: 6,
    max: 6,
    example: '049318',
  })
  code!: string;
}

export class PortalSessionDto {
  @TextField({ description: 'The token of the mailed link.', min: 1, max: 200 }) token!: string;
  @TextField({
    description: 'What the browser shows that asked for the link; needed in any other one.',
    optional: true,
    min: 1,
    max: 20,
    example: '049318',
  })
  code?: string;
}
