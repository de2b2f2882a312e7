-- Question: which numbers get the next plan and the next event of a plan?
-- One row.
-- Columns: plan_id, event_no.
-- Parameters: none.
select
    (select coalesce(max(plan_id), 0) + 1 from plan) as plan_id,
    (select coalesce(max(event_no), 0) + 1 from plan_event) as event_no
