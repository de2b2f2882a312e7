-- Question: who takes part in which programme, as far as delivered?
-- One row per programme, cohort and organisation.
-- Columns: programme, cohort, organisation, organisation_type, cbs_code, province_code.
-- Parameters: none.
select programme, cohort, organisation, organisation_type, cbs_code, province_code
from current_participation
order by programme, cohort, organisation_key
