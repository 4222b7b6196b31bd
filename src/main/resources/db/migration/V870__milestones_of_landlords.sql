-- What is due when arrears grow or the law takes a step, per landlord, with the day from which it holds (R26, R28,
-- R29, R41). A row is the whole rule of one milestone; it is never rewritten. Without a landlord it holds for every
-- landlord that has no row of its own.
create table landlord_milestone (
  sequence      bigint generated always as identity primary key,
  landlord_id   text,
  code          text not null check (code in
    ('FIRST_REMINDER', 'SECOND_REMINDER', 'DEFAULT_NOTICE', 'REGISTERED_NOTICE', 'OTHER_STEP', 'LOCAL_COMMITTEE',
     'MEDIATION', 'CONCILIATION', 'TERMINATION', 'SUMMONS', 'JUDGMENT', 'EVICTION_FUND')),
  applies       boolean not null,
  from_months   integer check (from_months between 1 and 36),
  from_euro     numeric(8, 2) check (from_euro > 0),
  amount        integer check (amount between 1 and 365),
  unit          text check (unit in ('WORKING_DAYS', 'CALENDAR_DAYS', 'MONTHS', 'MONTH_END')),
  ocmw          text not null check (ocmw in ('NONE', 'UNLESS_OBJECTED', 'ALWAYS')),
  landlord_does text not null check (length(landlord_does) <= 300),
  coach_can     text not null check (length(coach_can) between 1 and 1000),
  valid_from    date not null,
  changed_at    timestamptz not null,
  by_user       text not null,
  reason        text not null check (length(reason) between 1 and 500),
  check ((amount is null) = (unit is null)),
  constraint landlord_milestone_not_backdated
    check (valid_from >= (changed_at at time zone 'Europe/Brussels')::date)
);
comment on column landlord_milestone.landlord_id is 'Empty for what holds with every landlord that sets nothing else';
comment on column landlord_milestone.from_months is 'Reached at so many months of arrears; empty where the law or a table says when';
comment on column landlord_milestone.from_euro is 'Reached above so many euro of arrears, whatever the months';
comment on column landlord_milestone.amount is 'How long there is, with the unit; empty where the table terms holds the term of the law';
comment on column landlord_milestone.ocmw is 'Whether the OCMW is told; UNLESS_OBJECTED: not if the tenant objects';
comment on column landlord_milestone.by_user is 'Empty for what the product began with';
create index landlord_milestone_of on landlord_milestone (landlord_id, code, valid_from desc, sequence desc);

create trigger landlord_milestone_append_only before update or delete on landlord_milestone
  for each row execute function places_stay_written();
create trigger landlord_milestone_kept before truncate on landlord_milestone
  for each statement execute function places_stay_written();

insert into landlord_milestone
  (landlord_id, code, applies, from_months, from_euro, amount, unit, ocmw, landlord_does, coach_can, valid_from,
   changed_at, by_user, reason)
select null, m.code, m.applies, m.months, m.euro, m.amount, m.unit, m.ocmw, m.does, m.can, date '2024-01-01',
       timestamp '2024-01-01' at time zone 'Europe/Brussels', '', 'Bij het begin ' || m.source || '.'
from (values
  ('FIRST_REMINDER', true, 1, null::numeric, 5, 'CALENDAR_DAYS', 'UNLESS_OBJECTED',
   'Stuurt een herinnering: betalen binnen vijf dagen.',
   'Lees de brief samen. Lukt betalen niet in één keer, bel dan samen de verhuurder en stel een afbetalingsplan voor. Vraag de huurder of het OCMW bericht mag krijgen.',
   '[R26, S88]'),
  ('SECOND_REMINDER', true, 2, 500, 5, 'CALENDAR_DAYS', 'UNLESS_OBJECTED',
   'Stuurt een tweede herinnering, met kosten.',
   'Maak samen een overzicht van inkomen en schulden. Stel een haalbaar afbetalingsplan voor, op papier. Kijk of het OCMW budgetbegeleiding kan geven, als de huurder dat wil.',
   '[R26, S88; de vijf dagen: D]'),
  ('DEFAULT_NOTICE', true, 2, null, 10, 'WORKING_DAYS', 'NONE',
   'Stelt in gebreke; daarna gaat het naar de advocaat.',
   'Antwoord vóór de advocaat eraan begint: een afbetalingsplan, op papier, met een eerste betaling. Vraag de verhuurder om te wachten zolang het plan loopt.',
   '[R26, S89; de termijn: D]'),
  ('REGISTERED_NOTICE', true, 3, null, 1, 'MONTH_END', 'NONE',
   'Stuurt een aangetekende brief: betalen voor het einde van de maand.',
   'Haal de brief samen af. Betaal of spreek een plan af voor de maand om is. Kijk na of het fonds tegen uithuiszettingen kan helpen.',
   '[R26, S88]'),
  ('LOCAL_COMMITTEE', false, 2, null, 20, 'WORKING_DAYS', 'ALWAYS',
   'Roept de lokale adviescommissie samen: huurder, OCMW en verhuurder.',
   'Bereid het gesprek voor en ga mee. Breng een afbetalingsplan of een vraag om budgetbegeleiding mee.',
   '[R26, S90; de termijn: D]'),
  ('MEDIATION', true, 2, null, 10, 'WORKING_DAYS', 'NONE',
   'Laat OCMW of CAW bemiddelen voor er een procedure komt.',
   'Vraag samen bemiddeling aan bij het OCMW of preventieve woonbegeleiding bij het CAW, als de huurder dat wil.',
   '[R26, S87, S85; maanden en termijn: D]'),
  ('CONCILIATION', true, 3, null, 10, 'WORKING_DAYS', 'NONE',
   'Vraagt een verzoening bij de vrederechter.',
   'Ga mee naar de verzoening: wat daar afgesproken wordt, bindt beide. De huurder kan ze ook zelf vragen; het kost niets.',
   '[R26, S87; maanden en termijn: D]'),
  ('TERMINATION', true, null, null, null, null, 'ALWAYS',
   'Zegt de huur op en meldt dat aan het OCMW.',
   'Kijk de reden en de termijn na met een advocaat of het Huurdersplatform. Spreek met de verhuurder: wat moet er gebeuren opdat de opzeg vervalt? Zoek intussen verder.',
   '[R28, S37]'),
  ('SUMMONS', true, null, null, null, null, 'UNLESS_OBJECTED',
   'Vraagt de vrederechter om het contract te ontbinden.',
   'Zoek meteen een advocaat of juridische eerstelijnsbijstand. Ga mee naar de zitting en breng een afbetalingsplan mee. Het OCMW kan hulp aanbieden, tenzij de huurder dat niet wil.',
   '[R28, S91, S92]'),
  ('JUDGMENT', true, null, null, null, null, 'NONE',
   'Kan het vonnis laten uitvoeren, ten vroegste een maand na de betekening.',
   'Lees het vonnis samen: is er uitstel, loopt er een termijn voor beroep? Spreek met verhuurder en deurwaarder over betalen. Zoek intussen een volgende woning.',
   '[R28, S91]'),
  ('EVICTION_FUND', true, null, null, 5, 'WORKING_DAYS', 'NONE',
   'Sluit een overeenkomst met huurder en OCMW, en vraagt geen uithuiszetting zolang het plan gevolgd wordt.',
   'Bespreek met de huurder of het fonds iets is. Wil de huurder het, vraag het dan samen aan bij het OCMW; dat beslist.',
   '[R29, S93, S94; de termijn: D]')
) as m (code, applies, months, euro, amount, unit, ocmw, does, can, source);

