-- Writes that a delivery was published or withdrawn.
-- Parameters: the columns.
insert into delivery_event (delivery_id, event_no, event, happened_at, done_by)
values ($delivery_id, $event_no, $event, $happened_at, $done_by)
