-- Every list of tasks asks for rights whose bits include "read": perms_ & 2 = 2. PostgreSQL knows nothing of such an
-- expression and takes it for one row in two hundred, while it holds for nearly all: for each task it then compares all
-- rights that a group has to any task. Statistics of the expression let it look each task up instead (decision 0049).
create statistics rights_to_read on (perms_ & 2) from public.act_ru_authorization;
analyze public.act_ru_authorization;
