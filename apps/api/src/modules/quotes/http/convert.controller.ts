import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Uow } from '../../../platform/auth/route-access.js';
import { InArea } from '../../../platform/auth/areas.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { FlagField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { tagged } from '../../../platform/http/tagged.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { EngagementResponse, PatchBillingDto, presentEngagement } from '../../engagements/index.js';
import { convertQuote } from '../commands/convert-quote.command.js';

class ConvertQuoteDto {
  @ObjectField(() => PatchBillingDto, {
    description:
      'The terms; what is left out comes from the quote: hours alone make hourly work, a fee among them a fixed fee.',
    optional: true,
    example: { kind: 'hourly' },
  })
  billing?: PatchBillingDto;
  @TextField({ description: 'Absent: the first line of the quote.', optional: true, max: 200 }) title?: string;
  @FlagField({
    description: 'A task for each accepted line of work that names a service.',
    optional: true,
    default: false,
  })
  createTasks?: boolean;
}

@ApiTags('Quotes')
@InArea('quotes')
@Controller('v1/quotes/:id')
export class ConvertQuoteController {
  @Post('convert')
  @Operation({
    summary: 'Make an engagement of an accepted quote, once',
    description: 'A prospect becomes a client. Asked again, it answers the same engagement.',
    status: 201,
    also: { 200: 'It was converted before: that engagement' },
    answer: EngagementResponse,
    errors: ['not_found', 'quote_not_accepted', 'client_archived', 'invalid_argument'],
  })
  async convert(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string, @Body() body: ConvertQuoteDto) {
    const { engagement, created } = await convertQuote(uow, id, body);
    return tagged(presentEngagement(engagement), created ? 201 : 200);
  }
}
