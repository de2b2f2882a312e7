-- Question: which numbers get the next delivery and the next event?
-- One row.
-- Columns: delivery_id, event_no.
-- Parameters: none.
select
    (select coalesce(max(delivery_id), 0) + 1 from delivery) as delivery_id,
    (select coalesce(max(event_no), 0) + 1 from delivery_event) as event_no
