/** What is wrong, in a sentence; undefined = it went as it should. */
export type Wrong = string | undefined;

export interface Check {
  readonly title: string;
  run(): Promise<Wrong>;
}

export const answered = (response: Response, right: number): Wrong =>
  response.status === right ? undefined : `answered ${response.status}, ${right} would be right`;

/** A browser just big enough: it follows nothing by itself, and keeps the cookies of one launch. */
export function kitVisit(mount: string) {
  const origin = new URL(mount).origin;
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(path.startsWith('/launch') || path.startsWith('/open') ? `${mount}${path}` : new URL(path, origin), {
      redirect: 'manual',
      headers,
    });
  const post = (path: string, body: string, type: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(path.startsWith(new URL(mount).pathname) ? `${origin}${path}` : `${mount}${path}`, {
      method: 'POST',
      redirect: 'manual',
      body,
      headers: { 'Content-Type': type, ...headers },
    });
  const postForm = (path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Response> =>
    post(path, new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded', headers);
  const handleIn = (address: string | null): string => (address ?? '').split('/').at(-1) ?? '';
  const press = (address: string | null): Promise<Response> => postForm('/launch', { handle: handleIn(address) });

  return {
    get,
    post,
    postForm,
    press,
    /** From the one-time address to the child's record. */
    async open(address: string | null): Promise<{ readonly wrong: Wrong; readonly cookie: string; readonly record: string }> {
      const pressed = await press(address);
      const cookie = pressed.headers
        .getSetCookie()
        .map((each) => each.split(';')[0])
        .join('; ');
      const record = pressed.headers.get('location') ?? '';
      if (pressed.status !== 303) return { wrong: answered(pressed, 303), cookie, record };
      const page = await get(record, { Cookie: cookie });
      return { wrong: WHY[page.status] ?? answered(page, 200), cookie, record };
    },
  };
}

const WHY: Readonly<Record<number, string>> = {
  401: 'the session opened, but the case system knows no worker with this login: is --worker the login as it stands there?',
  404: 'the session opened, but this worker may not open this record: give --person a record that --worker is allocated to',
};

export type KitVisit = ReturnType<typeof kitVisit>;
