import { Router } from 'express';

/**
 * The same addresses as people see them, where a proxy takes the beginning of each away before the request comes to the host: all that the
 * module says of its own addresses begins with it. What comes after the module sees the request as it came.
 *
 * @param prefix such as `/care`; empty = nothing is taken away
 */
export function behindPrefix(prefix: string, module: Router): Router {
  if (prefix === '') return module;
  const router = Router();
  router.use((request, response, next) => {
    const { baseUrl, originalUrl } = request;
    request.baseUrl = prefix + baseUrl;
    request.originalUrl = prefix + originalUrl;
    module(request, response, (error?: unknown) => {
      request.baseUrl = baseUrl;
      request.originalUrl = originalUrl;
      next(error);
    });
  });
  return router;
}
