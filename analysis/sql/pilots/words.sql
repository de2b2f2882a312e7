-- What can a pilot be chosen by: which phases, categories, kinds of organisation, programmes and working groups are there?
-- One row per entry of a list, in the order of the list.
-- Columns: list (pilot_phase, pilot_category, organisation_type, programme, working_group), code, name_nl, name_en,
--     programme (of a working group; null otherwise).
-- Parameters: none.
with
    entry as (
        select
            case when list = 'pilot_programme' then 'programme' else list end as list,
            code, name_nl, name_en, cast(null as varchar) as programme,
            case when list = 'pilot_programme' then 1000000 + position else position end as position
        from choice_word
        where list in ('pilot_phase', 'pilot_category', 'organisation_type', 'pilot_programme')
        union all
        select 'programme', programme, name_nl, name_en, null, position from known_programme
        union all
        select 'working_group', working_group, name_nl, name_en, programme, position from known_working_group
    ),

    final as (
        select * from entry
    )

select list, code, name_nl, name_en, programme
from final
order by list, programme, position, code;
