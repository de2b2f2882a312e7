-- Keeps the forecasts of the running round as they were published today (TR-5): what differs, in whole
-- points, from the last day they were kept. The last publication of a day counts.
-- One municipality, scope and year is written whole: a row per target of that year, or one without a target.
-- The running round is the newest one with answers, as long as no later round has opened; a forecast that is
-- made afterwards for an earlier round was published nowhere and is not kept.
-- Parameters: $today.
delete from kept_forecast where made_on = $today;
insert into kept_forecast by name
with
    answered as (
        select max(round_year) as round_year from participation_round
    ),

    running as (
        select round.round_year as origin_round_year
        from round
        join answered using (round_year)
        where round.opens_on <= $today
            and not exists (select 1 from round as later where later.round_year > round.round_year and later.opens_on <= $today)
    ),

    published as (
        select
            $today as made_on, forecast_model.method_version, forecast.origin_round_year,
            forecast.cbs_code, forecast.scope, forecast.code, forecast.year,
            forecast.p10_pct, forecast.p50_pct, forecast.p90_pct, target_outlook.target_pct, target_outlook.chance_pct
        from running
        join forecast using (origin_round_year)
        join forecast_model using (scope, code, origin_round_year)
        left join target_outlook
            on target_outlook.cbs_code = forecast.cbs_code and target_outlook.scope = forecast.scope
            and target_outlook.code = forecast.code and target_outlook.origin_round_year = forecast.origin_round_year
            and target_outlook.target_year = forecast.year and target_outlook.chance_pct is not null
    ),

    last_kept as (
        select *
        from kept_forecast
        qualify made_on = max(made_on) over (partition by origin_round_year, cbs_code, scope, code, year)
    ),

    -- what a reader saw, as one text per municipality, scope and year
    seen as (
        select
            is_published, origin_round_year, cbs_code, scope, code, year,
            string_agg(
                concat_ws(' ', method_version, round(p10_pct), round(p50_pct), round(p90_pct), target_pct, round(chance_pct)),
                ';' order by target_pct, chance_pct
            ) as shown
        from (
            select true as is_published, * from published
            union all by name
            select false as is_published, * from last_kept
        )
        group by all
    ),

    differing as (
        select origin_round_year, cbs_code, scope, code, year
        from seen
        group by all
        having count(distinct shown) > 1 or not bool_or(not is_published)
    )

select published.*
from published
join differing using (origin_round_year, cbs_code, scope, code, year)
union all by name
-- what was said and is no longer: a row without figures, so that it does not go on counting
select
    $today as made_on, max(last_kept.method_version) as method_version,
    last_kept.origin_round_year, last_kept.cbs_code, last_kept.scope, last_kept.code, last_kept.year
from last_kept
join running using (origin_round_year)
anti join published using (origin_round_year, cbs_code, scope, code, year)
where last_kept.p50_pct is not null
group by all
order by scope, code, cbs_code, year, target_pct;
