/**
 * Command line of the browser. Each safe: no flag takes away a protection of the page but `--no-sandbox`, and that
 * only where the sandbox cannot work. Never `--single-process` (words move, bytes differ from run to run).
 */
export function browserParameters(profile: string, sandbox: boolean): string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    ...(sandbox ? [] : ['--no-sandbox']),
    // Nothing is kept: 70 files of a profile need not be written, nor removed.
    '--incognito',
    // Nothing is drawn on a screen.
    '--disable-gpu',
    '--in-process-gpu',
    '--hide-scrollbars',
    '--mute-audio',
    // Without this, shells and full browsers break lines differently.
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
    // Containers give 64 MB of shared memory, too little for large pictures.
    '--disable-dev-shm-usage',
    // An installed browser would look for news, updates and the user's passwords.
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-features=MediaRouter,OptimizationHints,Translate',
    '--disable-sync',
    '--metrics-recording-only',
    '--no-default-browser-check',
    '--no-first-run',
    '--password-store=basic',
    '--use-mock-keychain',
    // Second lock on the door: pages ask for nothing, and no name leads anywhere.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    'about:blank',
  ];
}
