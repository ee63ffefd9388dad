// Shows the pages of plugins: a menu, and one page at a time. The page with the path /x/wishlist stands at #/x/wishlist.
const menu = document.querySelector('nav ul');
const main = document.querySelector('main');
const connection = document.querySelector('#connection');
const fault = document.querySelector('#fault');

let events; // the stream of what changes
let pages; // of plugins, also of those that wait for a restart: they run on as they were; unknown until the server has told them
let shown; // the address of the module whose page is shown, null for none
let names = 0;

// One reading at a time; what happens meanwhile is covered by one more.
let reading = Promise.resolve();
let isWaiting = false;

async function follow() {
  if (isWaiting) {
    return;
  }

  isWaiting = true;
  await reading;
  isWaiting = false;
  reading = read();
}

async function read() {
  try {
    const answer = await fetch('../plugins?per_page=500');
    if (answer.status === 401) {
      location.replace(`../auth?return=${encodeURIComponent(location.pathname + location.hash)}`);
      return;
    }

    const body = await answer.json();
    if (!answer.ok) {
      throw new Error(body.message);
    }

    take(body.flatMap(plugin => plugin.pages.map(page => entry(plugin, page))));
    connection.textContent = '';
  } catch (error) {
    connection.textContent = `The server does not tell which pages there are: ${error.message}`;
  }
}

function entry(plugin, page) {
  const link = document.createElement('a');
  link.href = `#${page.path}`;
  link.textContent = page.title;
  // A browser keeps a module by its whole address: with this, the page of a plugin that was replaced is taken anew.
  return { link, title: page.title, module: `${page.module}#${plugin.since}` };
}

function take(latest) {
  const focused = menu.contains(document.activeElement) ? document.activeElement.hash : null;
  pages = latest;
  menu.replaceChildren(...pages.map(page => {
    const item = document.createElement('li');
    item.append(page.link);
    return item;
  }));
  pages.find(page => page.link.hash === focused)?.link.focus();
  show();
}

async function show() {
  const page = pages?.find(candidate => candidate.link.hash === location.hash);
  menu.querySelector('[aria-current]')?.removeAttribute('aria-current');
  page?.link.setAttribute('aria-current', 'page');
  document.title = page ? `${page.title} · FlexGet` : 'FlexGet';
  if (!page) {
    shown = null;
    say(textWithoutPage());
  } else if (page.module !== shown) {
    shown = page.module;
    say(`Loading ${page.title}…`);
    await load(page);
  }
}

function textWithoutPage() {
  if (!pages) {
    return 'Loading…';
  }

  return location.hash.length > 1 ? 'This page is not there: no active plugin has it.'
    : pages.length > 0 ? 'Choose a page from the menu.'
    : 'There are no pages: no active plugin brings one.';
}

async function load(page) {
  try {
    const { default: Page } = await import(page.module);
    if (!(Page?.prototype instanceof HTMLElement)) {
      throw new TypeError('the default export of its module is no class derived from HTMLElement');
    }

    if (!customElements.getName(Page)) {
      customElements.define(`plugin-page-${++names}`, Page);
    }

    if (page.module === shown) {
      main.replaceChildren(new Page());
    }
  } catch (error) {
    if (page.module === shown) {
      say(`${page.title} cannot be shown: ${error?.message ?? error}`, 'alert');
      follow(); // perhaps the session has ended
    }
  }
}

function say(text, role = 'status') {
  const paragraph = document.createElement('p');
  paragraph.setAttribute('role', role);
  paragraph.textContent = text;
  fault.textContent = '';
  main.replaceChildren(paragraph);
}

function listen() {
  events?.close();
  events = new EventSource('../events');
  for (const name of ['open', 'plugin.changed', 'plugin.removed']) {
    events.addEventListener(name, follow);
  }

  events.addEventListener('error', () => {
    // Lost connections are taken up again by the browser; refusals (no session, too many readers) are final for it.
    if (events.readyState === EventSource.CLOSED) {
      follow();
      setTimeout(listen, 5000);
    }
  });
}

addEventListener('hashchange', () => {
  show();
  main.focus();
});
addEventListener('error', event => fault.textContent = `The page has failed: ${event.message}`);
addEventListener('unhandledrejection', event => fault.textContent = `The page has failed: ${event.reason?.message ?? event.reason}`);

// A page that the browser keeps for going back would keep its connection, and there are only six.
addEventListener('pageshow', listen);
addEventListener('pagehide', () => events?.close());

show();
