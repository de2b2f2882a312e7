-- Which editions of the questionnaire are there, and how long are they?
-- One row per edition, full ones first.
-- Columns: edition, name_nl, name_en, is_light, question_n, rounds (years as text, oldest first; null when no round asks it).
-- Parameters: none.
with
    asked as (
        select edition, count(*) as question_n from edition_question group by edition
    ),

    final as (
        select
            edition.edition, edition.name_nl, edition.name_en, edition.is_light, coalesce(asked.question_n, 0) as question_n,
            (select string_agg(round_year, ', ' order by round_year) from round where round.edition = edition.edition) as rounds
        from edition
        left join asked on asked.edition = edition.edition
    )

select edition, name_nl, name_en, is_light, question_n, rounds from final order by is_light, edition
