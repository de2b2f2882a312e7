"""The check of registers and long sheets once more, slow and obvious: row by row, cell by cell, record by record.

It shares with the program only what judges one cell (parse_answer), one key (read_key) and
one row of heads; going through the rows and every rule across rows is written anew.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace

from ingest.addresses import column_letters, position_of
from ingest.files import open_file
from ingest.findings import Finding, Spot, make_finding
from ingest.forms.form_reading import read_form
from ingest.heads import ANSWER, CODE, COMMENT, EDITION, LONG_FIELDS, NAME, QUESTION, QUESTION_ID, REGISTER_FIELDS, YEAR
from ingest.layouts.answer_cells import answer_params
from ingest.layouts.head_findings import KnownHeads, check_heads
from ingest.layouts.key_columns import check_merged_keys, key_cells
from ingest.layouts.question_cells import find_question, unknown_question
from ingest.layouts.recognition import recognise_sheet
from ingest.layouts.row_keys import is_total, read_key
from ingest.problems import Problem
from ingest.values import ParsedAnswer, parse_answer


@dataclass(frozen=True)
class Said:
    question_id: str
    answer: ParsedAnswer | None  # None is a wrong cell
    sheet: str
    cell: str
    found: str
    comment: str | None = None

    @property
    def what(self) -> object:
        return (self.answer.value, self.answer.not_applicable, self.comment) if self.answer else self.found


@dataclass(frozen=True)
class Row:
    cbs_code: str
    round_year: int
    edition: str | None
    sheet: str
    cell: str
    answers: tuple[Said, ...]
    is_long: bool = False

    @property
    def about(self) -> tuple[str, int]:
        return self.cbs_code, self.round_year


def slow_check(context, content: bytes) -> tuple[list[tuple], list[Finding]]:
    """(cbs_code, round_year, question, value, not applicable, comment, sheet, cell) of each answer; and the findings."""
    rows, findings, sheets = [], [], open_file(content).sheets
    for sheet in sheets:
        kind, heads, here, remarks = read_heads(context, sheet)
        findings += [*remarks, *check_merged_keys(heads)]
        first = [remark for number in heads.data_rows for remark in read_row(here, heads, number, kind)[1]]
        shares = {remark.params["question"] for remark in first if remark.code == "share_or_percentage"}
        for number in heads.data_rows:
            taken, remarks = read_row(here, heads, number, kind, shares)
            rows += taken
            findings += remarks
    across = []
    for rule in (double_rows, one_edition, double_answers, asked):
        rows, remarks = rule(context.words, rows)
        across += remarks
    answers = [
        (*row.about, said.question_id, said.answer.value, said.answer.not_applicable, said.comment, said.sheet, said.cell)
        for row in rows for said in row.answers if said.answer
    ]  # fmt: skip
    return answers, told(context.words, [*across, *findings], rows, [sheet.name for sheet in sheets])


def read_heads(context, sheet):
    """The layout, its heads, the context to read with, and what is said about the heads: not what is checked here."""
    found = recognise_sheet(sheet, context.words)
    if found.kind == "lang":
        heads, remarks = check_heads(found.heads, KnownHeads([field.head for field in LONG_FIELDS], CODE.head))
        return "lang", heads, context, remarks
    read = read_form(context, found.form, context.words.question_index)
    known = [field.head for field in REGISTER_FIELDS] + list(context.words.questions)
    heads, remarks = check_heads(read.heads, KnownHeads(known, CODE.head, is_strict=True))
    return found.kind, heads, read.context, [*read.findings, *remarks]


def read_row(context, heads, number, kind, shares=frozenset()):
    filled = list(heads.sheet.row(number))
    place = Spot(heads.sheet.name, number, filled[0].column)
    if is_total(heads.cell(number, CODE)) or is_total(heads.cell(number, NAME)):
        return [], [make_finding("total_row_skipped", place, filled[0].text)]
    key_columns = [heads.column_of(field) for field in (CODE, NAME)]
    if all(cell.column in [heads.column_of(YEAR), heads.column_of(EDITION)] for cell in filled):
        return [], [make_finding("row_ignored", place, filled[0].text)]
    cells = key_cells(heads, number)
    if len(filled) == 1 and filled[0].column in key_columns and isinstance(filled[0].value, str):
        is_place = context.book.by_name(cells.name.text) or context.book.by_code(cells.code)
        if kind == "lang" or not is_place:
            return [], [make_finding("row_ignored", place, filled[0].text)]
    key = read_key(context, cells)
    if kind == "lang":
        return read_long_row(context, heads, number, key, shares)
    read = [
        read_cell(context, context.words.questions[c.became], heads.sheet, (number, c.column), key, shares=shares)
        for c in heads.question_columns
    ]
    answers = tuple(said for said, _remarks in read)
    findings = [*key.findings, *(remark for _said, remarks in read for remark in remarks)]
    if key.identity is None:
        return [], findings
    if all(said.answer and said.answer.is_blank for said in answers):
        name = context.words.places[key.identity[0]].name
        return [], [*findings, make_finding("row_without_answers", place, "", name=name, round_year=key.identity[1])]
    first = cells.code if cells.code.column else cells.name
    return [Row(*key.identity, key.edition, heads.sheet.name, first.address, answers)], findings


def read_long_row(context, heads, number, key, shares):
    asked = (heads.cell(number, QUESTION_ID), heads.cell(number, QUESTION))
    question = find_question(context, *asked)
    if question is None:
        return [], [*key.findings, unknown_question(context, heads.sheet.name, *asked)]
    place = (number, heads.column_of(ANSWER))
    said, remarks = read_cell(context, question, heads.sheet, place, key, heads.cell(number, COMMENT).text or None, shares)
    if key.identity is None:
        return [], [*key.findings, *remarks]
    return [Row(*key.identity, key.edition, heads.sheet.name, said.cell, (said,), True)], [*key.findings, *remarks]


def read_cell(context, question, sheet, place, key, comment=None, shares=frozenset()):
    cell = sheet.cell(*place)
    parsed = parse_answer(context.words, question, cell)
    problem = parsed if isinstance(parsed, Problem) else parsed.remark
    if question.question_id in shares and cell.value in (1, "1") and not cell.is_percent and cell.value is not True:
        problem = Problem("share_or_percentage", cell.text, {"percentage": "100"})
    findings = [problem.at(Spot(sheet.name, *place), **answer_params(context, question, key))] if problem else []
    answer = None if isinstance(parsed, Problem) else parsed
    return Said(question.question_id, answer, sheet.name, cell.address, cell.text, comment), findings


def double_rows(words, rows):
    groups = defaultdict(list)
    for row in rows:
        groups[row.about if not row.is_long else (row.sheet, row.cell)].append(row)
    kept, findings = {}, []
    for group in groups.values():
        contrary = {(row.sheet, row.cell): opposite_of(row, group) for row in group if not row.is_long}
        taken = {}
        for row in group:
            other = contrary.get((row.sheet, row.cell))
            if other:
                findings.append(row_finding(words, "row_double_different", row, "other", other))
                continue
            earlier = [taken[said.question_id] for said in row.answers if said.question_id in taken]
            if earlier:
                findings.append(row_finding(words, "row_double_same", row, "first", earlier[0]))
            new = tuple(said for said in row.answers if said.question_id not in taken)
            taken |= {said.question_id: row for said in new}
            kept |= {(row.sheet, row.cell): replace(row, answers=new)} if new else {}
    return [kept[(row.sheet, row.cell)] for row in rows if (row.sheet, row.cell) in kept], findings


def opposite_of(row, group):
    """The row that the first contradicted statement of a row is set against: the first that says anything, or that differs."""
    statements = [(("question", said.question_id), said.what) for said in row.answers]
    for about, what in [*statements, (("edition", row.sheet), row.edition)]:
        others = [other for other in group if other is not row and differs(other, about, what)]
        if others:
            first = next(other for other in group if says(other, about))
            return first if first in others else others[0]
    return None


def says(row, about) -> list:
    kind, of = about
    if kind == "edition":
        return [row.edition] if row.sheet == of else []
    return [said.what for said in row.answers if said.question_id == of]


def differs(row, about, what) -> bool:
    return any(said != what for said in says(row, about))


def row_finding(words, code, row, where, other):
    spot, there = Spot(row.sheet, *position_of(row.cell)), Spot(other.sheet, *position_of(other.cell))
    address = other.cell if other.sheet == row.sheet else f"{other.cell} ({other.sheet})"
    places = {"sheet": spot.sheet, "row": spot.row, "other_sheet": there.sheet, "other_row": there.row}
    return make_finding(
        code, spot, "", name=words.places[row.cbs_code].name, round_year=row.round_year, **{where: address}, **places
    )


def one_edition(words, rows):
    kept, findings = [], []
    for row in rows:
        leading = next((other for other in rows if other.about == row.about and other.edition), None)
        if leading and row.edition and row.edition != leading.edition:
            spot = Spot(row.sheet, *position_of(row.cell))
            findings.append(make_finding("edition_conflict", spot, row.edition, first=leading.cell, other=leading.edition))
        else:
            kept.append(replace(row, edition=leading.edition if leading else None))
    return kept, findings


def double_answers(words, rows):
    together = defaultdict(list)
    for row in rows:
        for said in row.answers:
            together[(*row.about, said.question_id)].append(said)
    dropped, findings = set(), []
    for (code, year, question), group in together.items():
        is_same = len({said.what for said in group}) == 1
        for number, said in enumerate(group):
            if len(group) == 1 or (is_same and number == 0):
                continue
            other = group[0] if is_same or said.what != group[0].what else next(o for o in group if o.what != said.what)
            address = other.cell if other.sheet == said.sheet else f"{other.cell} ({other.sheet})"
            named = {"name": words.places[code].name, "round_year": year, "question": question}
            spot = Spot(said.sheet, *position_of(said.cell))
            same = {"first": address} if is_same else {"other": address}
            findings.append(
                make_finding(f"answer_double_{'same' if is_same else 'different'}", spot, said.found, **named, **same)
            )
            dropped.add((said.sheet, said.cell, question))
    kept = [replace(r, answers=tuple(s for s in r.answers if (s.sheet, s.cell, s.question_id) not in dropped)) for r in rows]
    return [row for row in kept if row.answers], findings


def asked(words, rows):
    kept, findings = [], []
    for row in rows:
        edition = row.edition or words.rounds[row.round_year].edition
        questions = words.editions[edition].question_ids
        extra = [s for s in row.answers if s.question_id not in questions and s.answer and not s.answer.is_blank]
        for said in extra:
            spot = Spot(said.sheet, *position_of(said.cell))
            findings.append(make_finding("question_not_asked", spot, said.found, question=said.question_id, edition=edition))
        answers = tuple(said for said in row.answers if said.question_id in questions or said in extra)
        kept += [replace(row, answers=answers)] if answers else []
    return kept, findings


def told(words, findings, rows, sheets):
    """The findings in reading order, counted, and equal notices of a column as one."""
    ordered = sorted(findings, key=lambda f: (sheets.index(f.sheet) + 1 if f.sheet in sheets else 0, position_of(f.cell)))
    notices = defaultdict(list)
    for finding in ordered:
        if finding.severity == "notice" and finding.cell:
            notices[(finding.code, finding.sheet, column_letters(position_of(finding.cell)[1]))].append(finding)
    done = []
    for finding in ordered:
        column = (finding.code, finding.sheet, column_letters(position_of(finding.cell)[1]))
        alike = notices.get(column, [finding]) if finding.severity == "notice" and finding.cell else [finding]
        if finding is alike[0]:
            more = {"more_n": len(alike) - 1} if len(alike) > 1 else {}
            done.append(replace(finding, params={**finding.params, **more, **counts(words, finding, rows)}))
    return done


def counts(words, finding, rows):
    if finding.severity != "error" or not {"theme", "cbs_code"} <= set(finding.params):
        return {}
    about, theme = (finding.params["cbs_code"], finding.params["round_year"]), finding.params["theme"]
    right = [row for row in rows if row.about == about and any(said.answer for said in row.answers)]
    edition = (right[0].edition if right else None) or words.rounds[about[1]].edition
    given = Counter(
        words.questions[said.question_id].theme
        for row in right
        for said in row.answers
        if said.answer and not said.answer.is_blank
    )
    of_theme = [question for question in words.editions[edition].question_ids if words.questions[question].theme == theme]
    return {"answered_n": given[theme], "asked_n": len(of_theme)}
