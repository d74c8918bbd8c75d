export * from '../core/form-page';
