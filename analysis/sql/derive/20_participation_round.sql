-- Who took part in which round, and with which edition?
-- One row per municipality and round with at least one answer that counts: a value or "not applicable".
-- Columns: cbs_code, round_year, edition (the newest one said in a published delivery, else the round's).
-- Parameters: none.
delete from participation_round;
insert into participation_round by name
with
    participant as (
        select cbs_code, round_year
        from current_answer
        where value is not null or not_applicable
        group by all
    ),

    said as (
        select response.cbs_code, response.round_year, arg_max(response.edition, (published_delivery.event_no, response.edition)) as edition
        from response
        join published_delivery using (delivery_id)
        where response.edition is not null
        group by all
    ),

    final as (
        select participant.cbs_code, participant.round_year, coalesce(said.edition, round.edition) as edition
        from participant
        join round using (round_year)
        left join said using (cbs_code, round_year)
    )

select cbs_code, round_year, edition from final order by round_year, cbs_code;
