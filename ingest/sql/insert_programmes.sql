-- Writes the learning programmes of a delivery, from the registered frame filed_programmes.
-- Parameters: $delivery_id.
insert into delivered_programme (
    delivery_id, programme, name_nl, name_en, starts_on, ends_on, about_nl, about_en, source_url, is_invented, sheet, cell
)
select
    $delivery_id, programme, name_nl, name_en, cast(starts_on as date), cast(ends_on as date), about_nl, about_en, source_url,
    is_invented, sheet, cell
from filed_programmes
