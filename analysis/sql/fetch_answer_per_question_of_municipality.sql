-- What did a municipality answer, question by question, in one or two rounds?
-- One row per municipality and question asked in the round (of its edition), in the order of the questionnaire.
-- Columns: cbs_code, question_id, level, theme, category, focal_point, position, question_nl, question_en,
--     answer_type, kind (choice, percentage), weight (0 is compared, never scored), value, score_pct
--     (0-100), not_applicable, comment, answer_label_nl, answer_label_en (null for percentages),
--     earlier_value, earlier_score_pct (0-100), earlier_not_applicable, earlier_answer_label_nl,
--     earlier_answer_label_en, change_pct (points), border_pct (points: up to here a change of this question is
--     within the noise), is_within_noise (null without a change), state (higher, lower, equal, new, gone,
--     not_comparable; null without an earlier round or an answer in either), country_mean_score_pct
--     (0-100), country_n, n (1 when answered), earlier_n, matched_n (1 when answered in both),
--     delivery_id, file_name, delivered_at (timestamp), delivered_by, sheet, cell.
-- Parameters: $code (null: everybody that took part in the round), $round_year, $earlier_round_year (null is none), $smallest_n. Needs the rules of
-- derive/00_rules.sql.
with
    asked as (
        select $code as cbs_code where $code is not null
        union all
        select cbs_code from participation_round where $code is null and round_year = $round_year
    ),

    new_baseline as (
        select distinct change.cbs_code
        from area_change() as change
        where change.is_new_baseline
            and change.effective_on > (select closes_on from round where round_year = $earlier_round_year)
            and change.effective_on <= (select closes_on from round where round_year = $round_year)
    ),

    -- The editions it filled in; those of the rounds where it took no part.
    edition_of as (
        select
            asked.cbs_code,
            coalesce(now.edition, (select edition from round where round_year = $round_year)) as edition,
            coalesce(earlier.edition, (select edition from round where round_year = $earlier_round_year)) as earlier_edition,
            new_baseline.cbs_code is not null as has_new_baseline
        from asked
        left join participation_round as now on now.cbs_code = asked.cbs_code and now.round_year = $round_year
        left join participation_round as earlier
            on earlier.cbs_code = asked.cbs_code and earlier.round_year = $earlier_round_year
        left join new_baseline on new_baseline.cbs_code = asked.cbs_code
    ),

    -- A question's own labels stand in the order of the values.
    labelled_option as (
        select
            question.question_id, answer_option.value,
            coalesce(nullif(string_split(question.labels_nl, '|')[row_number() over by_value], ''), answer_option.label_nl) as label_nl,
            coalesce(nullif(string_split(question.labels_en, '|')[row_number() over by_value], ''), answer_option.label_en) as label_en
        from question
        join answer_option using (answer_type)
        window by_value as (partition by question.question_id order by answer_option.value)
    ),

    labelled_answer as (
        select current_answer.*, labelled_option.label_nl, labelled_option.label_en
        from current_answer
        left join labelled_option using (question_id, value)
        where ($code is null or current_answer.cbs_code = $code)
            and current_answer.round_year in ($round_year, $earlier_round_year)
    ),

    country as (
        select current_answer.question_id, count(*) as n, avg(current_answer.score_pct) as mean_pct
        from current_answer
        join round using (round_year)
        join place using (cbs_code)
        where current_answer.round_year = $round_year and current_answer.score_pct is not null
            and coalesce(place.valid_from <= round.closes_on, true) and coalesce(place.valid_to > round.closes_on, true)
        group by all
    ),

    -- Where the counting answer stands in its file.
    origin as (
        select answer.cbs_code, answer.question_id, answer.delivery_id, min(answer.sheet) as sheet, min(answer.cell) as cell
        from answer
        where ($code is null or answer.cbs_code = $code) and answer.round_year = $round_year
        group by all
    ),

    compared as (
        select
            edition_of.cbs_code,
            question.*,
            answer_type.kind,
            edition_question.weight,
            later.value, later.score_pct,
            coalesce(later.not_applicable, false) as not_applicable,
            later.comment, later.label_nl as answer_label_nl, later.label_en as answer_label_en,
            later.delivery_id,
            earlier.value as earlier_value, earlier.score_pct as earlier_score_pct,
            coalesce(earlier.not_applicable, false) as earlier_not_applicable,
            earlier.label_nl as earlier_answer_label_nl, earlier.label_en as earlier_answer_label_en,
            earlier_question.question_id is not null and not edition_of.has_new_baseline as is_comparable
        from edition_of
        join edition_question on edition_question.edition = edition_of.edition
        join question on question.question_id = edition_question.question_id
        join answer_type on answer_type.answer_type = question.answer_type
        left join edition_question as earlier_question
            on earlier_question.edition = edition_of.earlier_edition and earlier_question.question_id = question.question_id
        left join labelled_answer as later
            on later.cbs_code = edition_of.cbs_code and later.question_id = question.question_id
            and later.round_year = $round_year
        left join labelled_answer as earlier
            on earlier.cbs_code = edition_of.cbs_code and earlier.question_id = question.question_id
            and earlier.round_year = $earlier_round_year
    ),

    final as (
        select
            compared.*,
            case when is_comparable then score_pct - earlier_score_pct end as change_pct,
            change_noise.border_pct,
            abs(change_pct) <= change_noise.border_pct as is_within_noise,
            case
                when $earlier_round_year is null then null
                when not is_comparable or not_applicable or earlier_not_applicable then 'not_comparable'
                when score_pct is null and earlier_score_pct is null then null
                when earlier_score_pct is null then 'new'
                when score_pct is null then 'gone'
                when score_pct > earlier_score_pct then 'higher'
                when score_pct < earlier_score_pct then 'lower'
                else 'equal'
            end as state,
            case when country.n >= $smallest_n then country.mean_pct end as country_mean_score_pct,
            coalesce(country.n, 0) as country_n,
            cast(score_pct is not null as integer) as n,
            cast(earlier_score_pct is not null as integer) as earlier_n,
            cast(is_comparable and score_pct is not null and earlier_score_pct is not null as integer) as matched_n,
            delivery.file_name, delivery.delivered_at, delivery.delivered_by, origin.sheet, origin.cell
        from compared
        left join country using (question_id)
        left join origin using (cbs_code, question_id, delivery_id)
        left join delivery using (delivery_id)
        left join change_noise on change_noise.scope = 'question' and change_noise.code = compared.question_id
    )

select
    cbs_code, question_id, level, theme, category, focal_point, position, question_nl, question_en, answer_type, kind, weight,
    value, score_pct, not_applicable, comment, answer_label_nl, answer_label_en,
    earlier_value, earlier_score_pct, earlier_not_applicable, earlier_answer_label_nl, earlier_answer_label_en,
    change_pct, border_pct, is_within_noise, state, country_mean_score_pct, country_n, n, earlier_n, matched_n,
    delivery_id, file_name, delivered_at, delivered_by, sheet, cell
from final
order by cbs_code, position, question_id;
