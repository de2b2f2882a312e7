-- Which pilots are known of a place?
-- One row per pilot (newest published, not withdrawn record of its key), newest first, then by title.
-- Columns: pilot_key, title, organisation, organisation_type, organisation_type_nl, organisation_type_en,
--     cbs_code, province_code (as reported, else of the municipality), programme, programme_nl,
--     programme_en, category, category_nl, category_en, working_group, phase, phase_nl, phase_en,
--     year_start, year_end, procedure, contract_value_eur (euros), promised_effect, realised_effect,
--     co2_reduction, material_reuse, reported_result, newcomers_involved, success_factors, obstacles,
--     lessons, source_url, delivery_id, file_name, sheet, cell.
-- Parameters: $code (municipality, province or country; the country is every pilot).
with
    newest as (
        select current_pilot.* replace (coalesce(current_pilot.province_code, place.parent_code) as province_code)
        from current_pilot
        left join place using (cbs_code)
    ),

    final as (
        select
            newest.*,
            organisation_word.name_nl as organisation_type_nl, organisation_word.name_en as organisation_type_en,
            programme.name_nl as programme_nl, programme.name_en as programme_en,
            category_word.name_nl as category_nl, category_word.name_en as category_en,
            phase_word.name_nl as phase_nl, phase_word.name_en as phase_en,
            delivery.file_name
        from newest
        join delivery using (delivery_id)
        join place as wanted on wanted.cbs_code = $code
        left join programme on programme.programme = newest.programme
        left join choice_word as organisation_word
            on organisation_word.list = 'organisation_type' and organisation_word.code = newest.organisation_type
        left join choice_word as category_word on category_word.list = 'pilot_category' and category_word.code = newest.category
        left join choice_word as phase_word on phase_word.list = 'pilot_phase' and phase_word.code = newest.phase
        where wanted.place_level = 'country' or $code in (newest.cbs_code, newest.province_code)
    )

select
    pilot_key, title, organisation, organisation_type, organisation_type_nl, organisation_type_en, cbs_code, province_code,
    programme, programme_nl, programme_en, category, category_nl, category_en, working_group, phase, phase_nl, phase_en,
    year_start, year_end, procedure, contract_value_eur, promised_effect, realised_effect, co2_reduction, material_reuse,
    reported_result, newcomers_involved, success_factors, obstacles, lessons, source_url, delivery_id, file_name, sheet, cell
from final
order by coalesce(year_end, year_start) desc nulls last, title collate nocase.noaccent, pilot_key;
