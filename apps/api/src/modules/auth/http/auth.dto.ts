import { ChoiceField, EmailField, FlagField, IdField, InstantField, TextField } from '../../../platform/http/fields.js';
import { PASSWORD_CHARS_MAX, PASSWORD_CHARS_MIN } from '../passwords.js';

const NewPassword = () =>
  TextField({
    description: `${PASSWORD_CHARS_MIN} to ${PASSWORD_CHARS_MAX} characters.`,
    example: 'a long enough secret',
    min: PASSWORD_CHARS_MIN,
    max: PASSWORD_CHARS_MAX,
    trim: false,
  });

const AnyPassword = () =>
  TextField({
    description: 'The password.',
    example: 'a long enough secret',
    min: 1,
    max: PASSWORD_CHARS_MAX,
    trim: false,
  });

export class RegisterDto {
  @TextField({
    description: 'Name of the practice, as it stands on invoices.',
    example: 'Maseko Accounting',
    min: 1,
    max: 200,
  })
  practiceName!: string;

  @TextField({ description: 'Your own name.', example: 'Lerato Maseko', min: 1, max: 200 })
  name!: string;

  @EmailField({ description: 'Your login. One address, one login.' })
  email!: string;

  @NewPassword()
  password!: string;
}

export class LoginDto {
  @EmailField({ description: 'Your login; any case.' })
  email!: string;

  @AnyPassword()
  password!: string;
}

export class ForgotDto {
  @EmailField({ description: 'Your login. The answer is the same whether it is known or not.' })
  email!: string;
}

const RevokeTokens = () =>
  FlagField({
    description:
      'Also revoke all access tokens: for when somebody else may have had the password. Otherwise programs go on.',
    optional: true,
    example: true,
  });

export class ResetDto {
  @TextField({ description: 'The token of the emailed link.', min: 1, max: 200 })
  token!: string;

  @NewPassword()
  password!: string;

  @RevokeTokens()
  revokeTokens?: boolean;
}

export class ChangePasswordDto {
  @AnyPassword()
  current!: string;

  @NewPassword()
  password!: string;

  @RevokeTokens()
  revokeTokens?: boolean;
}

export class MeResponse {
  @IdField({ description: 'Your user.' }) id!: string;
  @IdField({ description: 'Your practice.' }) practiceId!: string;
  @TextField({ description: 'Your name.', max: 200, example: 'Lerato Maseko' }) name!: string;
  @EmailField({ description: 'Your login.' }) email!: string;
  @TextField({ description: 'Name of the practice.', max: 200, example: 'Maseko Accounting' }) practiceName!: string;
  @InstantField({ description: "The server's clock." }) now!: string;
  @ChoiceField(['caught', 'smtp'], {
    description: '`caught`: nothing leaves this machine, mail is kept in the local inbox.',
  })
  mail!: 'caught' | 'smtp';
  @TextField({ description: 'Where your clients sign in.', max: 500, example: 'https://clients.maseko.example' })
  portalUrl!: string;
}
