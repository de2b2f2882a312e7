-- The store: one row per fact, English snake_case, unit last in the name.
-- Reference tables come from data/reference; delivered tables are append-only;
-- derived tables are rebuilt by analysis/sql/derive in the same transaction as
-- every publication. No primary-key indexes: they make the file 6-12 times larger
-- (docs/decisions.md); the loaders and the tests hold uniqueness.

create table store_info (schema_version integer not null, is_sample boolean not null);
comment on table store_info is 'One row about this store';
comment on column store_info.schema_version is 'Version of this schema; a program of another version refuses the store';
comment on column store_info.is_sample is 'True when the figures are invented sample data, said on every page and export';

-- ---------------------------------------------------------------- reference

create table place (
    cbs_code text not null, name text not null,
    place_level text not null check (place_level in ('municipality', 'province', 'country')),
    parent_code text, valid_from date, valid_to date,
    population integer, population_year integer, latitude double, longitude double
);
comment on table place is 'Municipalities (also dissolved ones), provinces and the country';
comment on column place.cbs_code is 'CBS code as text: GM0202, PV25, NL';
comment on column place.name is 'Official name in the Municipality register, with suffix where there is one';
comment on column place.place_level is 'municipality, province or country';
comment on column place.parent_code is 'Province of a municipality, country of a province; null for the country';
comment on column place.valid_from is 'First day the place existed; null is before 2015';
comment on column place.valid_to is 'First day the place no longer existed; null is still existing';
comment on column place.population is 'Inhabitants in population_year; null for provinces and the country';
comment on column place.population_year is 'Year of the population figure; the last one known of a dissolved municipality';
comment on column place.latitude is 'Latitude in degrees of the municipality''s centre; null for provinces and the country';
comment on column place.longitude is 'Longitude in degrees of the municipality''s centre; null for provinces and the country';

create table place_successor (
    effective_on date not null, old_code text not null, new_code text not null,
    kind text not null check (kind in ('merge', 'split', 'rename', 'province_change')),
    share double not null check (share > 0 and share <= 1), note text
);
comment on table place_successor is 'Mergers, splits and renames: which municipality went into which';
comment on column place_successor.effective_on is 'Day of the change';
comment on column place_successor.old_code is 'CBS code that ended';
comment on column place_successor.new_code is 'CBS code it went into';
comment on column place_successor.kind is 'merge, split, rename, or a merge across a province border';
comment on column place_successor.share is 'Share (0-1) of the inhabitants of old_code that went to new_code';
comment on column place_successor.note is 'Remark of the source';

create table place_alias (alias text not null, cbs_code text not null);
comment on table place_alias is 'Other ways a place is written; compared without case, accents and punctuation';
comment on column place_alias.alias is 'The other name: Den Haag, Friesland';
comment on column place_alias.cbs_code is 'The place meant; an alias that fits two places is in twice and is asked, never guessed';

create table tile (cbs_code text not null, column_no integer not null, row_no integer not null);
comment on table tile is 'Position of each municipality on the map of equal tiles';
comment on column tile.cbs_code is 'Municipality';
comment on column tile.column_no is 'Column, 0 at the west';
comment on column tile.row_no is 'Row, 0 at the north';

create table edition (edition text not null, name_nl text not null, name_en text not null, is_light boolean not null);
comment on table edition is 'Editions of the questionnaire';
comment on column edition.edition is 'Code of the edition';
comment on column edition.name_nl is 'Dutch name';
comment on column edition.name_en is 'English name';
comment on column edition.is_light is 'True for a short edition that may be used instead of the round''s edition';

create table level (level text not null, position integer not null, name_nl text not null, name_en text not null, about_nl text not null, about_en text not null);
comment on table level is 'Levels of the questionnaire, never merged silently';
comment on column level.level is 'Code';
comment on column level.position is 'Order on screen';
comment on column level.name_nl is 'Dutch name';
comment on column level.name_en is 'English name';
comment on column level.about_nl is 'Dutch sentence on what it measures';
comment on column level.about_en is 'English sentence on what it measures';

create table theme (level text not null, theme text not null, position integer not null, name_nl text not null, name_en text not null, about_nl text not null, about_en text not null);
comment on table theme is 'Themes of a level';
comment on column theme.level is 'Level it belongs to';
comment on column theme.theme is 'Code, unique within the level';
comment on column theme.position is 'Order on screen';
comment on column theme.name_nl is 'Dutch name';
comment on column theme.name_en is 'English name';
comment on column theme.about_nl is 'Dutch sentence on what it measures';
comment on column theme.about_en is 'English sentence on what it measures';

create table category (category text not null, position integer not null, name_nl text not null, name_en text not null);
comment on table category is 'Procurement categories: the rows of the grid';
comment on column category.category is 'Code';
comment on column category.position is 'Order on screen';
comment on column category.name_nl is 'Dutch name';
comment on column category.name_en is 'English name';

create table focal_point (focal_point text not null, position integer not null, name_nl text not null, name_en text not null);
comment on table focal_point is 'Focal points: the columns of the grid';
comment on column focal_point.focal_point is 'Code';
comment on column focal_point.position is 'Order on screen';
comment on column focal_point.name_nl is 'Dutch name';
comment on column focal_point.name_en is 'English name';

create table answer_type (
    answer_type text not null, kind text not null check (kind in ('choice', 'percentage')),
    expected_nl text not null, expected_en text not null
);
comment on table answer_type is 'Kinds of answer a question can have';
comment on column answer_type.answer_type is 'Code';
comment on column answer_type.kind is 'choice (one of the options) or percentage (a number from 0 to 100)';
comment on column answer_type.expected_nl is 'Dutch words for what is expected in the cell';
comment on column answer_type.expected_en is 'English words for what is expected in the cell';

create table answer_option (
    answer_type text not null, value double not null, score_pct decimal(9, 4) not null check (score_pct between 0 and 100),
    label_nl text not null, label_en text not null, synonyms text not null
);
comment on table answer_option is 'Options of a choice and what each scores (rule SR-1)';
comment on column answer_option.answer_type is 'Answer type';
comment on column answer_option.value is 'Number stored for this option';
comment on column answer_option.score_pct is 'Score of this option, 0-100';
comment on column answer_option.label_nl is 'Dutch label when the question has no labels of its own; may be empty';
comment on column answer_option.label_en is 'English label when the question has no labels of its own; may be empty';
comment on column answer_option.synonyms is 'Other words taken for this option, separated by |';

create table question (
    question_id text not null, position integer not null, level text not null, theme text not null,
    category text, focal_point text, answer_type text not null,
    question_nl text not null, question_en text not null, labels_nl text not null, labels_en text not null,
    rationale text not null
);
comment on table question is 'Questions of all editions';
comment on column question.question_id is 'Code of the question';
comment on column question.position is 'Order in the questionnaire';
comment on column question.level is 'Level';
comment on column question.theme is 'Theme within the level';
comment on column question.category is 'Procurement category; null outside the grid';
comment on column question.focal_point is 'Focal point; null where there is none';
comment on column question.answer_type is 'Kind of answer';
comment on column question.question_nl is 'Dutch text';
comment on column question.question_en is 'English text';
comment on column question.labels_nl is 'Dutch labels of the options in order of value, separated by |; empty when the answer type has them';
comment on column question.labels_en is 'English labels, as labels_nl';
comment on column question.rationale is 'Why the question is there, with its source';

create table edition_question (edition text not null, question_id text not null, weight decimal(9, 4) not null check (weight >= 0));
comment on table edition_question is 'Which questions an edition asks';
comment on column edition_question.edition is 'Edition';
comment on column edition_question.question_id is 'Question';
comment on column edition_question.weight is 'Weight within its theme; 0 is compared and never scored (rule SR-5)';

