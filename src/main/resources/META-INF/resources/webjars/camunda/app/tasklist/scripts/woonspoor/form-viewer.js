// The viewer that draws our forms is shut up inside Tasklist. This opens it, and mends three faults of it that lose
// what people fill in (form-js 1.8.7): rows that a list has folded away are neither checked nor sent, the last letters
// before Enter come too late, and a row that was changed leaves an empty error behind that keeps the button off.

// the viewer's place in the bundle of Camunda 7.24.0; another version fails here, loudly, and in the browser test
const VIEWER = 57661;

/** Lets others take part when a form opens: opening gives it its values, opened gets the form. */
export function mendForms({ opening, opened }) {
  const Form = viewer();
  const open = Form.prototype.importSchema;
  Form.prototype.importSchema = async function (schema, data = {}) {
    unfold(schema.components);
    const values = await opening(this, schema, data);
    const answer = await open.call(this, schema, values);
    opened(this, schema, data);
    return answer;
  };
  const setState = Form.prototype._setState;
  Form.prototype._setState = function (state) {
    return setState.call(this, state.errors ? { ...state, errors: real(state.errors) || {} } : state);
  };
  const submit = Form.prototype.submit;
  Form.prototype.submit = function () {
    finishTyping(this);
    return submit.call(this);
  };
}

function viewer() {
  let found = null;
  window.webpackChunkcamunda_bpm_webapp.push([
    ['woonspoor'],
    {},
    (require) => {
      found = require(VIEWER).Form;
    }
  ]);
  return found;
}

function unfold(components) {
  (components || []).forEach((component) => {
    if (component.type === 'dynamiclist') {
      component.disableCollapse = true;
    }
    unfold(component.components);
  });
}

/** Errors of rows lie deeper; what holds none is no error. */
function real(errors) {
  if (Array.isArray(errors)) {
    return errors.length ? errors : null;
  }
  const kept = Object.entries(errors || {})
    .map(([key, value]) => [key, value && real(value)])
    .filter(([, value]) => value);
  return kept.length ? Object.fromEntries(kept) : null;
}

/** A field tells what was typed after a pause or when it is left. */
function finishTyping(form) {
  const field = document.activeElement;
  if (field && form._container.contains(field)) {
    ['blur', 'focusout'].forEach((left) => field.dispatchEvent(new FocusEvent(left, { bubbles: left === 'focusout' })));
  }
}
