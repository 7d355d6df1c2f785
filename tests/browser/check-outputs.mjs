// Opens every page of a folder in headless Chromium and counts what runs in it: scripts that are compiled (inline, event handlers, javascript: addresses),
// dialogs, and requests beyond the page itself. The pages' own Content-Security-Policy is switched off, so that the encoding alone is judged.
// Exits with 1 if a page outside control/ did anything, or if none inside control/ did: then this program would see nothing.
//
//   NEWSEXTRACT_OUTPUTS=/tmp/outputs dotnet test -c Release      writes the pages
//   npm install playwright-core                                  in the folder this is started from
//   node tests/browser/check-outputs.mjs /tmp/outputs [/usr/bin/chromium]
import { createRequire } from 'node:module';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { chromium } = createRequire(join(process.cwd(), 'x.js'))('playwright-core');
const [folder, executablePath = '/usr/bin/chromium'] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.html')).sort();
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const context = await browser.newContext({ bypassCSP: true, offline: true });
const page = await context.newPage();
let url = '', seen = [];
page.on('dialog', dialog => { seen.push(`dialog: ${dialog.message()}`); dialog.dismiss().catch(() => {}); });
page.on('request', request => { if (!request.isNavigationRequest()) seen.push(`request: ${request.url().slice(0, 100)}`); });
page.on('framenavigated', frame => { if (frame !== page.mainFrame() || frame.url().split('#')[0] !== url) seen.push(`navigation: ${frame.url().slice(0, 100)}`); });
const session = await context.newCDPSession(page);
session.on('Debugger.scriptParsed', script => { if (script.url === url) seen.push(`script at line ${script.startLine + 1}`); });
await session.send('Debugger.enable');

const count = { pages: 0, active: 0, controls: 0, activeControls: 0 };
for (const file of files) {
  [url, seen] = [pathToFileURL(join(folder, file)).href, []];
  try {
    await page.goto(url, { waitUntil: 'load', timeout: 10000 });
    // Handlers are compiled when their event comes.
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('*'))
        for (const name of ['mouseover', 'focus', 'blur', 'input', 'toggle', 'error', 'load', 'animationstart', 'pointerenter', 'select', 'change', 'submit', 'copy', 'wheel'])
          element.dispatchEvent(new Event(name));
      for (const link of document.querySelectorAll('a[href]')) if (!/^(https?:|file:)/.test(link.href)) link.click();
    });
  } catch (error) {
    seen.push(`failed: ${String(error).slice(0, 100)}`);
  }
  // Images of the web that an article states are Markdown's to show; they run nothing.
  const active = seen.filter(what => !(file.startsWith('markdown') && what.startsWith('request: http')));
  const isControl = file.startsWith('control');
  count[isControl ? 'controls' : 'pages']++;
  if (active.length > 0) count[isControl ? 'activeControls' : 'active']++;
  if (active.length > 0 && !isControl) console.log(`${file}: ${[...new Set(active)].join('; ')}`);
}
await browser.close();
console.log(`${count.pages} pages, ${count.active} active; ${count.controls} control pages, ${count.activeControls} active`);
process.exit(count.active === 0 && count.activeControls > 0 ? 0 : 1);
