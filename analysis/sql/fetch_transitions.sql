-- What became of every answer one round later?
-- One row per question, municipality and round: it answered then and again in the very next round. The newest first,
-- then by name. Nobody counts across a merger that began a new baseline (SR-8).
-- Columns: question_id, cbs_code, name, province_code, is_there (still exists), from_round_year, to_round_year, value (as
--     delivered), score_pct (of the answer, 0-100), rise_pct (change of the score of the answer, points of 0-100).
-- Parameters: none. Needs the rules of derive/00_rules.sql.
with
    next_round as (
        select
            round_year, closes_on,
            lead(round_year) over by_year as next_year,
            lead(closes_on) over by_year as next_closes_on
        from round
        window by_year as (order by round_year)
    ),

    new_baseline as (
        select change.cbs_code, next_round.round_year
        from area_change() as change
        join next_round on change.effective_on > next_round.closes_on and change.effective_on <= next_round.next_closes_on
        where change.is_new_baseline
    ),

    final as (
        select
            earlier.question_id, earlier.cbs_code, place.name, place.parent_code as province_code,
            place.valid_to is null as is_there,
            earlier.round_year as from_round_year, later.round_year as to_round_year,
            earlier.value, earlier.score_pct,
            later.score_pct - earlier.score_pct as rise_pct
        from current_answer as earlier
        join next_round on next_round.round_year = earlier.round_year
        join current_answer as later
            on later.question_id = earlier.question_id and later.cbs_code = earlier.cbs_code
            and later.round_year = next_round.next_year and later.score_pct is not null
        join place on place.cbs_code = earlier.cbs_code
        anti join new_baseline on new_baseline.cbs_code = earlier.cbs_code and new_baseline.round_year = earlier.round_year
        where earlier.score_pct is not null
    )

select
    question_id, cbs_code, name, province_code, is_there, from_round_year, to_round_year, value, score_pct, rise_pct
from final
order by question_id, to_round_year desc, name, cbs_code;
