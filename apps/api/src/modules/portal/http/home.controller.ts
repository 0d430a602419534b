import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { HttpAnswer } from '../../../platform/http/http-answer.js';
import { currentLogo } from '../../settings/index.js';
import { home } from '../queries/home.query.js';
import { PortalHomeResponse } from './home.dto.js';
import { logoAnswer, PRIVATE } from './portal-answers.js';

@ApiTags('Home')
@Controller('portal/v1')
export class PortalHomeController {
  @Get('home')
  @Operation({ summary: 'What is for you to do, and with whom', answer: PortalHomeResponse })
  async read(@Uow() uow: UnitOfWork) {
    return new HttpAnswer(200, await home(uow), PRIVATE);
  }

  @Get('logo')
  @Operation({ summary: 'The logo of the practice', binary: 'image/*', errors: ['not_found'] })
  async logo(@Uow() uow: UnitOfWork) {
    return logoAnswer(await currentLogo(uow));
  }
}
