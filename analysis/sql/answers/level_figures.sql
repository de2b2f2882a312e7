-- Where does every municipality stand on each level in a round, and how did it move?
-- One row per municipality that ever took part and level, by code of the municipality and order of the levels.
-- Columns: cbs_code, code (of the level), is_participant, last_round_year (the newest round before this one in which it took
--     part with its area of today; null without), score_pct, coverage_pct (0-100), reason (not_participating, not_asked,
--     nothing_applicable, coverage_too_low, null), change_pct (points), is_within_noise (null without a change),
--     from_round_year, change_reason (not_participating, first_round, new_baseline, no_score, break, null).
-- Parameters: $round_year. Needs the rules of derive/00_rules.sql.
with
    baseline as (
        select cbs_code, max(effective_on) as effective_on from area_change() where is_new_baseline group by cbs_code
    ),

    taken_part as (
        select
            participation_round.cbs_code,
            count(*) filter (where round_year = $round_year) > 0 as is_participant,
            max(round_year) filter (where round_year < $round_year) as earlier_round_year,
            max(round_year) filter (
                where round_year < $round_year and coalesce(round.closes_on >= baseline.effective_on, true)
            ) as last_round_year
        from participation_round
        join round using (round_year)
        left join baseline using (cbs_code)
        group by participation_round.cbs_code
    ),

    final as (
        select
            taken_part.cbs_code, scope.code, scope.position, taken_part.is_participant, taken_part.last_round_year,
            score.score_pct, score.coverage_pct,
            case
                when not taken_part.is_participant then 'not_participating'
                when score.code is null then 'not_asked'
                else score.reason
            end as reason,
            score_change.change_pct,
            abs(score_change.change_pct) <= change_noise.border_pct as is_within_noise,
            case when taken_part.is_participant then taken_part.earlier_round_year end as from_round_year,
            case
                when not taken_part.is_participant then 'not_participating'
                when taken_part.earlier_round_year is null then 'first_round'
                when score_change.code is null then 'no_score'
                else score_change.reason
            end as change_reason
        from taken_part
        join scope on scope.scope = 'level'
        left join score
            on score.cbs_code = taken_part.cbs_code and score.round_year = $round_year
            and score.scope = scope.scope and score.code = scope.code
        left join score_change
            on score_change.cbs_code = taken_part.cbs_code and score_change.to_round_year = $round_year
            and score_change.scope = scope.scope and score_change.code = scope.code
        left join change_noise on change_noise.scope = scope.scope and change_noise.code = scope.code
    )

select
    cbs_code, code, is_participant, last_round_year, score_pct, coverage_pct, reason, change_pct, is_within_noise,
    from_round_year, change_reason
from final
order by cbs_code, position;
