export * from './start-product.js';