create table round (round_year integer not null, edition text not null, opens_on date not null, closes_on date not null);
comment on table round is 'Measuring rounds';
comment on column round.round_year is 'Year of the round, four digits';
comment on column round.edition is 'Edition asked in the round, unless a delivery says a light one';
comment on column round.opens_on is 'First day of the round';
comment on column round.closes_on is 'Last day of the round; municipalities count as of this day';

create table scope (
    scope text not null check (scope in ('level', 'theme', 'category', 'focal_point', 'cell')),
    code text not null, parent_code text, position integer not null, name_nl text not null, name_en text not null
);
comment on table scope is 'Everything that has a score: levels, themes, categories, focal points, cells of the grid';
comment on column scope.scope is 'Kind of scope';
comment on column scope.code is 'strategic, strategic/beleid, GWW, hoogwaardig_hergebruik, GWW/hoogwaardig_hergebruik';
comment on column scope.parent_code is 'Level of a theme, category of a cell; null otherwise';
comment on column scope.position is 'Order on screen within the kind';
comment on column scope.name_nl is 'Dutch name';
comment on column scope.name_en is 'English name';

create table scope_question (edition text not null, scope text not null, code text not null, question_id text not null, weight decimal(9, 4) not null check (weight > 0));
comment on table scope_question is 'Which scored questions count for which scope, per edition (levels through their themes)';
comment on column scope_question.edition is 'Edition';
comment on column scope_question.scope is 'Kind of scope';
comment on column scope_question.code is 'Code of the scope';
comment on column scope_question.question_id is 'Question';
comment on column scope_question.weight is 'Weight of the question; questions of weight 0 are left out (rule SR-5)';

create table programme (
    programme text not null, position integer not null, name_nl text not null, name_en text not null,
    starts_on date, ends_on date, about_nl text not null, about_en text not null, source_url text not null
);
comment on table programme is 'Learning programmes';
comment on column programme.programme is 'Code';
comment on column programme.position is 'Order on screen';
comment on column programme.name_nl is 'Dutch name';
comment on column programme.name_en is 'English name';
comment on column programme.starts_on is 'First day; null where not published';
comment on column programme.ends_on is 'Last day; null where not published';
comment on column programme.about_nl is 'Dutch sentence';
comment on column programme.about_en is 'English sentence';
comment on column programme.source_url is 'Source of the facts';

create table programme_session (
    programme text not null, position integer not null, name_nl text not null, name_en text not null, held_on date, held_year integer
);
comment on table programme_session is 'Meetings of a programme';
comment on column programme_session.programme is 'Programme';
comment on column programme_session.position is 'Order';
comment on column programme_session.name_nl is 'Dutch name';
comment on column programme_session.name_en is 'English name';
comment on column programme_session.held_on is 'Day; null where not published';
comment on column programme_session.held_year is 'Year; null where not published';

create table programme_promise (
    programme text not null, promise text not null, position integer not null, text_nl text not null, text_en text not null,
    measured_by text not null check (measured_by in ('pilots', 'attendance', 'people', 'working_group', 'response', 'answer', 'own_word')),
    bound text not null check (bound in ('at_least', 'at_most')), required_n integer,
    per text not null check (per in ('programme', 'year', 'session')),
    counts_from_phase text, scale_up_n integer, question_id text, required_value double, due_on date
);
comment on table programme_promise is 'What each participant of a programme promised';
comment on column programme_promise.programme is 'Programme';
comment on column programme_promise.promise is 'Code of the promise within the programme';
comment on column programme_promise.position is 'Order';
comment on column programme_promise.text_nl is 'Dutch text';
comment on column programme_promise.text_en is 'English text';
comment on column programme_promise.measured_by is 'What shows whether it is kept: pilots, attendance, people (taking part), working_group, response (monitor filled in), answer (to question_id) or own_word';
comment on column programme_promise.bound is 'at_least or at_most required_n';
comment on column programme_promise.required_n is 'How many are needed, or allowed; null where it cannot be counted';
comment on column programme_promise.per is 'required_n in the whole programme, in each year of it, or in each session';
comment on column programme_promise.counts_from_phase is 'Phase from which a pilot counts; an earlier one is under way; null counts every pilot that was not stopped';
comment on column programme_promise.scale_up_n is 'So many scaled-up pilots keep the promise as well; null when they do not';
comment on column programme_promise.question_id is 'Question whose answer shows it; null otherwise';
comment on column programme_promise.required_value is 'Value the answer must reach; null otherwise';
comment on column programme_promise.due_on is 'Last day; null where not published';

create table working_group (programme text not null, working_group text not null, position integer not null, name_nl text not null, name_en text not null);
comment on table working_group is 'Working groups of a programme';
comment on column working_group.programme is 'Programme';
comment on column working_group.working_group is 'Code';
comment on column working_group.position is 'Order';
comment on column working_group.name_nl is 'Dutch name';
comment on column working_group.name_en is 'English name';

create table programme_result (
    programme text not null, position integer not null,
    what text not null check (what in ('organisations', 'pilots', 'value_eur')),
    amount double not null, text_nl text not null, text_en text not null, why_nl text not null, why_en text not null, source_url text not null
);
comment on table programme_result is 'Published results of a programme; sources may contradict each other, each is a row';
comment on column programme_result.programme is 'Programme';
comment on column programme_result.position is 'Order';
comment on column programme_result.what is 'organisations, pilots or value_eur';
comment on column programme_result.amount is 'The number as published (almost 80 is 80)';
comment on column programme_result.text_nl is 'Dutch words of the source: bijna 80 pilots';
comment on column programme_result.text_en is 'English words of the source';
comment on column programme_result.why_nl is 'Dutch sentence on why the count in this monitor differs';
comment on column programme_result.why_en is 'English sentence on why the count in this monitor differs';
comment on column programme_result.source_url is 'Source';

create table pilot_category (pilot_category text not null, category text not null);
comment on table pilot_category is 'To which procurement category of the questionnaire a category of the pilot register belongs; one that belongs to none is not in it';
comment on column pilot_category.pilot_category is 'Code of the list pilot_category';
comment on column pilot_category.category is 'Procurement category';

create table choice_word (
    list text not null, code text not null, position integer not null, name_nl text not null, name_en text not null, synonyms text not null
);
comment on table choice_word is 'Closed lists of the registers (pilot phase, pilot category, kind of organisation) with the words taken for each';
comment on column choice_word.list is 'Name of the list';
comment on column choice_word.code is 'Code stored';
comment on column choice_word.position is 'Order on screen';
comment on column choice_word.name_nl is 'Dutch name';
comment on column choice_word.name_en is 'English name';
comment on column choice_word.synonyms is 'Other words taken for this entry, separated by |';

-- ---------------------------------------------------------------- remembered

create table form_column (
    form_key text not null, head_form text not null, head text not null, became text not null,
    confirmed_at timestamp not null, confirmed_by text not null
);
comment on table form_column is 'What a column of a form is, as users confirmed it; append-only, the newest row per form and head counts';
comment on column form_column.form_key is 'Which form: a checksum of its heads in normal form';
comment on column form_column.head_form is 'The head in normal form: without case, blanks, accents, punctuation and markup';
comment on column form_column.head is 'The head as it stood in the file';
comment on column form_column.became is 'Question code or name of a field; empty when the column is left out';
comment on column form_column.confirmed_at is 'Moment, UTC';
comment on column form_column.confirmed_by is 'Who confirmed it';

-- ---------------------------------------------------------------- delivered

