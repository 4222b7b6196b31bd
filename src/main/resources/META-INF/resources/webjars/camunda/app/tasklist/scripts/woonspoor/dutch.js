// The form viewer speaks English only. This puts its few sentences into Dutch where they appear.

const SENTENCES = [
  [/^Field is required\.$/, () => 'Vul dit in.'],
  [/^Field must match pattern .*$/, () => 'Dit is niet geschreven zoals gevraagd.'],
  [/^Field must have minimum value of (.+)\.$/, (m) => `Geef ten minste ${m[1]}.`],
  [/^Field must have maximum value of (.+)\.$/, (m) => `Geef ten hoogste ${m[1]}.`],
  [/^Field must have minimum length of (\d+)\.$/, (m) => `Schrijf ten minste ${m[1]} tekens.`],
  [/^Field must have maximum length of (\d+)\.$/, (m) => `Schrijf ten hoogste ${m[1]} tekens.`],
  [/^Field must be a valid (?:international )?phone number.*$/, () => 'Dit is geen geldig telefoonnummer.'],
  [/^Field must be a valid email\.$/, () => 'Dit is geen geldig e-mailadres.'],
  [/^Value is not a number\.$/, () => 'Geef een getal.'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    (m) => `Kies ${m[1]} of ${m[2]}.`],
  [/^Add new$/, () => 'Toevoegen'],
  [/^Show all \((\d+)\)$/, (m) => `Alles tonen (${m[1]})`],
  [/^Show less$/, () => 'Minder tonen'],
  [/^Nothing to show\.$/, () => 'Niets te tonen.'],
  [/^No results$/, () => 'Niets gevonden'],
  [/^Select$/, () => 'Kies']
];
const HINTS = { Search: 'Zoeken', Select: 'Kies' };

export function speakDutch() {
  document.documentElement.lang = 'nl-BE';
  document.title = document.title.replace('Camunda Tasklist', 'Woonspoor · Takenlijst');
  new MutationObserver((changes) => changes.forEach(translate)).observe(document.body, {
    childList: true,
    characterData: true,
    subtree: true
  });
}

function translate(change) {
  if (change.type === 'characterData') {
    put(change.target);
  } else {
    change.addedNodes.forEach(walk);
  }
}

function walk(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    put(node);
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE || !(node.closest('.fjs-container') || node.querySelector('.fjs-container'))) {
    return;
  }
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    put(texts.currentNode);
  }
  const inputs = [node, ...node.querySelectorAll('input[placeholder]')];
  inputs.filter((input) => HINTS[input.placeholder]).forEach((input) => {
    input.placeholder = HINTS[input.placeholder];
  });
}

function put(text) {
  const parent = text.parentElement;
  if (!parent || !parent.closest('.fjs-container')) {
    return;
  }
  const sentence = text.data.trim();
  for (const [pattern, dutch] of SENTENCES) {
    const match = sentence.match(pattern);
    if (match) {
      text.data = dutch(match);
      return;
    }
  }
}
