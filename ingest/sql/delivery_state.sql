-- Question: what was the last event of a delivery?
-- One row when the delivery exists.
-- Columns: event (published or withdrawn).
-- Parameters: $delivery_id.
select arg_max(event, event_no) as event
from delivery_event
where delivery_id = $delivery_id
group by delivery_id