create table delivery (
    delivery_id integer not null, delivered_at timestamp not null, delivered_by text not null,
    channel text not null check (channel in ('upload', 'script', 'form')),
    kind text not null check (kind in (
        'register', 'vragenlijst', 'lang', 'pilots', 'doelen', 'limesurvey', 'msforms', 'googleforms',
        'surveymonkey', 'qualtrics', 'kobotoolbox', 'alchemer', 'leertraject'
    )),
    file_name text not null, checksum_sha256 text not null, instructions text not null default '', is_partial boolean not null
);
comment on table delivery is 'One row per published file; never edited, never deleted';
comment on column delivery.delivery_id is 'Number, counting up';
comment on column delivery.delivered_at is 'Moment of publication, UTC';
comment on column delivery.delivered_by is 'Who published it';
comment on column delivery.channel is 'upload (page), script (command line) or form';
comment on column delivery.kind is 'Layout of the file';
comment on column delivery.file_name is 'Name of the file as delivered';
comment on column delivery.checksum_sha256 is 'Checksum of the file; the original is kept under this name in originals/';
comment on column delivery.instructions is 'What the user said about the file besides the file itself (round, columns, corrected cells, choices), as JSON; empty when nothing';
comment on column delivery.is_partial is 'True when the file had errors and only what is right was published';

create table delivery_event (
    delivery_id integer not null, event_no integer not null, event text not null check (event in ('published', 'withdrawn')),
    happened_at timestamp not null, done_by text not null
);
comment on table delivery_event is 'What happened to a delivery: the log of publishing and withdrawing';
comment on column delivery_event.delivery_id is 'Delivery';
comment on column delivery_event.event_no is 'Number over all events, counting up';
comment on column delivery_event.event is 'published or withdrawn';
comment on column delivery_event.happened_at is 'Moment, UTC';
comment on column delivery_event.done_by is 'Who did it';

create table response (delivery_id integer not null, cbs_code text not null, round_year integer not null, edition text);
comment on table response is 'Which municipalities and rounds a delivery holds answers of';
comment on column response.delivery_id is 'Delivery';
comment on column response.cbs_code is 'Municipality';
comment on column response.round_year is 'Round';
comment on column response.edition is 'Edition said in the delivery; null is the edition of the round or of an earlier delivery';

create table answer (
    delivery_id integer not null, cbs_code text not null, round_year integer not null, question_id text not null,
    value double, not_applicable boolean not null, comment text, sheet text not null, cell text not null,
    check (not (not_applicable and value is not null))
);
comment on table answer is 'Delivered answers; an empty cell in a delivered column is a row without value (not answered)';
comment on column answer.delivery_id is 'Delivery';
comment on column answer.cbs_code is 'Municipality';
comment on column answer.round_year is 'Round';
comment on column answer.question_id is 'Question';
comment on column answer.value is 'Value of the option, or the percentage; null is not answered or not applicable';
comment on column answer.not_applicable is 'True when the municipality says the question does not apply';
comment on column answer.comment is 'Explanation given with the answer';
comment on column answer.sheet is 'Sheet it came from; empty for CSV';
comment on column answer.cell is 'Cell it came from, as Excel shows it';

create table target (
    delivery_id integer not null, cbs_code text not null, scope text not null check (scope in ('level', 'theme')), code text not null,
    base_round_year integer not null, horizon_years integer not null check (horizon_years > 0), target_year integer not null,
    target_pct double check (target_pct between 0 and 100), set_by text, set_on date, sheet text not null, cell text not null
);
comment on table target is 'Targets set by municipalities (rule TR-1); all of them: the history of a target';
comment on column target.delivery_id is 'Delivery';
comment on column target.cbs_code is 'Municipality';
comment on column target.scope is 'level or theme';
comment on column target.code is 'Level or theme the target is for';
comment on column target.base_round_year is 'Round the target was set on';
comment on column target.horizon_years is 'Years after the base round: 3 or 5';
comment on column target.target_year is 'base_round_year + horizon_years';
comment on column target.target_pct is 'Score aimed at, 0-100; null says that the target no longer holds';
comment on column target.set_by is 'Who set it';
comment on column target.set_on is 'Day it was set; null where not said';
comment on column target.sheet is 'Sheet it came from; empty for CSV';
comment on column target.cell is 'Cell it came from';

create table pilot (
    delivery_id integer not null, pilot_key text not null, title text not null, organisation text not null,
    organisation_type text, cbs_code text, province_code text, programme text, category text, working_group text, phase text,
    year_start integer, year_end integer, procedure text, contract_value_eur double,
    promised_effect text, realised_effect text, co2_reduction text, material_reuse text, reported_result text,
    newcomers_involved boolean, success_factors text, obstacles text, lessons text, source_url text,
    promised_co2_tonne double, realised_co2_tonne double, promised_reuse_kg double, realised_reuse_kg double,
    promised_mki_pct double, realised_mki_pct double, effect_method text, effect_baseline text,
    is_invented boolean not null default false, sheet text not null, cell text not null
);
comment on table pilot is 'Circular procurement pilots as reported; empty is not reported';
comment on column pilot.delivery_id is 'Delivery';
comment on column pilot.pilot_key is 'Organisation and title, normalised: the same pilot delivered again replaces the earlier record';
comment on column pilot.title is 'Title';
comment on column pilot.organisation is 'Organisation as reported';
comment on column pilot.organisation_type is 'Kind of organisation, from the list organisation_type';
comment on column pilot.cbs_code is 'Municipality; null when the organisation is none';
comment on column pilot.province_code is 'Province; null where not reported';
comment on column pilot.programme is 'Learning programme; null where the source ties it to none';
comment on column pilot.category is 'Category as registered, from the list pilot_category';
comment on column pilot.working_group is 'Working group';
comment on column pilot.phase is 'Phase, from the list pilot_phase; null where not reported';
comment on column pilot.year_start is 'First year';
comment on column pilot.year_end is 'Last year';
comment on column pilot.procedure is 'Tender procedure';
comment on column pilot.contract_value_eur is 'Amount in euros as reported';
comment on column pilot.promised_effect is 'Effect promised, with its baseline';
comment on column pilot.realised_effect is 'Effect realised, with its baseline';
comment on column pilot.co2_reduction is 'CO2 reduction as reported, with its own unit; never added up';
comment on column pilot.material_reuse is 'Reuse of materials as reported, with its own unit; never added up';
comment on column pilot.reported_result is 'Result in words';
comment on column pilot.newcomers_involved is 'Whether circular newcomers were involved';
comment on column pilot.success_factors is 'Success factors';
comment on column pilot.obstacles is 'Obstacles';
comment on column pilot.lessons is 'Lessons';
comment on column pilot.source_url is 'Source';
comment on column pilot.promised_co2_tonne is 'CO2 reduction promised, tonnes over the contract term, against effect_baseline';
comment on column pilot.realised_co2_tonne is 'CO2 reduction realised, tonnes over the contract term, against effect_baseline';
comment on column pilot.promised_reuse_kg is 'Materials reused as promised, kilograms';
comment on column pilot.realised_reuse_kg is 'Materials reused as realised, kilograms';
comment on column pilot.promised_mki_pct is 'Promised reduction of the environmental cost indicator (MKI), per cent of effect_baseline';
comment on column pilot.realised_mki_pct is 'Realised reduction of the environmental cost indicator (MKI), per cent of effect_baseline';
comment on column pilot.effect_method is 'How the effect was measured';
comment on column pilot.effect_baseline is 'What the effect is compared with; effects of different baselines are never added up';
comment on column pilot.is_invented is 'True for sample data; the rest is real';
comment on column pilot.sheet is 'Sheet it came from; empty for CSV';
comment on column pilot.cell is 'First cell of its row';

create table pilot_phase_date (delivery_id integer not null, pilot_key text not null, phase text not null, since_year integer not null, since_on date);
comment on table pilot_phase_date is 'When a pilot entered a phase, as reported in the delivery of the pilot';
comment on column pilot_phase_date.delivery_id is 'Delivery of the pilot';
comment on column pilot_phase_date.pilot_key is 'Pilot';
comment on column pilot_phase_date.phase is 'Phase, from the list pilot_phase';
comment on column pilot_phase_date.since_year is 'Year it entered the phase';
comment on column pilot_phase_date.since_on is 'Day it entered the phase; null when only the year is known';

