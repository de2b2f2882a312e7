-- Of which targets, still to come seen from a round, is there no chance yet?
-- One row per round it is seen from and target of which the year is later.
-- Columns: scope, code, origin_round_year, cbs_code, horizon_years, target_year, target_pct.
-- Parameters: none.
select scope, code, origin_round_year, cbs_code, horizon_years, target_year, target_pct
from target_as_of
where target_year > origin_round_year
    and not exists (
        select 1 from target_chance
        where target_chance.cbs_code = target_as_of.cbs_code and target_chance.scope = target_as_of.scope
            and target_chance.code = target_as_of.code and target_chance.horizon_years = target_as_of.horizon_years
            and target_chance.origin_round_year = target_as_of.origin_round_year
    )
order by scope, code, origin_round_year, cbs_code, horizon_years;
