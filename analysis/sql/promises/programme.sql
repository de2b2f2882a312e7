-- When does the programme run, and how many pilots of it were published?
-- One row, or none when there is no such programme.
-- Columns: programme, starts_on, ends_on (dates), published_pilot_n (the most any source says).
-- Parameters: $programme.
with
    published as (
        select max(amount) as pilot_n
        from programme_result
        where programme = $programme and what = 'pilots'
    ),

    final as (
        select
            known_programme.programme, known_programme.starts_on, known_programme.ends_on,
            cast(published.pilot_n as integer) as published_pilot_n
        from known_programme, published
        where known_programme.programme = $programme
    )

select programme, starts_on, ends_on, published_pilot_n from final;
