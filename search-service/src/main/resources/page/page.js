// What is quicker with JavaScript; every page works without it.

/** Suggests speakers while a name is typed (WAI-ARIA combobox with a listbox). */
class Suggestions {
  constructor(input) {
    this.input = input;
    this.list = document.createElement('div');
    this.list.id = input.id + '-list';
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', 'People and organisations');
    this.list.hidden = true;
    this.status = document.createElement('div');
    this.status.className = 'unseen';
    this.status.setAttribute('role', 'status');
    input.form.append(this.list, this.status);
    for (const [name, value] of Object.entries({
      role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false',
      'aria-controls': this.list.id, autocomplete: 'off',
    })) input.setAttribute(name, value);
    this.options = [];
    this.active = -1;
    input.addEventListener('input', () => this.later());
    input.addEventListener('keydown', event => this.key(event));
    input.addEventListener('blur', () => this.close());
    // Before the input loses its focus.
    this.list.addEventListener('mousedown', event => {
      const option = event.target.closest('[role="option"]');
      event.preventDefault();
      if (option) location.href = option.dataset.href;
    });
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.suggest(), 140);
  }

  async suggest() {
    this.request?.abort();
    this.request = new AbortController();
    const typed = this.input.value.trim();
    if (typed.length < 2) return this.close();
    try {
      const answer = await fetch('/v1/speakers?limit=8&q=' + encodeURIComponent(typed), {
        signal: this.request.signal, headers: { Accept: 'application/json' },
      });
      if (!answer.ok) return this.close();
      this.show((await answer.json()).items);
    } catch (error) {
      if (error.name !== 'AbortError') this.close();
    }
  }

  show(speakers) {
    this.active = -1;
    this.input.removeAttribute('aria-activedescendant');
    this.options = speakers.map((speaker, index) => {
      const option = document.createElement('div');
      option.id = this.list.id + '-' + index;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.dataset.href = '/speakers/' + encodeURIComponent(speaker.id);
      option.append(part('span', speaker.name), part('span', count(speaker.claims), 'n'));
      option.append(part('small', speaker.role ?? (speaker.kind === 'person' ? 'role not stated' : speaker.kind)));
      return option;
    });
    this.list.replaceChildren(...this.options);
    this.status.textContent = this.options.length
      ? this.options.length + (this.options.length === 1 ? ' suggestion' : ' suggestions') + ', use the arrow keys'
      : 'No person or organisation of this name';
    this.expand(this.options.length > 0);
  }

  key(event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!this.options.length) return;
      event.preventDefault();
      this.expand(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const size = this.options.length + 1;
      // One place more than options: back in the input.
      this.select((this.active + 1 + step + size) % size - 1);
    } else if (event.key === 'Enter' && this.active >= 0 && !this.list.hidden) {
      event.preventDefault();
      location.href = this.options[this.active].dataset.href;
    } else if (event.key === 'Escape' && !this.list.hidden) {
      event.preventDefault();
      this.close();
    }
  }

  select(index) {
    this.options[this.active]?.setAttribute('aria-selected', 'false');
    this.active = index;
    const option = this.options[index];
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      this.input.setAttribute('aria-activedescendant', option.id);
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  expand(open) {
    this.list.hidden = !open;
    this.input.setAttribute('aria-expanded', String(open));
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.select(-1);
    this.expand(false);
  }
}

function part(name, text, style) {
  const element = document.createElement(name);
  element.textContent = text;
  if (style) element.className = style;
  return element;
}

function count(claims) {
  return claims.toLocaleString('en-GB') + (claims === 1 ? ' claim' : ' claims');
}

/** Adds a button that copies the text of a field. */
function addCopyButton(field) {
  const button = part('button', 'Copy', 'quiet');
  button.type = 'button';
  button.setAttribute('aria-describedby', field.labels[0]?.id ?? '');
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      button.textContent = 'Copied';
    } catch {
      field.select();
      button.textContent = 'Press Ctrl+C';
    }
    setTimeout(() => { button.textContent = 'Copy'; }, 2500);
  });
  const line = part('div', '');
  line.append(button);
  field.after(line);
}

document.querySelectorAll('input[data-suggest]').forEach(input => new Suggestions(input));
document.querySelectorAll('textarea[data-copy]').forEach(addCopyButton);
