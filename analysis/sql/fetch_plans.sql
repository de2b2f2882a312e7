-- Which plans did a municipality keep, and what did the next round bring?
-- One row per plan that was not dropped, the newest first.
-- Columns: plan_id, scope, code, horizon_years, name, made_at (UTC), made_by, base_round_year, score_pct,
--     planned_score_pct, chance_pct, planned_chance_pct (all 0-100, as kept with the plan), next_round_year
--     (first round after base_round_year in which it took part; null while there is none), next_score_pct,
--     next_chance_pct (score, 0-100, and chance of the target as of that round; null when another target took the
--     place of the one that held in the base round), is_comparable (no merger
--     began a new baseline in between).
-- Parameters: $code. Needs the rules of derive/00_rules.sql.
with
    kept as (
        select plan.*
        from plan
        where plan.cbs_code = $code
            and (select arg_max(event, event_no) from plan_event where plan_event.plan_id = plan.plan_id) = 'kept'
    ),

    followed as (
        select
            kept.*,
            (
                select min(participation_round.round_year) from participation_round
                where participation_round.cbs_code = kept.cbs_code and participation_round.round_year > kept.base_round_year
            ) as next_round_year
        from kept
    ),

    final as (
        select
            followed.*,
            score.score_pct as next_score_pct,
            target_chance.chance_pct as next_chance_pct,
            not exists (
                select 1 from area_change() as change
                where change.cbs_code = followed.cbs_code and change.is_new_baseline
                    and change.effective_on > base.closes_on and change.effective_on <= next.closes_on
            ) as is_comparable
        from followed
        left join round as base on base.round_year = followed.base_round_year
        left join round as next on next.round_year = followed.next_round_year
        left join score
            on score.cbs_code = followed.cbs_code and score.round_year = followed.next_round_year
            and score.scope = followed.scope and score.code = followed.code
        left join target_as_of as aimed
            on aimed.cbs_code = followed.cbs_code and aimed.origin_round_year = followed.base_round_year
            and aimed.scope = followed.scope and aimed.code = followed.code
            and aimed.horizon_years = followed.horizon_years
        left join target_chance
            on target_chance.cbs_code = followed.cbs_code and target_chance.origin_round_year = followed.next_round_year
            and target_chance.scope = followed.scope and target_chance.code = followed.code
            and target_chance.horizon_years = followed.horizon_years
            and target_chance.target_year = aimed.target_year and target_chance.target_pct = aimed.target_pct
    )

select
    plan_id, scope, code, horizon_years, name, made_at, made_by, base_round_year, score_pct, planned_score_pct, chance_pct,
    planned_chance_pct, next_round_year, next_score_pct, next_chance_pct, is_comparable
from final
order by made_at desc, plan_id desc;
