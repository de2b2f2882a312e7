-- Question: which targets count now, among those a file holds?
-- One row per municipality, level or theme and horizon of the registered frame delivered_target that has a target.
-- Columns: cbs_code, scope, code, horizon_years, base_round_year, target_pct, set_by, set_on.
-- Parameters: none.
with
    final as (
        select current_target.*
        from current_target
        semi join delivered_target
            on delivered_target.cbs_code = current_target.cbs_code
            and delivered_target.scope = current_target.scope
            and delivered_target.code = current_target.code
            and delivered_target.horizon_years = current_target.horizon_years
    )

select cbs_code, scope, code, horizon_years, base_round_year, target_pct, set_by, set_on
from final
