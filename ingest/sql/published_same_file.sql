-- Question: is a file with this checksum, read with the same instructions, published and not withdrawn, and under which number?
-- One row, or none.
-- Columns: delivery_id (the oldest when there are more).
-- Parameters: $checksum, $instructions (empty when nothing was said).
with
    final as (
        select delivery.delivery_id
        from delivery
        join published_delivery using (delivery_id)
        where delivery.checksum_sha256 = $checksum and delivery.instructions = $instructions
    )

select delivery_id
from final
order by delivery_id
limit 1
