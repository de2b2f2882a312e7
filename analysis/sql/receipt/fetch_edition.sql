-- Which edition did a municipality fill in, and which one does the round ask?
-- One row: the edition of the municipality, that of the round when it did not take part.
-- Columns: edition, name_nl, name_en.
-- Parameters: $code, $round_year.
with
    final as (
        select edition.edition, edition.name_nl, edition.name_en
        from round
        left join participation_round on participation_round.round_year = round.round_year and participation_round.cbs_code = $code
        join edition on edition.edition = coalesce(participation_round.edition, round.edition)
        where round.round_year = $round_year
    )

select edition, name_nl, name_en from final;
