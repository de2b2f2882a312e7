-- Writes that a plan was kept or dropped.
-- Parameters: the columns.
insert into plan_event (plan_id, event_no, event, happened_at, done_by)
values ($plan_id, $event_no, $event, $happened_at, $done_by)
