-- Which place has this code?
-- One row per place with the code (none or one).
-- Columns: cbs_code, name, place_level, parent_code, valid_from, valid_to (dates), population (inhabitants).
-- Parameters: $code.
with
    final as (
        select cbs_code, name, place_level, parent_code, valid_from, valid_to, population
        from place
        where cbs_code = $code
    )

select cbs_code, name, place_level, parent_code, valid_from, valid_to, population from final;
