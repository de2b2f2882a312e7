-- Question: which steps hold the kept plans of this name, for the same part and round of a municipality?
-- One row per plan and step, in the order in which they were made.
-- Columns: plan_id, question_id, to_value.
-- Parameters: $cbs_code, $scope, $code, $base_round_year, $name.
select plan_step.plan_id, plan_step.question_id, plan_step.to_value
from plan
join plan_step using (plan_id)
where plan.cbs_code = $cbs_code and plan.scope = $scope and plan.code = $code
    and plan.base_round_year = $base_round_year and plan.name = $name
    and (select arg_max(event, event_no) from plan_event where plan_event.plan_id = plan.plan_id) = 'kept'
order by plan_step.plan_id, plan_step.question_id
