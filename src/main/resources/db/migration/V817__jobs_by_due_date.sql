-- The job executor asks every few seconds, and between any three jobs while many are due, which jobs are due. The
-- engine brings no index for that question, so it read all jobs of all cases each time (decision 0049).
create index act_ru_job_due on public.act_ru_job (duedate_);
