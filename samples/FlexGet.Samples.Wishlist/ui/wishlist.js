// The default export is a custom element; the UI gives it a name and shows it at the page's path.
export default class WishlistPage extends HTMLElement {
  connectedCallback() {
    this.innerHTML = `
      <h1>Wishlist</h1>
      <form><label>Word <input name="word" required></label> <button>Add</button> <span role="status"></span></form>
      <ul></ul>`;
    this.querySelector('form').addEventListener('submit', event => this.add(event));
    this.show();
  }

  async show() {
    const wishes = await (await fetch('/api/wishes')).json();
    this.querySelector('ul').replaceChildren(...wishes.map(wish => this.item(wish)));
  }

  item(wish) {
    const item = document.createElement('li');
    // Words come from people and feeds: text, never markup.
    item.append(wish.word, wish.found_by ? ` (found by ${wish.found_by}) ` : ' ');
    const remove = document.createElement('button');
    remove.textContent = 'Remove';
    remove.addEventListener('click', async () => {
      await fetch(`/api/wishes/${wish.id}`, { method: 'DELETE' });
      await this.show();
    });
    item.append(remove);
    return item;
  }

  async add(event) {
    event.preventDefault();
    const form = event.target;
    const answer = await fetch('/api/wishes', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ word: form.word.value }),
    });
    this.querySelector('[role=status]').textContent = answer.ok ? '' : (await answer.json()).message;
    form.reset();
    await this.show();
  }
}
