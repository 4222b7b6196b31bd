// Settings of Tasklist. This file replaces the one in Camunda's jar as a whole.
export default {
  app: {
    name: 'Takenlijst',
    vendor: 'Woonspoor'
  },
  // Dutch for everybody, whatever the language of the browser
  locales: {
    availableLocales: ['nl'],
    fallbackLocale: 'nl'
  },
  dateFormat: {
    normal: 'LLL',
    long: 'LLLL',
    short: 'LL'
  },
  disableWelcomeMessage: true,
  // one script that brings the others: a path that does not exist would stop all plugins
  customScripts: ['scripts/woonspoor/plugins'],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'de gekozen taak op mijn naam zetten'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'naar de eerste lijst'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'naar de eerste taak in de lijst'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'naar het eerste veld van het formulier'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'iets nieuws starten'
    }
  }
};
