-- Which municipalities take part in a programme, or did?
-- One row per municipality, by code.
-- Columns: cbs_code.
-- Parameters: $programme.
with
    final as (
        select distinct cbs_code
        from current_participation
        where programme = $programme and cbs_code = organisation_key
    )

select cbs_code from final order by cbs_code;
