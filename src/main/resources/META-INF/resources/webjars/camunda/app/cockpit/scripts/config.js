// Settings of this web application. This file replaces the one in Camunda's jar as a whole.
export default {
  // there is no Dutch translation yet: English for everybody, so that one person does not get German
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },
  customScripts: ['scripts/woonspoor/plugins']
};