create table delivered_programme (
    delivery_id integer not null, programme text not null, name_nl text not null, name_en text not null,
    starts_on date, ends_on date, about_nl text not null, about_en text not null, source_url text not null,
    is_invented boolean not null, sheet text not null, cell text not null
);
comment on table delivered_programme is 'Learning programmes added by facilitators; one of the reference files delivered again is replaced, with its sessions, working groups and promises';
comment on column delivered_programme.delivery_id is 'Delivery';
comment on column delivered_programme.programme is 'Code: the given one, else the name in normal form';
comment on column delivered_programme.name_nl is 'Dutch name';
comment on column delivered_programme.name_en is 'English name; the Dutch one when none was given';
comment on column delivered_programme.starts_on is 'First day';
comment on column delivered_programme.ends_on is 'Last day';
comment on column delivered_programme.about_nl is 'Dutch sentence; may be empty';
comment on column delivered_programme.about_en is 'English sentence; may be empty';
comment on column delivered_programme.source_url is 'Source; may be empty';
comment on column delivered_programme.is_invented is 'True for sample data';
comment on column delivered_programme.sheet is 'Sheet it came from; empty for CSV';
comment on column delivered_programme.cell is 'First cell of its row';

create table delivered_session (
    delivery_id integer not null, programme text not null, position integer not null, name_nl text not null, name_en text not null,
    held_on date, held_year integer, sheet text not null, cell text not null
);
comment on table delivered_session is 'Meetings of a delivered programme; columns as programme_session';
comment on column delivered_session.delivery_id is 'Delivery';
comment on column delivered_session.programme is 'Programme';
comment on column delivered_session.position is 'Order';
comment on column delivered_session.name_nl is 'Dutch name';
comment on column delivered_session.name_en is 'English name';
comment on column delivered_session.held_on is 'Day; null where not published';
comment on column delivered_session.held_year is 'Year; null where not published';
comment on column delivered_session.sheet is 'Sheet it came from; empty for CSV';
comment on column delivered_session.cell is 'First cell of its row';

create table delivered_promise (
    delivery_id integer not null, programme text not null, promise text not null, position integer not null,
    text_nl text not null, text_en text not null, measured_by text not null, bound text not null, required_n integer, per text not null,
    counts_from_phase text, scale_up_n integer, question_id text, required_value double, due_on date,
    sheet text not null, cell text not null
);
comment on table delivered_promise is 'Promises of a delivered programme; columns as programme_promise';
comment on column delivered_promise.delivery_id is 'Delivery';
comment on column delivered_promise.programme is 'Programme';
comment on column delivered_promise.promise is 'Code of the promise within the programme';
comment on column delivered_promise.position is 'Order';
comment on column delivered_promise.text_nl is 'Dutch text';
comment on column delivered_promise.text_en is 'English text';
comment on column delivered_promise.measured_by is 'What shows whether it is kept: pilots, attendance, people (taking part), working_group, response (monitor filled in), answer (to question_id) or own_word';
comment on column delivered_promise.bound is 'at_least or at_most required_n';
comment on column delivered_promise.required_n is 'How many are needed, or allowed; null where it cannot be counted';
comment on column delivered_promise.per is 'required_n in the whole programme, in each year of it, or in each session';
comment on column delivered_promise.counts_from_phase is 'Phase from which a pilot counts; an earlier one is under way; null counts every pilot that was not stopped';
comment on column delivered_promise.scale_up_n is 'So many scaled-up pilots keep the promise as well; null when they do not';
comment on column delivered_promise.question_id is 'Question whose answer shows it; null otherwise';
comment on column delivered_promise.required_value is 'Value the answer must reach; null otherwise';
comment on column delivered_promise.due_on is 'Last day; null where not published';
comment on column delivered_promise.sheet is 'Sheet it came from; empty for CSV';
comment on column delivered_promise.cell is 'First cell of its row';

create table delivered_working_group (
    delivery_id integer not null, programme text not null, working_group text not null, position integer not null,
    name_nl text not null, name_en text not null, sheet text not null, cell text not null
);
comment on table delivered_working_group is 'Working groups of a delivered programme; columns as working_group';
comment on column delivered_working_group.delivery_id is 'Delivery';
comment on column delivered_working_group.programme is 'Programme';
comment on column delivered_working_group.working_group is 'Code';
comment on column delivered_working_group.position is 'Order';
comment on column delivered_working_group.name_nl is 'Dutch name';
comment on column delivered_working_group.name_en is 'English name';
comment on column delivered_working_group.sheet is 'Sheet it came from; empty for CSV';
comment on column delivered_working_group.cell is 'First cell of its row';

create table participation (
    delivery_id integer not null, programme text not null, cohort text not null,
    organisation text not null, organisation_type text, cbs_code text, province_code text,
    joined_on date, left_on date, may_be_named boolean, is_invented boolean not null, source_url text, sheet text not null, cell text not null
);
comment on table participation is 'Organisations that take part in a programme; of people only how many, per role';
comment on column participation.delivery_id is 'Delivery';
comment on column participation.programme is 'Programme';
comment on column participation.cohort is 'Cohort of the programme; empty when there is one';
comment on column participation.organisation is 'Organisation as reported';
comment on column participation.organisation_type is 'Kind of organisation, from the list organisation_type';
comment on column participation.cbs_code is 'Municipality; null when the organisation is none';
comment on column participation.province_code is 'Province; null where not reported';
comment on column participation.joined_on is 'First day; null is from the start of the programme';
comment on column participation.left_on is 'First day it took no part any more; null is still taking part, or to the end';
comment on column participation.may_be_named is 'Whether the organisation agreed to be named to other participants; null is not asked, which is no';
comment on column participation.is_invented is 'True for sample data; a participant named by a source is real';
comment on column participation.source_url is 'Source that names the participant';
comment on column participation.sheet is 'Sheet it came from; empty for CSV';
comment on column participation.cell is 'First cell of its row';

create table participation_people (
    delivery_id integer not null, programme text not null, cohort text not null, organisation_key text not null, role text not null,
    people_n integer not null check (people_n >= 0)
);
comment on table participation_people is 'How many people of a participant take part, per role; no names';
comment on column participation_people.delivery_id is 'Delivery of the participation';
comment on column participation_people.programme is 'Programme';
comment on column participation_people.cohort is 'Cohort';
comment on column participation_people.organisation_key is 'Organisation (macro organisation_key)';
comment on column participation_people.role is 'Role, from the list role';
comment on column participation_people.people_n is 'How many people';

create table participation_group (delivery_id integer not null, programme text not null, cohort text not null, organisation_key text not null, working_group text not null);
comment on table participation_group is 'In which working groups a participant sits';
comment on column participation_group.delivery_id is 'Delivery of the participation';
comment on column participation_group.programme is 'Programme';
comment on column participation_group.cohort is 'Cohort';
comment on column participation_group.organisation_key is 'Organisation (macro organisation_key)';
comment on column participation_group.working_group is 'Working group';

create table attendance (
    delivery_id integer not null, programme text not null, cohort text not null, position integer not null,
    organisation text not null, organisation_key text not null, role text, people_n integer not null check (people_n >= 0), is_invented boolean not null,
    sheet text not null, cell text not null
);
comment on table attendance is 'How many people of an organisation were at a session; a row of 0 says that nobody was';
comment on column attendance.delivery_id is 'Delivery';
comment on column attendance.programme is 'Programme';
comment on column attendance.cohort is 'Cohort';
comment on column attendance.position is 'Session, by its number in the programme';
comment on column attendance.organisation is 'Organisation as reported';
comment on column attendance.organisation_key is 'Organisation (macro organisation_key)';
comment on column attendance.role is 'Role, from the list role; null when not said';
comment on column attendance.people_n is 'How many people';
comment on column attendance.is_invented is 'True for sample data';
comment on column attendance.sheet is 'Sheet it came from; empty for CSV';
comment on column attendance.cell is 'Cell it came from';

