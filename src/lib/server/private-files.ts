/** From here on what this process writes is for its own account alone: folders 0700, files 0600. */
export const keepFilesPrivate = (): void => void process.umask(0o077);
