-- Question: which words stand for which entry of the closed lists?
-- One row per entry; programmes and working groups are lists of their own.
-- Columns: list, code, name_nl, name_en, synonyms (separated by |).
-- Parameters: none.
with
    final as (
        select list, code, position, name_nl, name_en, synonyms from choice_word
        union all by name
        select 'programme' as list, programme as code, position, name_nl, name_en, '' as synonyms from programme
        union all by name
        select 'working_group' as list, working_group as code, position, name_nl, name_en, '' as synonyms from working_group
    )

select list, code, name_nl, name_en, synonyms
from final
order by list, position, code
