-- By which other names is a municipality found?
-- One row per other name and municipality, by name; an other name of two municipalities is in twice.
-- Columns: alias, cbs_code.
-- Parameters: none.
with
    final as (
        select place_alias.alias, place_alias.cbs_code
        from place_alias
        join place on place.cbs_code = place_alias.cbs_code
        where place.place_level = 'municipality'
    )

select alias, cbs_code from final order by alias, cbs_code
