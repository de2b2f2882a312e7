-- Is this the invented sample, and when did something last change?
-- One row per store: just one.
-- Columns: is_sample, changed_at (timestamp, UTC; null before the first delivery).
-- Parameters: none.
with
    final as (
        select store_info.is_sample, (select max(happened_at) from delivery_event) as changed_at
        from store_info
    )

select is_sample, changed_at from final
