-- Whose scores, and whose changes, does a figure of a programme or of one of its cohorts rest on?
-- One row per cohort, municipality, level and round in which it has a published score.
-- Columns: code (of the level), round_year, cohort, cbs_code, is_linked (its change since the round before is known too).
-- The same municipalities as in fetch_group_scores.
-- Parameters: $programme.
with
    answered_round as (
        select round_year, closes_on, lag(round_year) over (order by round_year) as earlier_round_year
        from round
        where round_year in (select round_year from participation_round)
    ),

    final as (
        select
            score.code, score.round_year, current_participation.cohort, score.cbs_code,
            score_change.change_pct is not null and (
                -- a new baseline has no link; who did not exist in the round before has none either
                select coalesce(place.valid_from <= earlier.closes_on, true)
                from round as earlier
                where earlier.round_year = answered_round.earlier_round_year
            ) as is_linked
        from current_participation
        join score on score.cbs_code = current_participation.cbs_code and score.scope = 'level'
        join answered_round using (round_year)
        join place
            on place.cbs_code = score.cbs_code
            and coalesce(place.valid_from <= answered_round.closes_on, true)
            and coalesce(place.valid_to > answered_round.closes_on, true)
        left join score_change
            on score_change.cbs_code = score.cbs_code and score_change.scope = score.scope and score_change.code = score.code
            and score_change.to_round_year = score.round_year
            and score_change.from_round_year = answered_round.earlier_round_year
        where current_participation.programme = $programme
            and current_participation.cbs_code = current_participation.organisation_key
            and score.score_pct is not null
    )

select code, round_year, cohort, cbs_code, coalesce(is_linked, false) as is_linked
from final
order by code, round_year, cohort, cbs_code;
