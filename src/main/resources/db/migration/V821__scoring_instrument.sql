-- The words and the length of the scale by which a domain is looked at. A line is never rewritten: a review of years ago is read with the words that stood there.
create table scoring_instrument (
  id            text not null check (id ~ '^[a-z][a-z0-9-]{1,39}$'),
  version       integer not null check (version > 0),
  title         text not null,
  steps         jsonb not null check (jsonb_typeof(steps) = 'object'),
  in_use_from   date not null,
  registered_at timestamptz not null,
  registered_by text not null,
  primary key (id, version)
);
comment on column scoring_instrument.steps is 'for each domain the words of its steps, the lowest first';
comment on column scoring_instrument.in_use_from is 'the instrument in use on a day is the one that came last by then';

create trigger scoring_instrument_append_only before update or delete on scoring_instrument
  for each row execute function refuse_change();
create trigger scoring_instrument_no_truncate before truncate on scoring_instrument
  for each statement execute function refuse_change();

-- our own words, free of licences
insert into scoring_instrument (id, version, title, steps, in_use_from, registered_at, registered_by)
values ('woonspoor', 1, 'Eigen vijf stappen van de dienst', '{
  "WOON": ["De woning is nu niet leefbaar of staat op het spel", "Wonen lukt enkel met veel hulp", "Wonen lukt, maar het wisselt", "Wonen lukt meestal vanzelf", "De woning is goed onderhouden en eigen"],
  "FIN": ["Geen inkomen, of schulden zonder overzicht", "Rekeningen en brieven blijven liggen", "Het meeste wordt betaald, met hulp bij de papieren", "Geld en papieren zijn in orde, soms een vraag", "De huurder heeft geld en papieren zelf in handen"],
  "VEIL": ["Er is nu gevaar, binnen of buiten", "De huurder voelt zich vaak onveilig", "Soms onveilig, er zijn afspraken gemaakt", "Meestal veilig, de huurder weet wie te bellen", "De huurder voelt zich veilig thuis"],
  "NETW": ["Er is niemand, of de contacten doen schade", "Eén wankel contact", "Enkele contacten, niet altijd bereikbaar", "Er is iemand om op terug te vallen", "Een kring van mensen die elkaar steunen"],
  "BUUR": ["Een conflict dat niet kan wachten", "Geregeld klachten of spanning", "Buren en huurder laten elkaar met rust", "Men groet elkaar en lost kleine dingen op", "De huurder hoort erbij in de buurt"],
  "LGEZ": ["Medische hulp kan niet wachten", "Klachten blijven liggen", "Er is zorg, maar ze loopt niet vlot", "Gezond genoeg, met een arts die gekend is", "De huurder is fit genoeg voor wat hij of zij wil"],
  "PGEZ": ["Het gaat zo slecht dat hulp niet kan wachten", "De dagen zijn zwaar en hulp vinden lukt niet", "Goede en slechte dagen, met steun", "Meestal in evenwicht", "De huurder voelt zich goed in zijn of haar vel"],
  "MIDD": ["Gebruik brengt nu iemand in gevaar", "Gebruik bepaalt de dag", "Er is gebruik, met afspraken die soms lukken", "Gebruik staat het wonen niet in de weg", "Gebruik speelt geen rol"],
  "VRIJ": ["De dagen zijn leeg en wegen zwaar", "Weinig om naar uit te kijken", "Af en toe iets plezierigs", "Geregeld iets dat deugd doet", "De week is gevuld zoals de huurder het wil"],
  "ACTI": ["Alles staat stil en dat weegt", "Er is een wens, nog geen stap", "Eerste stappen, met steun", "Bezig met iets dat zin geeft", "De huurder doet wat bij hem of haar past"],
  "JUST": ["Er dreigt nu een gevolg, zoals een zitting", "Zaken lopen en niemand volgt ze op", "Zaken lopen, met hulp", "Er loopt weinig, de rechten zijn gekend", "Niets meer open, de rechten zijn opgenomen"]
}', '2000-01-01', '2000-01-01T00:00:00Z', '');

alter table coaching_review
  add column instrument text not null default 'woonspoor',
  add column instrument_version integer not null default 1,
  add column sealed_moved bytea,
  add foreign key (instrument, instrument_version) references scoring_instrument;
alter table coaching_review alter column instrument drop default, alter column instrument_version drop default;
comment on column coaching_review.sealed_moved is 'what moved since the last time, in the words of the tenant';
