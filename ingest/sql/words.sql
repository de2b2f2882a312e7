-- Question: which words stand for which entry of the closed lists?
-- One row per entry; programmes and working groups, also delivered ones, are lists of their own.
-- Columns: list, code, name_nl, name_en, synonyms (separated by |).
-- Parameters: none.
with
    final as (
        select list, code, position, name_nl, name_en, synonyms from choice_word
        union all by name
        select 'programme' as list, programme as code, position, name_nl, name_en, '' as synonyms from known_programme
        union all by name
        select 'working_group' as list, working_group as code, position, name_nl, name_en, '' as synonyms
        from known_working_group
        -- two programmes may have a working group of one name
        qualify row_number() over (partition by working_group order by position, programme) = 1
    )

select list, code, name_nl, name_en, synonyms
from final
order by list, position, code
