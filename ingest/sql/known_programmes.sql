-- Question: which learning programmes are known, from the reference files and delivered?
-- One row per programme.
-- Columns: programme, name_nl, name_en, starts_on, ends_on, about_nl, about_en, source_url, is_invented.
-- Parameters: none.
select programme, name_nl, name_en, starts_on, ends_on, about_nl, about_en, source_url, is_invented
from known_programme
order by position, programme
