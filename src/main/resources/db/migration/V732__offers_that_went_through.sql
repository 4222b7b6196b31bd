-- What lets a dwelling through to the person (R14), and what makes a striking off possible (R15, S28).
alter table offer
  add column passage text check (passage in ('FITS', 'DEVIATION', 'JUDGEMENT')),
  add column warning_document uuid,
  add column warned_on date,
  add column sealed_end_reason bytea,
  add constraint offer_warned_in_writing check (warned_on is null or warning_document is not null);
comment on column offer.passage is 'Why the dwelling could be put to the person; empty while nothing lets it through';
comment on column offer.warning_document is 'The letter that announces that one more refusal strikes off';
comment on column offer.warned_on is 'The day that letter was delivered; without it nobody is struck off';
comment on column offer.sealed_end_reason is 'Why no lease came of it, in the words of the landlord or the person';
update offer set passage = case when sealed_misfit is null then 'FITS' else 'DEVIATION' end where state <> 'SENT_BACK';

alter table landlord_letter
  drop constraint landlord_letter_kind_check,
  add constraint landlord_letter_kind_check
    check (kind in ('OFFER', 'DEVIATION', 'DECISION', 'TERMINATION', 'ARREARS', 'OTHER')),
  add column offer_id uuid references offer;
comment on column landlord_letter.offer_id is 'The offer that a deviation from the norm is about';
create unique index landlord_letter_deviation on landlord_letter (offer_id) where kind = 'DEVIATION';
