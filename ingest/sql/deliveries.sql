-- Question: what was delivered, by whom, and does it still count?
-- One row per delivery, newest first.
-- Columns: delivery_id, delivered_at (UTC), delivered_by, channel, kind, file_name, checksum, instructions,
--     state (published or withdrawn), answers_n, targets_n, pilots_n, programme_records_n (rows about learning
--     programmes), findings_n, municipalities_n (counts), is_partial; instructions is what the user said
--     about the file, as JSON (ingest/instructions.py), empty when nothing.
-- Parameters: none.
with
    last_event as (
        select delivery_id, arg_max(event, event_no) as state
        from delivery_event
        group by delivery_id
    ),

    answers as (
        select delivery_id, count(*) filter (where value is not null or not_applicable) as answers_n
        from answer
        group by delivery_id
    ),

    targets as (select delivery_id, count(*) as targets_n from target group by delivery_id),

    pilots as (select delivery_id, count(*) as pilots_n from pilot group by delivery_id),

    of_programmes as (
        select delivery_id, count(*) as programme_records_n
        from (
            select delivery_id from delivered_programme
            union all
            select delivery_id from delivered_session
            union all
            select delivery_id from delivered_working_group
            union all
            select delivery_id from delivered_promise
            union all
            select delivery_id from participation
            union all
            select delivery_id from attendance
            union all
            select delivery_id from promise_report
        )
        group by delivery_id
    ),

    findings as (select delivery_id, count(*) as findings_n from finding group by delivery_id),

    named as (
        select delivery_id, cbs_code from response
        union
        select delivery_id, cbs_code from target
        union
        select delivery_id, cbs_code from pilot where cbs_code is not null
        union
        select delivery_id, cbs_code from participation where cbs_code is not null
    ),

    municipalities as (select delivery_id, count(*) as municipalities_n from named group by delivery_id),

    final as (
        select
            delivery.delivery_id,
            delivery.delivered_at,
            delivery.delivered_by,
            delivery.channel,
            delivery.kind,
            delivery.file_name,
            delivery.checksum_sha256 as checksum,
            delivery.instructions,
            last_event.state,
            coalesce(answers.answers_n, 0) as answers_n,
            coalesce(targets.targets_n, 0) as targets_n,
            coalesce(pilots.pilots_n, 0) as pilots_n,
            coalesce(of_programmes.programme_records_n, 0) as programme_records_n,
            coalesce(findings.findings_n, 0) as findings_n,
            coalesce(municipalities.municipalities_n, 0) as municipalities_n,
            delivery.is_partial
        from delivery
        join last_event using (delivery_id)
        left join answers using (delivery_id)
        left join targets using (delivery_id)
        left join pilots using (delivery_id)
        left join of_programmes using (delivery_id)
        left join findings using (delivery_id)
        left join municipalities using (delivery_id)
    )

select
    delivery_id, delivered_at, delivered_by, channel, kind, file_name, checksum, instructions, state,
    answers_n, targets_n, pilots_n, programme_records_n, findings_n, municipalities_n, is_partial
from final
order by delivery_id desc
