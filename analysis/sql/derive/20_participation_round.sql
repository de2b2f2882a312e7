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

    last_event as (
        select delivery_id, max(event_no) as event_no, arg_max(event, event_no) as event
        from delivery_event
        group by delivery_id
    ),

    said as (
        select response.cbs_code, response.round_year, arg_max(response.edition, (last_event.event_no, response.edition)) as edition
        from response
        join last_event using (delivery_id)
        where last_event.event = 'published' and response.edition is not null
        group by all
    ),

    final as (
        select participant.cbs_code, participant.round_year, coalesce(said.edition, round.edition) as edition
        from participant
        join round using (round_year)
        left join said using (cbs_code, round_year)
    )

select cbs_code, round_year, edition from final order by round_year, cbs_code;
