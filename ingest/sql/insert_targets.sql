-- Writes the targets of a delivery, from the registered frame delivered_target.
-- Parameters: $delivery_id.
insert into target (
    delivery_id, cbs_code, scope, code, base_round_year, horizon_years, target_year, target_pct, set_by, set_on, sheet, cell
)
select
    $delivery_id, cbs_code, scope, code, base_round_year, horizon_years, base_round_year + horizon_years, target_pct, set_by,
    cast(set_on as date), sheet, cell
from delivered_target
