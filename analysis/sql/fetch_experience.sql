-- What became, one round later, of others who once gave the answer this municipality gave?
-- One row per question, other municipality and round: it gave the same answer then (percentages: at most
-- $near_pct points away) and answered again in the very next round. Those of the same province first, then
-- the newest, then by name. Nobody counts across a merger that began a new baseline (SR-8).
-- Columns: question_id, cbs_code, name, is_near (same province), is_there (still exists), from_round_year,
--     to_round_year, rise_pct (change of the score of the answer, points of 0-100).
-- Parameters: $code, $round_year (of the municipality's own answer), $near_pct. Needs the rules of
-- derive/00_rules.sql.
with
    own as (
        select
            current_answer.question_id, current_answer.value, current_answer.score_pct, answer_type.kind,
            place.parent_code
        from current_answer
        join place using (cbs_code)
        join question using (question_id)
        join answer_type using (answer_type)
        where current_answer.cbs_code = $code and current_answer.round_year = $round_year
            and current_answer.score_pct is not null
    ),

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
            own.question_id, earlier.cbs_code, place.name,
            coalesce(place.parent_code = own.parent_code, false) as is_near,
            place.valid_to is null as is_there,
            earlier.round_year as from_round_year, later.round_year as to_round_year,
            later.score_pct - earlier.score_pct as rise_pct
        from own
        join current_answer as earlier
            on earlier.question_id = own.question_id and earlier.cbs_code <> $code and earlier.score_pct is not null
            and case own.kind
                when 'percentage' then abs(earlier.score_pct - own.score_pct) <= $near_pct
                else earlier.value = own.value
            end
        join next_round on next_round.round_year = earlier.round_year
        join current_answer as later
            on later.question_id = earlier.question_id and later.cbs_code = earlier.cbs_code
            and later.round_year = next_round.next_year and later.score_pct is not null
        join place on place.cbs_code = earlier.cbs_code
        anti join new_baseline on new_baseline.cbs_code = earlier.cbs_code and new_baseline.round_year = earlier.round_year
    )

select question_id, cbs_code, name, is_near, is_there, from_round_year, to_round_year, rise_pct
from final
order by question_id, is_near desc, to_round_year desc, name, cbs_code;
