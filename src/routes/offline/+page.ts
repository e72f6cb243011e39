/** Shown by the service worker without a network: no script, nothing personal. */
export const csr = false;
