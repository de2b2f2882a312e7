-- Question: which targets count now, among those a file holds?
-- One row per municipality, level or theme and horizon of the registered frame delivered_target that has a target.
-- Columns: cbs_code, scope, code, horizon_years, base_round_year, target_pct, set_by, set_on.
-- Parameters: none.
with
    last_event as (
        select delivery_id, max(event_no) as event_no, arg_max(event, event_no) as event
        from delivery_event
        group by delivery_id
    ),

    newest as (
        select target.*
        from target
        join last_event using (delivery_id)
        where last_event.event = 'published'
        qualify row_number() over (
            partition by target.cbs_code, target.scope, target.code, target.horizon_years
            order by last_event.event_no desc, target.sheet, target.cell
        ) = 1
    ),

    final as (
        select newest.*
        from newest
        semi join delivered_target
            on delivered_target.cbs_code = newest.cbs_code
            and delivered_target.scope = newest.scope
            and delivered_target.code = newest.code
            and delivered_target.horizon_years = newest.horizon_years
    )

select cbs_code, scope, code, horizon_years, base_round_year, target_pct, set_by, set_on
from final
