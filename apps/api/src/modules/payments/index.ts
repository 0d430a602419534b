export { PaymentsModule } from './payments.module.js';
export { PaymentFilterQuery } from './http/payment-requests.dto.js';
export { listPayments, type ListedPayment } from './queries/list-payments.query.js';
