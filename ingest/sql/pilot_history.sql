-- Question: what was ever delivered of a pilot, by whom, and does it still count?
-- One row per delivery with the pilot, the newest first.
-- Columns: delivery_id, delivered_at (UTC), delivered_by, channel, file_name, checksum, pilots_n (pilots in the delivery),
--     state (current: counts now; replaced: by a later delivery; withdrawn: undone), withdrawn_at (UTC), withdrawn_by,
--     and every column of a pilot as reported (amounts in euros, effects in tonnes, kilograms and per cent).
-- Parameters: $pilot_key.
with
    last_event as (
        select
            delivery_id,
            arg_max(event, event_no) as event,
            arg_max(happened_at, event_no) as happened_at,
            arg_max(done_by, event_no) as done_by
        from delivery_event
        group by delivery_id
    ),

    delivered as (
        select delivery_id, count(*) as pilots_n
        from pilot
        group by delivery_id
    ),

    final as (
        select
            delivery.delivery_id,
            delivery.delivered_at,
            delivery.delivered_by,
            delivery.channel,
            delivery.file_name,
            delivery.checksum_sha256 as checksum,
            delivered.pilots_n,
            case
                when last_event.event = 'withdrawn' then 'withdrawn'
                when newest.delivery_id is not null then 'current'
                else 'replaced'
            end as state,
            case when last_event.event = 'withdrawn' then last_event.happened_at end as withdrawn_at,
            case when last_event.event = 'withdrawn' then last_event.done_by end as withdrawn_by,
            pilot.* exclude (delivery_id, pilot_key)
        from pilot
        join delivery using (delivery_id)
        join delivered using (delivery_id)
        join last_event using (delivery_id)
        left join current_pilot as newest using (pilot_key, delivery_id, sheet, cell)
        where pilot.pilot_key = $pilot_key
    )

select *
from final
order by delivery_id desc, sheet, cell
