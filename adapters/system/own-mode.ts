/** Reports for use within the council, lists of cases and facts: for the account that runs the service alone, whatever the host's umask. */
export const OWN_FILE = 0o600;
export const OWN_FOLDER = 0o700;
