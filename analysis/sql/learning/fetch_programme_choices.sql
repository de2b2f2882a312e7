-- Which programmes and cohorts are there to choose from?
-- One row per programme and cohort with participants; one row with an empty cohort for a programme without participants.
-- Columns: programme, name_nl, name_en, is_invented, cohort (empty: the only one), participant_n.
-- Parameters: none.
with
    member as (
        select programme, cohort, count(*) as participant_n
        from current_participation
        group by programme, cohort
    ),

    final as (
        select
            known_programme.programme, known_programme.position, known_programme.name_nl, known_programme.name_en,
            known_programme.is_invented, coalesce(member.cohort, '') as cohort, coalesce(member.participant_n, 0) as participant_n
        from known_programme
        left join member using (programme)
    )

select programme, name_nl, name_en, is_invented, cohort, participant_n
from final
order by position, programme, cohort;
