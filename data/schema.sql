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

create table programme_session (programme text not null, position integer not null, name_nl text not null, name_en text not null, held_on date);
comment on table programme_session is 'Meetings of a programme';
comment on column programme_session.programme is 'Programme';
comment on column programme_session.position is 'Order';
comment on column programme_session.name_nl is 'Dutch name';
comment on column programme_session.name_en is 'English name';
comment on column programme_session.held_on is 'Day; null where not published';

create table programme_promise (
    programme text not null, promise text not null, position integer not null, text_nl text not null, text_en text not null,
    measured_by text not null, required_n integer, due_on date
);
comment on table programme_promise is 'What each participant of a programme promised';
comment on column programme_promise.programme is 'Programme';
comment on column programme_promise.promise is 'Code of the promise within the programme';
comment on column programme_promise.position is 'Order';
comment on column programme_promise.text_nl is 'Dutch text';
comment on column programme_promise.text_en is 'English text';
comment on column programme_promise.measured_by is 'What shows whether it is kept: pilots, scale_up, attendance, people, working_group, response or own_word';
comment on column programme_promise.required_n is 'How many are needed; null where it cannot be counted';
comment on column programme_promise.due_on is 'Last day; null where not published';

create table working_group (programme text not null, working_group text not null, position integer not null, name_nl text not null, name_en text not null);
comment on table working_group is 'Working groups of a programme';
comment on column working_group.programme is 'Programme';
comment on column working_group.working_group is 'Code';
comment on column working_group.position is 'Order';
comment on column working_group.name_nl is 'Dutch name';
comment on column working_group.name_en is 'English name';

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
        'surveymonkey', 'qualtrics', 'kobotoolbox', 'alchemer'
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
    target_pct double not null check (target_pct between 0 and 100), set_by text, set_on date, sheet text not null, cell text not null
);
comment on table target is 'Targets set by municipalities (rule TR-1)';
comment on column target.delivery_id is 'Delivery';
comment on column target.cbs_code is 'Municipality';
comment on column target.scope is 'level or theme';
comment on column target.code is 'Level or theme the target is for';
comment on column target.base_round_year is 'Round the target was set on';
comment on column target.horizon_years is 'Years after the base round: 3 or 5';
comment on column target.target_year is 'base_round_year + horizon_years';
comment on column target.target_pct is 'Score aimed at, 0-100';
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
    sheet text not null, cell text not null
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
comment on column pilot.sheet is 'Sheet it came from; empty for CSV';
comment on column pilot.cell is 'First cell of its row';

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
    mean_pct double, sd_pct double, weighted_mean_pct double, largest_weight_share double, like_for_like_pct double, linked_n integer
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

-- ---------------------------------------------------------------- definitions used by more than one query

-- One row per delivery that counts: its last event is a publication. event_no orders them, the newest is the highest.
create view published_delivery as
select delivery_id, max(event_no) as event_no
from delivery_event
group by delivery_id
having arg_max(event, event_no) = 'published';
comment on view published_delivery is 'Deliveries that count, with the number of the event that orders them';

-- One row per municipality, scope, code and horizon: the target of the newest delivery that counts.
create view current_target as
select target.*
from target
join published_delivery using (delivery_id)
qualify row_number() over (
    partition by target.cbs_code, target.scope, target.code, target.horizon_years
    order by published_delivery.event_no desc, target.base_round_year desc, target.sheet, target.cell, target.target_pct
) = 1;
comment on view current_target is 'Targets that count: newest published, not withdrawn delivery per municipality, scope, code and horizon';

-- One row per pilot: its record in the newest delivery that counts.
create view current_pilot as
select pilot.*
from pilot
join published_delivery using (delivery_id)
qualify row_number() over (
    partition by pilot.pilot_key
    order by published_delivery.event_no desc, pilot.sheet, pilot.cell, pilot.title
) = 1;
comment on view current_pilot is 'Pilots that count: newest published, not withdrawn delivery per pilot';
