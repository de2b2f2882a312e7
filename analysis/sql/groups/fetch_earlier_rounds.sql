-- Which round in which anybody took part comes before which?
-- One row per round in which anybody took part, oldest first.
-- Columns: round_year, earlier_round_year (null for the first).
-- Parameters: none.
with
    final as (
        select round_year, lag(round_year) over (order by round_year) as earlier_round_year
        from round
        where round_year in (select round_year from participation_round)
    )

select round_year, earlier_round_year from final order by round_year;
