-- What did the municipalities of a province or the country answer, question by question?
-- One row per question asked in the round, in the order of the questionnaire.
-- Columns: question_id, level, theme, category, focal_point, position, question_nl, question_en,
--     answer_type, kind (choice, percentage), weight (0 is compared, never scored), score_pct (0-100, mean
--     over the municipalities that answered; null when too few), earlier_score_pct (0-100, the same one in
--     the earlier round), change_pct (points, mean over the municipalities that answered in both), state
--     (higher, lower, equal, from change_pct; not_comparable when too few), country_mean_score_pct (0-100),
--     country_n, n, earlier_n, matched_n (municipalities that answered now, earlier, in both).
-- Parameters: $code, $round_year, $earlier_round_year (null is none), $smallest_n. Needs the rules of
-- derive/00_rules.sql.
with
    -- Every edition somebody filled in; the weight of the round's own edition where that asks the question.
    asked as (
        select edition_question.question_id, arg_max(edition_question.weight, edition_question.edition = round.edition) as weight
        from edition_question
        cross join round
        where round.round_year = $round_year
            and (
                edition_question.edition = round.edition
                or edition_question.edition in (select edition from participation_round where round_year = $round_year)
            )
        group by all
    ),

    existing as (
        select
            round.round_year, place.cbs_code,
            $code in (place.parent_code, province.parent_code) as is_member
        from round
        join place
            on place.place_level = 'municipality'
            and coalesce(place.valid_from <= round.closes_on, true)
            and coalesce(place.valid_to > round.closes_on, true)
        left join place as province on province.cbs_code = place.parent_code
        where round.round_year in ($round_year, $earlier_round_year)
    ),

    answered as (
        select current_answer.question_id, current_answer.round_year, current_answer.cbs_code, existing.is_member, current_answer.score_pct
        from current_answer
        join existing using (round_year, cbs_code)
        where current_answer.score_pct is not null
    ),

    now_mean as (
        select question_id, count(*) as n, avg(score_pct) as mean_pct
        from answered
        where round_year = $round_year and is_member
        group by all
    ),

    earlier_mean as (
        select question_id, count(*) as n, avg(score_pct) as mean_pct
        from answered
        where round_year = $earlier_round_year and is_member
        group by all
    ),

    country as (
        select question_id, count(*) as n, avg(score_pct) as mean_pct
        from answered
        where round_year = $round_year
        group by all
    ),

    matched as (
        select later.question_id, count(*) as n, avg(later.score_pct - earlier.score_pct) as change_pct
        from answered as later
        join answered as earlier using (question_id, cbs_code)
        where later.round_year = $round_year and earlier.round_year = $earlier_round_year and later.is_member
            and not exists (
                select 1 from area_change() as change
                where change.cbs_code = later.cbs_code and change.is_new_baseline
                    and change.effective_on > (select closes_on from round where round_year = $earlier_round_year)
                    and change.effective_on <= (select closes_on from round where round_year = $round_year)
            )
        group by all
    ),

    figure as (
        select
            question.*,
            answer_type.kind,
            asked.weight,
            case when now_mean.n >= $smallest_n then now_mean.mean_pct end as score_pct,
            case when earlier_mean.n >= $smallest_n then earlier_mean.mean_pct end as earlier_score_pct,
            case when matched.n >= $smallest_n then matched.change_pct end as change_pct,
            case when country.n >= $smallest_n then country.mean_pct end as country_mean_score_pct,
            coalesce(country.n, 0) as country_n,
            coalesce(now_mean.n, 0) as n,
            coalesce(earlier_mean.n, 0) as earlier_n,
            coalesce(matched.n, 0) as matched_n
        from asked
        join question using (question_id)
        join answer_type using (answer_type)
        left join now_mean using (question_id)
        left join earlier_mean using (question_id)
        left join country using (question_id)
        left join matched using (question_id)
    ),

    final as (
        select
            *,
            case
                when $earlier_round_year is null then null
                when change_pct is null then 'not_comparable'
                when change_pct > 0 then 'higher'
                when change_pct < 0 then 'lower'
                else 'equal'
            end as state
        from figure
    )

select
    question_id, level, theme, category, focal_point, position, question_nl, question_en, answer_type, kind, weight,
    score_pct, earlier_score_pct, change_pct, state, country_mean_score_pct, country_n, n, earlier_n, matched_n
from final
order by position, question_id;
