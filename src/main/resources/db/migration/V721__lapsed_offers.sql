-- An offer can end because the allocation does: withdrawn, closed, or removed by hand. Nobody answers it any more, it is
-- no refusal, and it must not stand in the way of the next offer when the person comes back.
alter table offer drop constraint offer_state_check;
alter table offer add constraint offer_state_check check (state in
  ('OPEN', 'SENT_BACK', 'ACCEPTED', 'FOUNDED', 'UNFOUNDED', 'NO_REPLY',
   'ALLOCATED', 'DECLINED', 'WITHDRAWN', 'SIGNED', 'NOT_SIGNED', 'LAPSED'));

-- offers that were left open by an allocation that is over
update offer o set state = 'LAPSED', version = version + 1
where o.state in ('OPEN', 'ACCEPTED', 'ALLOCATED') and not exists (
  select 1 from public.act_ru_execution e where e.business_key_ = o.case_number);