create table promise_report (
    delivery_id integer not null, programme text not null, cohort text not null, organisation text not null, organisation_key text not null,
    promise text not null, said text not null check (said in ('kept', 'on_its_way', 'open')), evidence text, said_on date,
    is_invented boolean not null, source_url text, sheet text not null, cell text not null
);
comment on table promise_report is 'What a participant says of a promise; it shows what nothing else measures';
comment on column promise_report.delivery_id is 'Delivery';
comment on column promise_report.programme is 'Programme';
comment on column promise_report.cohort is 'Cohort';
comment on column promise_report.organisation is 'Organisation as reported';
comment on column promise_report.organisation_key is 'Organisation (macro organisation_key)';
comment on column promise_report.promise is 'Promise';
comment on column promise_report.said is 'kept, on_its_way or open';
comment on column promise_report.evidence is 'Evidence in words';
comment on column promise_report.said_on is 'Day it was said; null where not reported';
comment on column promise_report.is_invented is 'True for sample data';
comment on column promise_report.source_url is 'Source';
comment on column promise_report.sheet is 'Sheet it came from; empty for CSV';
comment on column promise_report.cell is 'First cell of its row';

create table plan (
    plan_id integer not null, cbs_code text not null, scope text not null check (scope in ('level', 'theme')), code text not null,
    horizon_years integer, name text not null, made_at timestamp not null, made_by text not null, base_round_year integer not null,
    score_pct double not null, planned_score_pct double not null, chance_pct double, planned_chance_pct double
);
comment on table plan is 'Steps a municipality chose to take before its next round (rule TR-6); append-only';
comment on column plan.plan_id is 'Number, counting up';
comment on column plan.cbs_code is 'Municipality';
comment on column plan.scope is 'level or theme';
comment on column plan.code is 'Level or theme the plan is for';
comment on column plan.horizon_years is 'Which target the chances are about; null when the plan is for none';
comment on column plan.name is 'Name the user gave it';
comment on column plan.made_at is 'Moment, UTC';
comment on column plan.made_by is 'Who made it';
comment on column plan.base_round_year is 'Round the steps start from';
comment on column plan.score_pct is 'Score in that round, 0-100';
comment on column plan.planned_score_pct is 'Score with all steps taken, 0-100';
comment on column plan.chance_pct is 'Chance of the target without the steps, 0-100; null when it could not be said';
comment on column plan.planned_chance_pct is 'Chance of the target with the steps, 0-100; null when it could not be said';

create table plan_step (plan_id integer not null, question_id text not null, from_value double not null, to_value double not null);
comment on table plan_step is 'The answers a plan raises';
comment on column plan_step.plan_id is 'Plan';
comment on column plan_step.question_id is 'Question';
comment on column plan_step.from_value is 'Value of the answer in the base round';
comment on column plan_step.to_value is 'Value aimed at';

create table plan_event (
    plan_id integer not null, event_no integer not null, event text not null check (event in ('kept', 'dropped')),
    happened_at timestamp not null, done_by text not null
);
comment on table plan_event is 'What happened to a plan';
comment on column plan_event.plan_id is 'Plan';
comment on column plan_event.event_no is 'Number over all events, counting up';
comment on column plan_event.event is 'kept or dropped';
comment on column plan_event.happened_at is 'Moment, UTC';
comment on column plan_event.done_by is 'Who did it';

create table finding (
    delivery_id integer not null, position integer not null, severity text not null check (severity in ('notice', 'warning', 'error')),
    code text not null, sheet text not null, cell text not null, found text not null, params text not null
);
comment on table finding is 'What was wrong in a published file, where';
comment on column finding.delivery_id is 'Delivery';
comment on column finding.position is 'Reading order';
comment on column finding.severity is 'notice, warning or error';
comment on column finding.code is 'Code of the finding; its sentence is made from the code and the parameters';
comment on column finding.sheet is 'Sheet; empty for CSV or the whole file';
comment on column finding.cell is 'Cell as Excel shows it; empty for the whole sheet or file';
comment on column finding.found is 'What stands there';
comment on column finding.params is 'Parameters of the sentence, as JSON';

-- ---------------------------------------------------------------- derived

create table current_answer (
    cbs_code text not null, round_year integer not null, question_id text not null, value double, not_applicable boolean not null,
    comment text, score_pct decimal(9, 4), delivery_id integer not null
);
comment on table current_answer is 'The answers that count: newest published, not withdrawn delivery per municipality, round and question';
comment on column current_answer.cbs_code is 'Municipality';
comment on column current_answer.round_year is 'Round';
comment on column current_answer.question_id is 'Question';
comment on column current_answer.value is 'As delivered';
comment on column current_answer.not_applicable is 'As delivered';
comment on column current_answer.comment is 'As delivered';
comment on column current_answer.score_pct is 'Score of the answer, 0-100 (rule SR-1); null when not answered or not applicable';
comment on column current_answer.delivery_id is 'Delivery it came from';

create table participation_round (cbs_code text not null, round_year integer not null, edition text not null);
comment on table participation_round is 'Municipalities that took part in a round: at least one answer that counts';
comment on column participation_round.cbs_code is 'Municipality';
comment on column participation_round.round_year is 'Round';
comment on column participation_round.edition is 'Edition the municipality filled in';

create table score (
    cbs_code text not null, round_year integer not null, scope text not null, code text not null,
    score_pct double, coverage_pct double, answered_n integer not null, applicable_n integer not null, asked_n integer not null,
    low_pct double, high_pct double, reason text
);
comment on table score is 'Scores per municipality, round and scope (rules SR-1 to SR-5)';
comment on column score.cbs_code is 'Municipality';
comment on column score.round_year is 'Round';
comment on column score.scope is 'level, theme, category, focal_point or cell';
comment on column score.code is 'Code of the scope';
comment on column score.score_pct is 'Score 0-100, not rounded; null when not published';
comment on column score.coverage_pct is 'Answered share of the applicable weight, 0-100; null when nothing is applicable';
comment on column score.answered_n is 'Scored questions answered';
comment on column score.applicable_n is 'Scored questions not marked as not applicable';
comment on column score.asked_n is 'Scored questions asked in the edition';
comment on column score.low_pct is 'Score if all unanswered were 0; null when nothing is applicable';
comment on column score.high_pct is 'Score if all unanswered were 100; null when nothing is applicable';
comment on column score.reason is 'Why there is no score: nothing_applicable or coverage_too_low; null when there is one';

create table score_change (
    cbs_code text not null, scope text not null, code text not null, from_round_year integer not null, to_round_year integer not null,
    change_pct double, matched_n integer not null, reason text
);
comment on table score_change is 'Change between two successive rounds of a municipality, on the items applicable and answered in both (rule SR-6)';
comment on column score_change.cbs_code is 'Municipality';
comment on column score_change.scope is 'Kind of scope';
comment on column score_change.code is 'Code of the scope';
comment on column score_change.from_round_year is 'Earlier round: the one before in which the municipality took part';
comment on column score_change.to_round_year is 'Later round';
comment on column score_change.change_pct is 'Change in points (score 0-100); null when there is a break';
comment on column score_change.matched_n is 'Questions applicable and answered in both rounds';
comment on column score_change.reason is 'Why there is no change: no_score, break or new_baseline (merged in between); null when there is one';

