/**
 * Keeps the whole site for when there is no network. Where a browser has no service workers, or the host's own policy forbids them, the app works as
 * before, online.
 */
export const keepForOffline = (): void => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || !window.isSecureContext) return;
  navigator.serviceWorker.register(new URL('./sw.js', document.baseURI), { updateViaCache: 'none' }).catch(() => undefined);
};
