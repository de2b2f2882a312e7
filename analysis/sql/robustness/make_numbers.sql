-- Numbers who took part, the questions and the scopes, so that matrices are filled by number. Makes the temporary
-- tables numbered_participant, numbered_question and numbered_scope.
-- One row per municipality and round, by round and code; per question, by code; per scope, by kind and code.
-- Columns: cbs_code, round_year, participant_no (0, 1, ...); question_id, question_no; scope, code, scope_no.
-- Parameters: none.
create or replace temp table numbered_participant as
select cbs_code, round_year, cast(row_number() over (order by round_year, cbs_code) - 1 as integer) as participant_no
from participation_round;

create or replace temp table numbered_question as
select question_id, cast(row_number() over (order by question_id) - 1 as integer) as question_no from question;

create or replace temp table numbered_scope as
select scope, code, cast(row_number() over (order by scope, code) - 1 as integer) as scope_no from scope;
