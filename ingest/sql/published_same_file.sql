-- Question: is a file with this checksum published and not withdrawn, and under which number?
-- One row, or none.
-- Columns: delivery_id (the oldest when there are more).
-- Parameters: $checksum.
with
    last_event as (
        select delivery_id, arg_max(event, event_no) as event
        from delivery_event
        group by delivery_id
    ),

    final as (
        select delivery.delivery_id
        from delivery
        join last_event using (delivery_id)
        where delivery.checksum_sha256 = $checksum and last_event.event = 'published'
    )

select delivery_id
from final
order by delivery_id
limit 1
