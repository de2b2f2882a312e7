-- Question: what happened last to a plan?
-- One row, or none when there is no such plan.
-- Columns: event (kept, dropped).
-- Parameters: $plan_id.
select arg_max(event, event_no) as event from plan_event where plan_id = $plan_id group by plan_id
