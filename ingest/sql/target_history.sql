-- Question: which targets were ever delivered of a municipality, by whom, and do they still count?
-- One row per delivered target: the newest delivery first, in a delivery levels first, then by horizon.
-- Columns: delivery_id, scope, code, base_round_year, horizon_years, target_year, target_pct (0-100; null: no longer
--     holds), set_by, set_on (date), delivered_at (UTC), delivered_by, channel, file_name, checksum,
--     municipalities_n (municipalities with targets in the delivery), targets_n (targets in the delivery), state
--     (current: counts now; replaced: by a later delivery; withdrawn: undone), withdrawn_at (UTC), withdrawn_by.
-- Parameters: $cbs_code.
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
        select delivery_id, count(distinct cbs_code) as municipalities_n, count(*) as targets_n
        from target
        group by delivery_id
    ),

    final as (
        select
            target.*,
            delivery.delivered_at,
            delivery.delivered_by,
            delivery.channel,
            delivery.file_name,
            delivery.checksum_sha256 as checksum,
            delivered.municipalities_n,
            delivered.targets_n,
            case
                when last_event.event = 'withdrawn' then 'withdrawn'
                when newest.delivery_id is not null then 'current'
                else 'replaced'
            end as state,
            case when last_event.event = 'withdrawn' then last_event.happened_at end as withdrawn_at,
            case when last_event.event = 'withdrawn' then last_event.done_by end as withdrawn_by,
            scope.position
        from target
        join delivery using (delivery_id)
        join delivered using (delivery_id)
        join last_event using (delivery_id)
        join scope using (scope, code)
        left join newest_target as newest using (cbs_code, scope, code, horizon_years, delivery_id, sheet, cell)
        where target.cbs_code = $cbs_code
    )

select
    delivery_id, scope, code, base_round_year, horizon_years, target_year, target_pct, set_by, set_on, delivered_at,
    delivered_by, channel, file_name, checksum, municipalities_n, targets_n, state, withdrawn_at, withdrawn_by
from final
order by delivery_id desc, case scope when 'level' then 1 else 2 end, position, code, horizon_years, sheet, cell
