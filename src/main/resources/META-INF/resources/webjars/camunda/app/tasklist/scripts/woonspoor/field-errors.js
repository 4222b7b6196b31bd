// Tasklist shows what our server refuses in a corner of the screen. This puts each sentence at its field as well.
import { openForm } from './drafts.js';

const SUBMIT = /\/(task|process-definition)\/.*\/submit-form$/;

export function showErrorsAtFields() {
  const { open, send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    const submit = String(url).match(SUBMIT);
    this.woonspoorForm = method === 'POST' && submit ? (submit[1] === 'task' ? 'tasks' : 'starts') : null;
    return open.call(this, method, url, ...rest);
  };
  XMLHttpRequest.prototype.send = function (...body) {
    if (this.woonspoorForm) {
      this.addEventListener('load', () => this.status === 400 && show(openForm(this.woonspoorForm), errorsOf(this)));
    }
    return send.apply(this, body);
  };
}

function errorsOf(request) {
  try {
    return JSON.parse(request.responseText).errors || [];
  } catch (e) {
    return [];
  }
}

function show(form, errors) {
  if (!form || !errors.length) {
    return;
  }
  const fields = form.get('formFieldRegistry').getAll();
  const atFields = {};
  errors.forEach(({ field, message }) => {
    const [, key, row, column] = field.match(/^([^[]*)(?:\[(\d+)\]\.(.+))?$/) || [];
    const outer = fields.find((known) => (known.key || known.path) === key);
    const inner = column && fields.find((known) => known.key === column && known._parent === (outer || {}).id);
    if (inner) {
      atFields[inner.id] = { ...atFields[inner.id], [row]: [message] };
    } else if (outer) {
      atFields[outer.id] = [...(atFields[outer.id] || []), message];
    }
  });
  const said = { ...atFields };
  form._setState({ errors: atFields });
  // what the server said holds until something is changed, wherever: the button would stay off otherwise
  const heard = () => {
    form.off('field.updated', heard);
    const now = form._getState().errors;
    Object.keys(said).filter((id) => now[id] === said[id]).forEach((id) => delete now[id]);
  };
  form.on('field.updated', heard);
  // the form is drawn anew first
  setTimeout(() => {
    const wrong = form._container.querySelector('[aria-invalid="true"], .fjs-has-errors input, .fjs-has-errors textarea');
    if (wrong && wrong.closest('.fjs-form-field-datetime')) {
      // focus would open the calendar over the sentence
      wrong.scrollIntoView({ block: 'center' });
    } else if (wrong) {
      wrong.focus();
    }
  }, 0);
}
