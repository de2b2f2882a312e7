-- Which pilots do organisations have, to which categories of the questionnaire do they belong, and what can be learned from them?
-- One row per pilot that counts and began by the round; what can tell most first, then the newest.
-- Columns: organisation_key, pilot_key, title, pilot_category, category (of the questionnaire; null: belongs to none),
--     category_nl, category_en, phase_nl, phase_en, year_start, year_end, lessons, success_factors, obstacles,
--     reported_result (as reported, null where not), is_invented.
-- Parameters: $round_year.
with
    final as (
        select
            current_pilot.*,
            current_pilot.category as registered_category,
            pilot_category.category as questionnaire_category,
            category_word.name_nl as category_nl, category_word.name_en as category_en,
            phase_word.name_nl as phase_nl, phase_word.name_en as phase_en,
            (lessons is not null)::integer * 2 + (coalesce(success_factors, obstacles, reported_result) is not null)::integer as told_n
        from current_pilot
        left join pilot_category on pilot_category.pilot_category = current_pilot.category
        left join choice_word as category_word on category_word.list = 'pilot_category' and category_word.code = current_pilot.category
        left join choice_word as phase_word on phase_word.list = 'pilot_phase' and phase_word.code = current_pilot.phase
        where coalesce(current_pilot.year_start, 0) <= $round_year
    )

select
    organisation_key, pilot_key, title, registered_category as pilot_category, questionnaire_category as category,
    category_nl, category_en, phase_nl, phase_en, year_start, year_end,
    lessons, success_factors, obstacles, reported_result, is_invented
from final
order by organisation_key, told_n desc, coalesce(year_end, year_start) desc nulls last, title, pilot_key;
