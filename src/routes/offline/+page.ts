/** Shown by the service worker without a network: no script, nothing personal. */
export const csr = false;

/** The way to what this device keeps is shown where it keeps something. */
export const load = ({ url }: { url: URL }) => ({ favourites: url.searchParams.has('favourites') });