create table reconstructed_score (
    cbs_code text not null, round_year integer not null, scope text not null, code text not null, score_pct double not null, population_share double not null
);
comment on table reconstructed_score is 'History of a successor before its merger, from its predecessors (rule SR-8); drawn dotted, never used to judge';
comment on column reconstructed_score.cbs_code is 'Successor';
comment on column reconstructed_score.round_year is 'Round before the successor existed or before the change';
comment on column reconstructed_score.scope is 'Kind of scope';
comment on column reconstructed_score.code is 'Code of the scope';
comment on column reconstructed_score.score_pct is 'Population-weighted mean of the predecessors'' scores, 0-100';
comment on column reconstructed_score.population_share is 'Share (0-1) of the inhabitants whose predecessor has a score; at least 2/3';

create table group_score (
    place_code text not null, round_year integer not null, scope text not null, code text not null,
    score_n integer not null, participant_n integer not null, place_n integer not null,
    mean_pct double, sd_pct double, weighted_mean_pct double, largest_weight_share double, like_for_like_pct double, linked_n integer,
    linked_change_pct double, linked_se_pct double, like_for_like_se_pct double, like_for_like_df integer
);
comment on table group_score is 'Figures of provinces and the country over their municipalities (rules GR-1 to GR-3)';
comment on column group_score.place_code is 'Province or country';
comment on column group_score.round_year is 'Round';
comment on column group_score.scope is 'Kind of scope';
comment on column group_score.code is 'Code of the scope';
comment on column group_score.score_n is 'Municipalities with a published score: n';
comment on column group_score.participant_n is 'Municipalities that took part';
comment on column group_score.place_n is 'Municipalities that existed in the round: N';
comment on column group_score.mean_pct is 'Unweighted mean of the scores, 0-100; null when score_n is 0';
comment on column group_score.sd_pct is 'Standard deviation of the scores (n - 1); null below 2';
comment on column group_score.weighted_mean_pct is 'Mean weighted by population';
comment on column group_score.largest_weight_share is 'Largest share (0-1) of one municipality in the weighted mean';
comment on column group_score.like_for_like_pct is 'Chain-linked score over municipalities in both rounds (rule GR-3), anchored on the newest mean';
comment on column group_score.linked_n is 'Municipalities that link this round to the one before; null in the first';
comment on column group_score.linked_change_pct is 'Mean change since the round before of the municipalities in both, in points; null below 3';
comment on column group_score.linked_se_pct is 'Standard error of that change: with finite population correction, and the noise of those who took part (rules GR-2, SR-6)';
comment on column group_score.like_for_like_se_pct is 'Standard error of the development from this round to the newest one of the chain: 0 in the newest';
comment on column group_score.like_for_like_df is 'Degrees of freedom of that error: one less than the municipalities of the thinnest link; null in the newest';

create table linked_score (
    cbs_code text not null, scope text not null, code text not null, round_year integer not null,
    score_pct double not null, chain_no integer not null, chain_pct double not null
);
comment on table linked_score is 'Published scores of levels and themes with what links them over the rounds (rule SR-6): what trends, targets and forecasts reckon with';
comment on column linked_score.cbs_code is 'Municipality';
comment on column linked_score.scope is 'level or theme';
comment on column linked_score.code is 'Code of the scope';
comment on column linked_score.round_year is 'Round in which the score was published';
comment on column linked_score.score_pct is 'Score, 0-100';
comment on column linked_score.chain_no is 'Number of the chain: a new one begins after a merger or a break; rounds of one chain can be compared';
comment on column linked_score.chain_pct is 'Change on common questions since the first round of the chain, in points';

create table pace_window (
    cbs_code text not null, scope text not null, code text not null, from_round_year integer not null, to_round_year integer not null,
    start_pct double not null, pace_pct_per_year double not null
);
comment on table pace_window is 'Every pair of rounds of one chain at least two years apart, with the pace kept between them';
comment on column pace_window.cbs_code is 'Municipality';
comment on column pace_window.scope is 'level or theme';
comment on column pace_window.code is 'Code of the scope';
comment on column pace_window.from_round_year is 'First round of the window';
comment on column pace_window.to_round_year is 'Last round of the window';
comment on column pace_window.start_pct is 'Score in the first round, 0-100';
comment on column pace_window.pace_pct_per_year is 'Change on common questions, in points per year';

create table forecast_model (
    scope text not null, code text not null, origin_round_year integer not null, method_version text not null,
    inputs_checksum text not null, unit_n integer not null, fitted text not null
);
comment on table forecast_model is 'What the forecaster learned from all municipalities, per scope, as of each round (rule TR-4)';
comment on column forecast_model.scope is 'level or theme';
comment on column forecast_model.code is 'Code of the scope';
comment on column forecast_model.origin_round_year is 'Last round it knows';
comment on column forecast_model.method_version is 'Version of the method';
comment on column forecast_model.inputs_checksum is 'Checksums of the scores it learned from and of the settings: what is the same is not reckoned again';
comment on column forecast_model.unit_n is 'Municipalities it learned from: at least two rounds';
comment on column forecast_model.fitted is 'The fitted model as JSON';

create table forecast (
    cbs_code text not null, scope text not null, code text not null, origin_round_year integer not null,
    last_round_year integer not null, history_n integer not null, year integer not null,
    mean_pct double not null, p10_pct double not null, p25_pct double not null, p50_pct double not null,
    p75_pct double not null, p90_pct double not null
);
comment on table forecast is 'Expected scores per municipality and year with their spread, as of each round, knowing nothing of later rounds (rule TR-4)';
comment on column forecast.cbs_code is 'Municipality';
comment on column forecast.scope is 'level or theme';
comment on column forecast.code is 'Code of the scope';
comment on column forecast.origin_round_year is 'Last round that was known';
comment on column forecast.last_round_year is 'Newest round of the municipality itself that was used';
comment on column forecast.history_n is 'Rounds of the municipality that were used';
comment on column forecast.year is 'Year it is about: one to five years after origin_round_year';
comment on column forecast.mean_pct is 'Mean, 0-100';
comment on column forecast.p10_pct is 'One in ten is lower';
comment on column forecast.p25_pct is 'One in four is lower';
comment on column forecast.p50_pct is 'Half is lower';
comment on column forecast.p75_pct is 'One in four is higher';
comment on column forecast.p90_pct is 'One in ten is higher';

create table target_chance (
    cbs_code text not null, scope text not null, code text not null, horizon_years integer not null,
    origin_round_year integer not null, target_year integer not null, target_pct double not null, chance_pct double not null
);
comment on table target_chance is 'Chance that the score in the target year is at or above the target, as of each round (rule TR-4)';
comment on column target_chance.cbs_code is 'Municipality';
comment on column target_chance.scope is 'level or theme';
comment on column target_chance.code is 'Code of the scope';
comment on column target_chance.horizon_years is 'Years after the base round: which of the targets';
comment on column target_chance.origin_round_year is 'Last round that was known';
comment on column target_chance.target_year is 'Year of the target';
comment on column target_chance.target_pct is 'Score aimed at, 0-100';
comment on column target_chance.chance_pct is 'Chance, 0-100';