-- The steps that landlords had as lines of text move along: by the word for the step, with the number of months and the
-- words of the line. Of the letters, those that a landlord did not write down do not apply there. The lines themselves
-- stay to be read.
create temporary table moved_step on commit drop as
with line as (
  select v.sequence, v.landlord_id, v.valid_from, v.changed_at, v.by_user, v.reason,
         btrim(split_part(l.line, ':', 1))::integer as months,
         btrim(substr(l.line, strpos(l.line, ':') + 1)) as does
  from landlord_value v
  cross join lateral regexp_split_to_table(v.value, E'\r?\n') as l (line)
  where v.item = 'ARREARS_STEPS' and l.line ~ '^\s*[0-9]{1,2}\s*:'
), worded as (
  select line.*, case
      when does ~* 'ingebreke' then 'DEFAULT_NOTICE'
      when does ~* 'adviescommissie' then 'LOCAL_COMMITTEE'
      when does ~* 'verzoen' then 'CONCILIATION'
      when does ~* 'bemiddel' then 'MEDIATION'
      when does ~* 'herinner|aanman' then 'REMINDER'
      when does ~* 'aangetekend' then 'REGISTERED_NOTICE'
      else 'OTHER_STEP' end as word
  from line
), counted as (
  select worded.*, row_number() over (partition by sequence, word order by months) as nth from worded
), coded as (
  select counted.*, case
      when word = 'REMINDER' and nth = 1 then 'FIRST_REMINDER'
      when word = 'REMINDER' and nth = 2 then 'SECOND_REMINDER'
      when word = 'REMINDER' or nth > 1 then 'OTHER_STEP'
      else word end as code
  from counted
)
select distinct on (sequence, code) * from coded order by sequence, code, months;

insert into landlord_milestone
  (landlord_id, code, applies, from_months, from_euro, amount, unit, ocmw, landlord_does, coach_can, valid_from,
   changed_at, by_user, reason)
select landlord_id, code, applies, from_months, from_euro, amount, unit, ocmw, landlord_does, coach_can, valid_from,
       changed_at, by_user, reason
from (
  select s.sequence, s.landlord_id, s.code, true as applies, s.months as from_months, d.from_euro,
         coalesce(d.amount, 5) as amount, coalesce(d.unit, 'WORKING_DAYS') as unit, coalesce(d.ocmw, 'NONE') as ocmw,
         s.does as landlord_does,
         coalesce(d.coach_can, 'Lees de brief samen en antwoord samen, voor de verhuurder een volgende stap zet.')
           as coach_can,
         s.valid_from, s.changed_at, s.by_user, s.reason
  from moved_step s
  left join landlord_milestone d on d.landlord_id is null and d.code = s.code
  union all
  select v.sequence, v.landlord_id, d.code, false, d.from_months, d.from_euro, d.amount, d.unit, d.ocmw,
         d.landlord_does, d.coach_can, v.valid_from, v.changed_at, v.by_user, v.reason
  from landlord_value v
  join landlord_milestone d on d.landlord_id is null
    and d.code in ('FIRST_REMINDER', 'SECOND_REMINDER', 'DEFAULT_NOTICE', 'REGISTERED_NOTICE')
  where v.item = 'ARREARS_STEPS'
    and not exists (select from moved_step s where s.sequence = v.sequence and s.code = d.code)
) own
order by sequence, code;
