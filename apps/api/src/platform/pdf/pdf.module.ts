import { Global, Inject, Module, type OnModuleDestroy } from '@nestjs/common';
import { PreviewThread } from './preview/preview-thread.js';

/** One thread for previews in each process that serves requests. */
@Global()
@Module({
  providers: [{ provide: PreviewThread, useFactory: () => new PreviewThread() }],
  exports: [PreviewThread],
})
export class PdfModule implements OnModuleDestroy {
  constructor(@Inject(PreviewThread) private readonly previews: PreviewThread) {}

  async onModuleDestroy(): Promise<void> {
    await this.previews.close();
  }
}
