-- Which targets have municipalities set?
-- One row per municipality, scope, code and horizon: the newest published, not withdrawn one; levels first, then by
-- horizon.
-- Columns: cbs_code, scope, code, base_round_year, horizon_years, target_year, target_pct (0-100), set_by,
--     set_on (date), is_closed (set before a merger changed the area, SR-8: no longer judged).
-- Parameters: $code (null: everybody). Needs the rules of derive/00_rules.sql.
with
    newest as (
        select * from current_target where $code is null or cbs_code = $code
    ),

    final as (
        select
            newest.*,
            scope.position,
            exists (
                select 1 from area_change() as change
                where change.cbs_code = newest.cbs_code and change.is_new_baseline
                    and change.effective_on > round.closes_on
            ) as is_closed
        from newest
        join scope using (scope, code)
        left join round on round.round_year = newest.base_round_year
    )

select
    cbs_code, scope, code, base_round_year, horizon_years, target_year, target_pct, set_by, set_on, is_closed
from final
order by cbs_code, case scope when 'level' then 1 else 2 end, position, code, horizon_years;
