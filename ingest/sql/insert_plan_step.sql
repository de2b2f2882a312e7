-- Writes one step of a plan.
-- Parameters: the columns.
insert into plan_step (plan_id, question_id, from_value, to_value) values ($plan_id, $question_id, $from_value, $to_value)
