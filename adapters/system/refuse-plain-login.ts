import type { Connection } from 'tedious';

/** The step of the driver that sends user and password; not part of its types. */
interface Login {
  sendLogin7Packet(): void;
}

/**
 * The driver asks for encryption and then logs in without it where the server says that it has none: whoever stands
 * between the two could say so and read the password. With this, no login leaves before the line is encrypted.
 */
export function refusePlainLogin(connection: Connection): void {
  let encrypted = false;
  connection.once('secure', () => {
    encrypted = true;
  });
  const login = connection as unknown as Login;
  const send = login.sendLogin7Packet.bind(connection);
  login.sendLogin7Packet = () => {
    if (!encrypted) throw Object.assign(new Error('The server offers no encryption'), { code: 'EENCRYPT' });
    send();
  };
}
