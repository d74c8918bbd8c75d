import { isHtml } from '../core/html';

/** Asks a strict model for the plain one behind it. */
const behind = Symbol('the plain model');

const isModel = (value: unknown): value is object => typeof value === 'object' && value !== null && !isHtml(value);

/**
 * The same model, but reading a field that it has not throws instead of printing nothing.
 * A field that may be empty stands in the model as `undefined`; one that is missing is a template's mistake.
 */
export function strictModel<Model extends object>(template: string, model: Model): Model {
  return new Proxy(model, {
    get(target, field) {
      if (field === behind) return target;
      if (typeof field === 'string' && field !== 'toJSON' && !(field in target)) {
        throw new Error(`Template ${template} reads the field "${field}", which its model lacks`);
      }
      const value: unknown = Reflect.get(target, field);
      return isModel(value) ? strictModel(template, value) : value;
    },
  });
}

/** The plain model again, all the way down: a component may look for options that nobody gave. */
export function plainModel(value: unknown): unknown {
  if (!isModel(value)) return value;
  const plain = (value as { readonly [behind]?: object })[behind] ?? value;
  if (Array.isArray(plain)) return plain.map(plainModel);
  return Object.fromEntries(Object.entries(plain).map(([field, inner]) => [field, plainModel(inner)]));
}