create table target_outlook (
    cbs_code text not null, scope text not null, code text not null, horizon_years integer not null, origin_round_year integer not null,
    base_round_year integer not null, target_year integer not null, target_pct double not null, set_by text, set_on date,
    score_pct double, last_round_year integer, last_score_pct double, base_score_pct double,
    gap_pct double, pace_pct_per_year double, needed_pace_pct_per_year double, chance_pct double,
    status text not null check (status in ('achieved', 'on_track', 'uncertain', 'at_risk', 'too_early', 'missed', 'closed')),
    reason text, left_pathway_round_year integer,
    usual_low_pct_per_year double, usual_pct_per_year double, usual_high_pct_per_year double, comparable_n integer not null,
    kept_n integer not null, kept_of_n integer not null
);
comment on table target_outlook is 'Where each target stands seen from each round since it was set: numbers, word and chance (rules TR-2, TR-3, TR-5)';
comment on column target_outlook.cbs_code is 'Municipality';
comment on column target_outlook.scope is 'level or theme';
comment on column target_outlook.code is 'Code of the scope';
comment on column target_outlook.horizon_years is 'Years after the base round: 3 or 5';
comment on column target_outlook.origin_round_year is 'Round it is seen from; nothing later counts';
comment on column target_outlook.base_round_year is 'Round the target was set on';
comment on column target_outlook.target_year is 'Year of the target';
comment on column target_outlook.target_pct is 'Score aimed at, 0-100';
comment on column target_outlook.set_by is 'Who set it';
comment on column target_outlook.set_on is 'Day it was set';
comment on column target_outlook.score_pct is 'Score in the round it is seen from; null when there is none';
comment on column target_outlook.last_round_year is 'Newest round with a score, up to the round it is seen from and to the target year';
comment on column target_outlook.last_score_pct is 'Score of that round';
comment on column target_outlook.base_score_pct is 'Score of the base round, counted back over common questions from last_score_pct; null when nothing links them';
comment on column target_outlook.gap_pct is 'target_pct less last_score_pct, in points';
comment on column target_outlook.pace_pct_per_year is 'Pace since the base round, points per year; null without two rounds to compare';
comment on column target_outlook.needed_pace_pct_per_year is 'Pace needed from last_round_year to the target year; null when met or passed';
comment on column target_outlook.chance_pct is 'Chance that the target is met in its year, 0-100; null when it cannot be said';
comment on column target_outlook.status is 'The word (rule TR-3)';
comment on column target_outlook.reason is 'Why it is too_early or closed: one_round, no_score, coverage_too_low, not_participating, no_round (nobody took part in the target year), last_score_too_old, area_changed; else null';
comment on column target_outlook.left_pathway_round_year is 'First round from which the score stayed below the straight pathway; null when it did not';
comment on column target_outlook.usual_low_pct_per_year is 'Pace of comparable municipalities: a quarter is slower';
comment on column target_outlook.usual_pct_per_year is 'Pace of comparable municipalities: the middle one';
comment on column target_outlook.usual_high_pct_per_year is 'Pace of comparable municipalities: a quarter is faster';
comment on column target_outlook.comparable_n is 'Comparable municipalities: started within ten points of last_score_pct and took part at least two years apart';
comment on column target_outlook.kept_n is 'Municipalities that ever kept at least the pace needed for two years or more';
comment on column target_outlook.kept_of_n is 'Municipalities of which a pace over two years or more is known';

create table change_noise (
    scope text not null, code text not null, noise_sd_pct double not null, border_pct double not null, pair_n integer not null
);
comment on table change_noise is 'How much a score moves by chance between two rounds (rule SR-6): a change up to the border is within the noise';
comment on column change_noise.scope is 'Kind of scope, or question';
comment on column change_noise.code is 'Code of the scope or question';
comment on column change_noise.noise_sd_pct is 'Standard deviation of the noise of one score, in points';
comment on column change_noise.border_pct is '1.28 x noise_sd_pct x square root of 2: eight in ten changes by chance alone are smaller';
comment on column change_noise.pair_n is 'Pairs of successive changes of one municipality it was estimated from; with few of them the prior weighs more';

create table trend_arrow (
    place_code text not null, scope text not null, code text not null, origin_round_year integer not null,
    round_n integer not null, slope_pct_per_year double, direction text not null check (direction in ('up', 'down', 'none', 'too_early'))
);
comment on table trend_arrow is 'Direction over the last rounds, of a municipality or of the same participants of a group (rule SR-6)';
comment on column trend_arrow.place_code is 'Municipality, province or country';
comment on column trend_arrow.scope is 'level or theme';
comment on column trend_arrow.code is 'Code of the scope';
comment on column trend_arrow.origin_round_year is 'Round it is seen from';
comment on column trend_arrow.round_n is 'Rounds it rests on: at most the last five';
comment on column trend_arrow.slope_pct_per_year is 'Slope in points per year; null below four rounds';
comment on column trend_arrow.direction is 'up or down when the slope is certain enough, none when it is not, too_early below four rounds';

create table rank_range (
    cbs_code text not null, round_year integer not null, scope text not null, code text not null, within_code text not null,
    rank integer not null, rank_low integer not null, rank_high integer not null, rank_n integer not null, choice_n integer not null
);
comment on table rank_range is 'Place of a municipality among the others as a range over the choices one can reasonably make (rule SR-9)';
comment on column rank_range.cbs_code is 'Municipality';
comment on column rank_range.round_year is 'Round';
comment on column rank_range.scope is 'level or theme';
comment on column rank_range.code is 'Code of the scope';
comment on column rank_range.within_code is 'Province or country';
comment on column rank_range.rank is 'Place by the published score: 1 is the highest, equal scores share the best place';
comment on column rank_range.rank_low is 'Best place over all choices';
comment on column rank_range.rank_high is 'Worst place over all choices';
comment on column rank_range.rank_n is 'Municipalities with a score';
comment on column rank_range.choice_n is 'Choices it was reckoned under, the published one included';

-- ---------------------------------------------------------------- kept

create table kept_forecast (
    made_on date not null, method_version text not null, origin_round_year integer not null,
    cbs_code text not null, scope text not null, code text not null, year integer not null,
    p10_pct double, p50_pct double, p90_pct double, target_pct double, chance_pct double
);
comment on table kept_forecast is 'Forecasts as they were published: per day what differs from the day before, never changed afterwards (rule TR-5)';
comment on column kept_forecast.made_on is 'Day; the last publication of the day counts';
comment on column kept_forecast.method_version is 'Version of the method';
comment on column kept_forecast.origin_round_year is 'Last round that was known';
comment on column kept_forecast.cbs_code is 'Municipality';
comment on column kept_forecast.scope is 'level or theme';
comment on column kept_forecast.code is 'Code of the scope';
comment on column kept_forecast.year is 'Year it is about';
comment on column kept_forecast.p10_pct is 'One in ten is lower; null, like the others, when from that day nothing was said any more';
comment on column kept_forecast.p50_pct is 'Half is lower';
comment on column kept_forecast.p90_pct is 'One in ten is higher';
comment on column kept_forecast.target_pct is 'Target of that year; null where there is none';
comment on column kept_forecast.chance_pct is 'Chance that the target is met; null where there is no target';

-- ---------------------------------------------------------------- definitions used by more than one query

-- One row per delivery that counts: its last event is a publication. event_no orders them, the newest is the highest.
create view published_delivery as
select delivery_id, max(event_no) as event_no
from delivery_event
group by delivery_id
having arg_max(event, event_no) = 'published';
comment on view published_delivery is 'Deliveries that count, with the number of the event that orders them';

-- One row per municipality, scope, code and horizon: what the newest delivery that counts says of the target.
create view newest_target as
select target.*
from target
join published_delivery using (delivery_id)
qualify row_number() over (
    partition by target.cbs_code, target.scope, target.code, target.horizon_years
    order by published_delivery.event_no desc, target.base_round_year desc, target.sheet, target.cell, target.target_pct
) = 1;
comment on view newest_target is 'What was said last of each target; target_pct null: it no longer holds';

create view current_target as
select * from newest_target where target_pct is not null;
comment on view current_target is 'Targets that count: newest published, not withdrawn delivery per municipality, scope, code and horizon, unless that says it no longer holds';

