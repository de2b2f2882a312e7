-- What did we say about each target of which the year has come, and what did the score become?
-- One row per municipality, level or theme, round it was said in, target year and target: each counts once.
-- Columns: scope, code, cbs_code, origin_round_year, year, years_ahead, target_pct (0-100), chance_pct (0-100),
--     is_published_then (kept before the next round opened; else made afterwards with what was known then),
--     method_version (null when no model was kept), origin_score_pct (newest score then; null when it no longer
--     counts), last_round_year (its round), usual_change_pct (what scores move in a year, points, known then), score_pct (in the target
--     year; null when it cannot be judged), reason (no_score, not_participating, not_existing, not_comparable:
--     nothing links the score to the one it was said from; null when judged).
-- A year has come when anybody has a score in it.
-- Parameters: none.
with
    come as (
        select distinct round_year as year from linked_score
    ),

    round_after as (
        select round_year as origin_round_year, lead(opens_on) over (order by round_year) as next_opens_on from round
    ),

    -- As it stood on the last day before the next round opened.
    published_then as (
        select kept_forecast.*
        from kept_forecast
        join come using (year)
        join round_after using (origin_round_year)
        where kept_forecast.made_on < round_after.next_opens_on
        qualify kept_forecast.made_on = max(kept_forecast.made_on) over (
            partition by
                kept_forecast.origin_round_year, kept_forecast.cbs_code, kept_forecast.scope, kept_forecast.code, kept_forecast.year
        )
    ),

    made_afterwards as (
        select distinct
            target_outlook.cbs_code, target_outlook.scope, target_outlook.code, target_outlook.origin_round_year,
            target_outlook.target_year as year, target_outlook.target_pct, target_outlook.chance_pct,
            forecast_model.method_version
        from target_outlook
        left join forecast_model using (scope, code, origin_round_year)
        where target_outlook.target_year in (select year from come)
            and target_outlook.target_year > target_outlook.origin_round_year
            and target_outlook.status not in ('closed', 'too_early')
            and not exists (
                select 1 from published_then as kept
                where kept.cbs_code = target_outlook.cbs_code and kept.scope = target_outlook.scope
                    and kept.code = target_outlook.code and kept.origin_round_year = target_outlook.origin_round_year
                    and kept.year = target_outlook.target_year
            )
    ),

    said as (
        select
            cbs_code, scope, code, origin_round_year, year, target_pct, chance_pct, method_version,
            true as is_published_then
        from published_then
        union all by name
        select *, false as is_published_then from made_afterwards
    ),

    due as (
        select distinct said.*
        from said
        where said.target_pct is not null and said.chance_pct is not null
    ),

    seen as (
        select
            due.*,
            known.score_pct as origin_score_pct,
            known.round_year as last_round_year,
            known.chain_no as known_chain_no
        from due
        asof left join linked_score as known
            on known.cbs_code = due.cbs_code and known.scope = due.scope and known.code = due.code
            and due.origin_round_year >= known.round_year
    ),

    -- Steps between successive scores, per square root of the years between: what "nothing changes" needs to be a chance.
    step as (
        select
            scope, code, round_year,
            (chain_pct - lag(chain_pct) over own) / sqrt(round_year - lag(round_year) over own) as step_pct
        from linked_score
        window own as (partition by cbs_code, scope, code, chain_no order by round_year)
    ),

    usual as (
        select due_origin.scope, due_origin.code, due_origin.origin_round_year,
            sqrt(avg(step.step_pct * step.step_pct order by step.step_pct)) as usual_change_pct
        from (select distinct scope, code, origin_round_year from due) as due_origin
        join step
            on step.scope = due_origin.scope and step.code = due_origin.code
            and step.round_year <= due_origin.origin_round_year
        where step.step_pct is not null
        group by all
    ),

    final as (
        select
            seen.*,
            seen.year - seen.origin_round_year as years_ahead,
            coalesce(usual.usual_change_pct, 0) as usual_change_pct,
            outcome.score_pct as outcome_pct,
            case
                when outcome.chain_no = seen.known_chain_no then null
                when outcome.score_pct is not null then 'not_comparable'
                when participation_round.cbs_code is not null then 'no_score'
                when place.valid_to <= round.closes_on then 'not_existing'
                else 'not_participating'
            end as reason
        from seen
        left join usual using (scope, code, origin_round_year)
        left join linked_score as outcome
            on outcome.cbs_code = seen.cbs_code and outcome.scope = seen.scope and outcome.code = seen.code
            and outcome.round_year = seen.year
        left join participation_round
            on participation_round.cbs_code = seen.cbs_code and participation_round.round_year = seen.year
        left join place on place.cbs_code = seen.cbs_code
        left join round on round.round_year = seen.year
    )

select
    scope, code, cbs_code, origin_round_year, year, years_ahead, target_pct, chance_pct, is_published_then, method_version,
    origin_score_pct, last_round_year, usual_change_pct, case when reason is null then outcome_pct end as score_pct, reason
from final
order by scope, code, cbs_code, origin_round_year, year, target_pct, chance_pct;
