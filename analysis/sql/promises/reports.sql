-- What did the participants say of their promises, also before they said something else?
-- One row per published record, the newest last.
-- Columns: cohort, organisation_key, promise, said, evidence, said_on (date), source_url, delivery_id, delivered_on (date),
--     is_invented.
-- Parameters: $programme.
select
    promise_report.cohort, promise_report.organisation_key, promise_report.promise, promise_report.said, promise_report.evidence,
    promise_report.said_on, promise_report.source_url, promise_report.delivery_id,
    cast(delivery.delivered_at as date) as delivered_on, promise_report.is_invented
from promise_report
join published_delivery using (delivery_id)
join delivery using (delivery_id)
where promise_report.programme = $programme
order by published_delivery.event_no, promise_report.sheet desc, promise_report.cell desc;
