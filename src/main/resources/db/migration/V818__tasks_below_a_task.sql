-- When a task is completed the engine asks for the tasks below it, and read all open tasks for that (decision 0049).
-- No task of ours has any, so this index stays empty.
create index act_ru_task_parent on public.act_ru_task (parent_task_id_) where parent_task_id_ is not null;
