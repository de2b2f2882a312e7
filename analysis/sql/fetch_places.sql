-- Which places are there?
-- One row per place, the country first, then provinces, then municipalities, by name.
-- Columns: cbs_code, name, place_level, parent_code, valid_from, valid_to (dates), population (inhabitants).
-- Parameters: $level (municipality, province, country; null is all).
with
    final as (
        select cbs_code, name, place_level, parent_code, valid_from, valid_to, population
        from place
        where $level is null or place_level = $level
    )

select cbs_code, name, place_level, parent_code, valid_from, valid_to, population
from final
order by case place_level when 'country' then 1 when 'province' then 2 else 3 end, name collate nocase.noaccent, cbs_code;
