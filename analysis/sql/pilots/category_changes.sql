-- How did the scores of the procurement categories change between two chosen rounds, and which pilots ran in that time?
-- One row per municipality that took part in both rounds and category of the questionnaire.
-- Columns: cbs_code, name (of the municipality), category, from_score_pct, to_score_pct (published scores, 0-100; null when
--     there is none), change_pct (points, on the questions applicable and answered in both rounds, SR-6; null when there is
--     none), border_pct (points: a change up to here is within the noise; null when the noise is not known), timely_n (pilots
--     of this category known to have run between the first day of the earlier and the last day of the later year),
--     undated_n (pilots of it of which no year is known).
-- The change is that of derive/40_score_change.sql, for two rounds that need not follow each other.
-- A pilot belongs to the municipality itself and, after a merger, to its successor. It runs from its first year or first date
-- of a phase to its last; when it is neither completed, scaled up nor stopped and no end is known, it is still running.
-- Parameters: $from_round_year, $to_round_year, $ended_phases (phases in which a pilot is over, separated by |).
with
    pair as (
        select
            earlier.cbs_code, earlier.edition as from_edition, later.edition as to_edition,
            exists (
                select 1 from area_change() as change
                where change.cbs_code = earlier.cbs_code
                    and change.is_new_baseline
                    and change.effective_on > from_round.closes_on
                    and change.effective_on <= to_round.closes_on
            ) as is_new_baseline
        from participation_round as earlier
        join participation_round as later using (cbs_code)
        join round as from_round on from_round.round_year = earlier.round_year
        join round as to_round on to_round.round_year = later.round_year
        where earlier.round_year = $from_round_year and later.round_year = $to_round_year
    ),

    edition_pair as (
        select distinct from_edition, to_edition from pair
    ),

    asked as (
        select
            edition_pair.from_edition, edition_pair.to_edition, scope_question.code as category, scope_question.question_id,
            max(case when scope_question.edition = edition_pair.from_edition then scope_question.weight end) as from_weight,
            max(case when scope_question.edition = edition_pair.to_edition then scope_question.weight end) as to_weight
        from edition_pair
        join scope_question on scope_question.edition in (edition_pair.from_edition, edition_pair.to_edition)
        where scope_question.scope = 'category'
        group by all
    ),

    item as (
        select
            pair.cbs_code, asked.category,
            case when not coalesce(earlier.not_applicable, false) then asked.from_weight end as from_weight,
            case when not coalesce(later.not_applicable, false) then asked.to_weight end as to_weight,
            case when asked.from_weight is not null and asked.to_weight is not null
                then later.score_pct - earlier.score_pct end as item_change
        from pair
        join asked using (from_edition, to_edition)
        left join current_answer as earlier
            on earlier.cbs_code = pair.cbs_code
            and earlier.round_year = $from_round_year
            and earlier.question_id = asked.question_id
        left join current_answer as later
            on later.cbs_code = pair.cbs_code
            and later.round_year = $to_round_year
            and later.question_id = asked.question_id
    ),

    matched as (
        select
            cbs_code, category,
            coalesce(sum(from_weight), 0) as from_applicable_weight,
            coalesce(sum(to_weight), 0) as to_applicable_weight,
            coalesce(sum(case when item_change is not null then from_weight end), 0) as from_matched_weight,
            coalesce(sum(case when item_change is not null then to_weight end), 0) as to_matched_weight,
            sum(to_weight * item_change) as change_points
        from item
        group by all
    ),

    changed as (
        select
            matched.cbs_code, matched.category,
            case when not pair.is_new_baseline and matched.to_matched_weight > 0
                    and is_two_thirds(matched.from_matched_weight, matched.from_applicable_weight)
                    and is_two_thirds(matched.to_matched_weight, matched.to_applicable_weight)
                then cast(matched.change_points as double) / cast(matched.to_matched_weight as double) end as change_pct
        from matched
        join pair using (cbs_code)
    ),

    dated as (
        select pilot_key, min(since_year) as first_year, max(since_year) as last_year
        from current_pilot_phase
        group by all
    ),

    -- The municipality of today that answers for a pilot: its own, and those it went into.
    owner as (
        select cbs_code as pilot_code, cbs_code from place where place_level = 'municipality'
        union
        select old_code, new_code from place_successor
    ),

    run as (
        select
            owner.cbs_code, pilot_category.category,
            least(current_pilot.year_start, dated.first_year, current_pilot.year_end) as first_year,
            case
                when current_pilot.phase is null or list_contains(string_split($ended_phases, '|'), current_pilot.phase)
                    then greatest(current_pilot.year_end, dated.last_year, current_pilot.year_start)
                else coalesce(current_pilot.year_end, 9999)
            end as last_year
        from current_pilot
        join pilot_category on pilot_category.pilot_category = current_pilot.category
        join owner on owner.pilot_code = current_pilot.organisation_key
        left join dated using (pilot_key)
    ),

    counted as (
        select
            cbs_code, category,
            count(case when first_year <= $to_round_year and last_year >= $from_round_year then 1 end) as timely_n,
            count(case when first_year is null then 1 end) as undated_n
        from run
        group by all
    ),

    final as (
        select
            changed.cbs_code, place.name, changed.category,
            earlier.score_pct as from_score_pct, later.score_pct as to_score_pct,
            case when earlier.score_pct is not null and later.score_pct is not null then changed.change_pct end as change_pct,
            change_noise.border_pct,
            coalesce(counted.timely_n, 0) as timely_n, coalesce(counted.undated_n, 0) as undated_n
        from changed
        join place using (cbs_code)
        left join score as earlier
            on earlier.cbs_code = changed.cbs_code and earlier.round_year = $from_round_year
            and earlier.scope = 'category' and earlier.code = changed.category
        left join score as later
            on later.cbs_code = changed.cbs_code and later.round_year = $to_round_year
            and later.scope = 'category' and later.code = changed.category
        left join change_noise on change_noise.scope = 'category' and change_noise.code = changed.category
        left join counted on counted.cbs_code = changed.cbs_code and counted.category = changed.category
    )

select cbs_code, name, category, from_score_pct, to_score_pct, change_pct, border_pct, timely_n, undated_n
from final
order by category, name, cbs_code;
