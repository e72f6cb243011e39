/** Kept on a device and shown by the service worker without a network: no script. */
export const csr = false;
