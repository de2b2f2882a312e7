-- Takes away what was made from scores or targets that are other now. Parameters: none. Needs the frame fresh_model.
create or replace temp table unchanged as
select scope, code, origin_round_year from fresh_model where not is_new;

delete from forecast where not exists (
    select 1 from unchanged
    where unchanged.scope = forecast.scope and unchanged.code = forecast.code
        and unchanged.origin_round_year = forecast.origin_round_year
);

delete from target_chance where not exists (
    select 1
    from unchanged
    join target_as_of using (scope, code, origin_round_year)
    where unchanged.scope = target_chance.scope and unchanged.code = target_chance.code
        and unchanged.origin_round_year = target_chance.origin_round_year
        and target_as_of.cbs_code = target_chance.cbs_code
        and target_as_of.horizon_years = target_chance.horizon_years
        and target_as_of.target_year = target_chance.target_year
        and target_as_of.target_pct = target_chance.target_pct
);

delete from forecast_model;
drop table unchanged;