-- Which organisation is meant: a municipality and a province by their code, others by their name without case, accents and punctuation.
create macro organisation_key(organisation, organisation_type, cbs_code, province_code) as coalesce(
    case
        when cbs_code is not null and coalesce(organisation_type, 'gemeente') = 'gemeente' then cbs_code
        when province_code is not null and organisation_type = 'provincie' then province_code
    end,
    regexp_replace(lower(strip_accents(organisation)), '[^a-z0-9]', '', 'g')
);

-- One row per pilot: its record in the newest delivery that counts.
create view current_pilot as
select
    pilot.*, organisation_key(pilot.organisation, pilot.organisation_type, pilot.cbs_code, pilot.province_code) as organisation_key
from pilot
join published_delivery using (delivery_id)
qualify row_number() over (
    partition by pilot.pilot_key
    order by published_delivery.event_no desc, pilot.sheet, pilot.cell, pilot.title
) = 1;
comment on view current_pilot is 'Pilots that count: newest published, not withdrawn delivery per pilot';

-- One row per round it is seen from, municipality, scope, code and horizon: the target that held then.
create view target_as_of as
with newest as (
    select answered_round.round_year as origin_round_year, target.*
    from (select distinct round_year from participation_round) as answered_round
    join target on target.base_round_year <= answered_round.round_year
    join published_delivery using (delivery_id)
    qualify row_number() over (
        partition by answered_round.round_year, target.cbs_code, target.scope, target.code, target.horizon_years
        order by published_delivery.event_no desc, target.base_round_year desc, target.sheet, target.cell, target.target_pct
    ) = 1
)
select * from newest where target_pct is not null;
comment on view target_as_of is 'Targets as they count seen from a round: those set on that round or an earlier one, as last delivered';

-- One row per pilot and phase it is known to have entered: as reported with dates, in its newest record.
create view current_pilot_phase as
select pilot_phase_date.*
from pilot_phase_date
join current_pilot using (delivery_id, pilot_key);
comment on view current_pilot_phase is 'When each pilot entered its phases, as far as reported';

-- One row per programme that a facilitator delivered: which delivery holds it now.
create view newest_programme as
select delivered_programme.*
from delivered_programme
join published_delivery using (delivery_id)
qualify row_number() over (
    partition by delivered_programme.programme order by published_delivery.event_no desc, delivered_programme.sheet, delivered_programme.cell
) = 1;
comment on view newest_programme is 'Delivered programmes that count';

create view known_programme as
select programme, position, name_nl, name_en, starts_on, ends_on, about_nl, about_en, source_url, false as is_invented
from programme
where programme not in (select programme from newest_programme)
union all
select
    newest_programme.programme,
    coalesce(programme.position, 1000 + newest_programme.delivery_id),
    newest_programme.name_nl, newest_programme.name_en, newest_programme.starts_on, newest_programme.ends_on,
    newest_programme.about_nl, newest_programme.about_en, newest_programme.source_url, newest_programme.is_invented
from newest_programme
left join programme using (programme);
comment on view known_programme is 'All learning programmes: those of the reference files and those delivered';

create view known_session as
select programme, position, name_nl, name_en, held_on, coalesce(held_year, year(held_on)) as held_year
from programme_session
where programme not in (select programme from newest_programme)
union all
select programme, position, delivered_session.name_nl, delivered_session.name_en, held_on, coalesce(held_year, year(held_on))
from delivered_session
join newest_programme using (delivery_id, programme);
comment on view known_session is 'Sessions of every programme';

create view known_promise as
select
    programme, promise, position, text_nl, text_en, measured_by, bound, required_n, per,
    counts_from_phase, scale_up_n, question_id, required_value, due_on
from programme_promise
where programme not in (select programme from newest_programme)
union all
select
    programme, promise, position, text_nl, text_en, measured_by, bound, required_n, per,
    counts_from_phase, scale_up_n, question_id, required_value, due_on
from delivered_promise
join newest_programme using (delivery_id, programme);
comment on view known_promise is 'Promises of every programme';

create view known_working_group as
select programme, working_group, position, name_nl, name_en
from working_group
where programme not in (select programme from newest_programme)
union all
select programme, working_group, position, delivered_working_group.name_nl, delivered_working_group.name_en
from delivered_working_group
join newest_programme using (delivery_id, programme);
comment on view known_working_group is 'Working groups of every programme';

-- One row per question with options and option: the answer in words, the question's own where it has them.
create view answer_word as
with numbered as (
    select answer_type, value, label_nl, label_en, row_number() over (partition by answer_type order by value) as place
    from answer_option
)
select
    question.question_id, numbered.value,
    coalesce(nullif(string_split(question.labels_nl, '|')[numbered.place], ''), numbered.label_nl) as name_nl,
    coalesce(nullif(string_split(question.labels_en, '|')[numbered.place], ''), numbered.label_en) as name_en
from question
join numbered using (answer_type);
comment on view answer_word is 'Answers of questions with options, in words';

-- One row per programme, cohort and organisation: its newest record that counts.
create view current_participation as
select
    participation.*,
    organisation_key(participation.organisation, participation.organisation_type, participation.cbs_code, participation.province_code)
        as organisation_key
from participation
join published_delivery using (delivery_id)
qualify row_number() over (
    partition by participation.programme, participation.cohort, organisation_key
    order by published_delivery.event_no desc, participation.sheet, participation.cell
) = 1;
comment on view current_participation is 'Who takes part in which programme and cohort';

-- One row per programme and organisation that ever took part. The number never changes: it follows the delivery that named
-- the organisation first, then an order nobody can make again who has not that file: its checksum is in it.
create view participant_number as
with named as (
    select
        participation.programme, delivery_id, delivery.checksum_sha256,
        organisation_key(
            participation.organisation, participation.organisation_type, participation.cbs_code, participation.province_code
        ) as organisation_key
    from participation
    join delivery using (delivery_id)
)
select
    programme, organisation_key,
    row_number() over (
        partition by programme
        order by min(delivery_id), md5(arg_min(checksum_sha256, delivery_id) || programme || organisation_key)
    ) as number
from named
group by programme, organisation_key;
comment on view participant_number is 'Under which number a participant stands that may not be named';

create view current_people as
select participation_people.*
from participation_people
join current_participation using (delivery_id, programme, cohort, organisation_key);
comment on view current_people is 'How many people take part, per role';

create view current_group_member as
select participation_group.*
from participation_group
join current_participation using (delivery_id, programme, cohort, organisation_key);
comment on view current_group_member is 'Who sits in which working group';

-- One row per programme, cohort, session, organisation and role: all of the newest delivery that counts for that session and organisation.
create view current_attendance as
select attendance.*
from attendance
join published_delivery using (delivery_id)
qualify published_delivery.event_no = max(published_delivery.event_no) over (
    partition by attendance.programme, attendance.cohort, attendance.position, attendance.organisation_key
);
comment on view current_attendance is 'How many people were at each session';

create view current_promise_report as
select promise_report.*
from promise_report
join published_delivery using (delivery_id)
qualify row_number() over (
    partition by promise_report.programme, promise_report.cohort, promise_report.organisation_key, promise_report.promise
    order by published_delivery.event_no desc, promise_report.sheet, promise_report.cell
) = 1;
comment on view current_promise_report is 'What participants said last of their promises';

-- One row per municipality that was asked whether it may be named: what it said last, over all programmes. Not in it is no.
create view naming as
select participation.cbs_code, participation.may_be_named
from participation
join published_delivery using (delivery_id)
where participation.may_be_named is not null
    and participation.cbs_code = organisation_key(
        participation.organisation, participation.organisation_type, participation.cbs_code, participation.province_code
    )
qualify row_number() over (
    partition by participation.cbs_code order by published_delivery.event_no desc, participation.may_be_named, participation.sheet, participation.cell
) = 1;
comment on view naming is 'Which municipalities agreed to be named to others, and which did not; who is not in it did not';
