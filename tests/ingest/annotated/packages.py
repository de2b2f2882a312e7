"""Workbooks as packages of parts, written by hand: with all that openpyxl loses, and with the odd forms other programs write.

rich_parts() -> {part: content}; make_zip(parts) -> the bytes of the file
"""

# ruff: noqa: E501

from collections.abc import Mapping

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
Parts = dict[str, bytes]

STYLES = f"""{XML}<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot; pt&quot;"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Arial"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/></patternFill></fill></fills>
<borders count="2"><border/><border><left style="thin"/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="10" fontId="1" fillId="2" borderId="1" xfId="0" applyFill="1"><alignment horizontal="center" wrapText="1"/>
<protection locked="0"/></xf><xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>
<xf numFmtId="14" fontId="1" fillId="0" borderId="1" xfId="0"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs></styleSheet>""".encode()

# The sheet of the answers: a head row, an answer per row, row 5 empty, row 7 with a style of its own, row 9 closed at once.
ROWS = """<row r="1" spans="1:4" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
<c r="C1" t="inlineStr"><is><t>S01</t></is></c></row>
<row r="2" spans="1:4"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>2026</v></c><c r="C2" s="2"><f>1+2</f><v>3</v></c></row>
<row r="3" spans="1:4"><c r="A3" t="s"><v>3</v></c><c r="B3"><v>2026</v></c><c r="D3" s="1"><v>0.45</v></c></row>
<row r="7" s="3" customFormat="1"><c r="B7" s="3"/></row><row r="9" hidden="1"/><row r="10"><c r="F10" s="2"/></row>"""
BEFORE = """<sheetPr codeName="Blad1"><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:D9"/><sheetViews><sheetView
workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" state="frozen"/></sheetView></sheetViews>
<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="20" customWidth="1"/><col min="6" max="8" width="9" style="2"/>
</cols>"""
BEHIND = """<sheetProtection sheet="1" objects="1"/><autoFilter ref="A1:D3"/><mergeCells count="1"><mergeCell ref="F10:H12"/></mergeCells>
<conditionalFormatting sqref="B2:B9"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>2000</formula></cfRule>
</conditionalFormatting><dataValidations count="1"><dataValidation type="whole" sqref="C2:C9"><formula1>0</formula1></dataValidation>
</dataValidations><hyperlinks><hyperlink ref="A2" r:id="rId9"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75"
bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" r:id="rId3"/><drawing r:id="rId1"/>{legacy}
<tableParts count="1"><tablePart r:id="rId4"/></tableParts><extLst><ext uri="{{A8765BA9-456A-4DAB-B4F3-ACF838C121DE}}"
xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerList><x14:slicer r:id="rId5"/></x14:slicerList>
</ext></extLst>"""
NOTES = f"""{XML}<comments xmlns="{MAIN}"><authors><author>Jan &amp; Piet</author><author>tc={{1}}</author></authors><commentList>
<comment ref="A2" authorId="0" shapeId="0"><text><r><rPr><b/></rPr><t xml:space="preserve">Jan: </t></r><r><t>let op</t></r></text></comment>
<comment ref="B2" authorId="0" shapeId="0"><text><t>gewoon</t></text></comment>
<comment ref="A3" authorId="1" shapeId="0"><text><t>[Opmerkingenthread] tekst</t></text></comment></commentList></comments>""".encode()
SHAPE = (
    '<v:shape id="_x0000_s{id}" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Anchor>1, 15, 1, 2, 3,'
    " 15, 5, 4</x:Anchor><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)
DRAWING = f"""<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
 xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>
<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>
{SHAPE.format(id=1025, row=1, column=0)}{SHAPE.format(id=1026, row=1, column=1)}{SHAPE.format(id=1027, row=2, column=0)}
<v:shape id="_x0000_s1028" type="#_x0000_t201"><x:ClientData ObjectType="Button"><x:Row>1</x:Row><x:Column>2</x:Column></x:ClientData>
</v:shape></xml>""".encode()


def sheet(rows: str = ROWS, before: str = BEFORE, behind: str = "", attributes: str = "") -> bytes:
    """A sheet part; attributes come on its root."""
    return f'{XML}<worksheet xmlns="{MAIN}" xmlns:r="{RELATIONS}"{attributes}>{before}<sheetData>{rows}</sheetData>{behind}</worksheet>'.encode()


def relations(*found: tuple[str, str, str], kind: str = RELATIONS) -> bytes:
    """A part with relations: id, last word of the type, target."""
    each = "".join(f'<Relationship Id="{one}" Type="{kind}/{word}" Target="{target}"/>' for one, word, target in found)
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{each}</Relationships>'.encode()


def content_types(parts: Mapping[str, str], defaults: str = "") -> bytes:
    """The part with the kinds of content."""
    overrides = "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in parts.items())
    plain = f'<Default Extension="rels" ContentType="{PACKAGE}.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    return f'{XML}<Types xmlns="{PACKAGE}/content-types">{plain}{defaults}{overrides}</Types>'.encode()


def workbook(*sheets: tuple[str, str, str], more: str = "", space: str = MAIN, relation_space: str = RELATIONS) -> bytes:
    """The workbook part: name, relation and state of each sheet."""
    each = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="{relation}"{f" state={chr(34)}{state}{chr(34)}" if state else ""}/>'
        for n, (name, relation, state) in enumerate(sheets, start=1)
    )
    return f'{XML}<workbook xmlns="{space}" xmlns:r="{relation_space}"><sheets>{each}</sheets>{more}</workbook>'.encode()


def plain_parts(sheet_part: bytes, styles: bytes = STYLES) -> Parts:
    """The fewest parts that are a workbook, with one sheet called GWW."""
    kinds = {"xl/workbook.xml": f"{KIND}.sheet.main+xml", "xl/worksheets/sheet1.xml": f"{KIND}.worksheet+xml"}
    return {
        "[Content_Types].xml": content_types({**kinds, "xl/styles.xml": f"{KIND}.styles+xml"}),
        "_rels/.rels": relations(("rId1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": workbook(("GWW", "rId1", "")),
        "xl/_rels/workbook.xml.rels": relations(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml")),
        "xl/worksheets/sheet1.xml": sheet_part,
        "xl/styles.xml": styles,
    }


def rich_parts(*, with_notes: bool = True) -> Parts:
    """A macro workbook with a hidden sheet, a chart sheet, and everything around the cells that Excel can put there.

    The tabs stand in another order than the parts: GWW is sheet2.xml.
    """
    legacy = '<legacyDrawing r:id="rId2"/>' if with_notes else ""
    of_sheet = [("rId1", "drawing", "../drawings/drawing1.xml"), ("rId3", "printerSettings", "../printerSettings/p1.bin")]
    of_sheet += [("rId4", "table", "../tables/table1.xml"), ("rId5", "slicer", "../slicers/slicer1.xml")]
    of_sheet += [
        ("rId6", "pivotTable", "/xl/pivotTables/pivotTable1.xml"),
        ("rId8", "threadedComment", "../threadedComments/t1.xml"),
    ]
    if with_notes:
        of_sheet += [("rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"), ("rId7", "comments", "/xl/comments7.xml")]
    outside = b'<Relationship Id="rId9" Type="x/hyperlink" Target="https://example.org/?a=1&amp;b=2" TargetMode="External"/></Rel'
    parts = plain_parts(b"")
    parts |= {
        "xl/workbook.xml": workbook(
            ("Grafiek", "rId4", ""),
            ("GWW", "rId2", ""),
            ("Lijsten", "rId1", "hidden"),
            ("Toelichting &amp; meer", "rId3", ""),
            more="<definedNames><definedName name='kop'>GWW!$A$1</definedName></definedNames>",
        ),
        "xl/_rels/workbook.xml.rels": relations(
            ("rId1", "worksheet", "worksheets/sheet1.xml"),
            ("rId2", "worksheet", "/xl/worksheets/sheet2.xml"),
            ("rId3", "worksheet", "worksheets/sheet3.xml"),
            ("rId4", "chartsheet", "chartsheets/sheet1.xml"),
            ("rId5", "styles", "/xl/styles.xml"),
            ("rId6", "sharedStrings", "sharedStrings.xml"),
            ("rId7", "vbaProject", "vbaProject.bin"),
        ),
        "xl/worksheets/sheet1.xml": sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>lijst</t></is></c></row>', ""),
        "xl/worksheets/sheet2.xml": sheet(behind=BEHIND.format(legacy=legacy)),
        "xl/worksheets/sheet3.xml": sheet("", "").replace(b"<sheetData></sheetData>", b"<sheetData/>"),
        "xl/worksheets/_rels/sheet2.xml.rels": relations(*of_sheet).replace(b"</Rel", outside),
        "xl/chartsheets/sheet1.xml": f'{XML}<chartsheet xmlns="{MAIN}"/>'.encode(),
        "xl/chartsheets/_rels/sheet1.xml.rels": relations(("rId1", "printerSettings", "../printerSettings/p1.bin")),
        "xl/sharedStrings.xml": f'{XML}<sst xmlns="{MAIN}"><si><t>CBS-code</t></si><si><t>Jaar</t></si><si><t>GM0202</t></si><si><t>GM0203</t></si></sst>'.encode(),
        "xl/drawings/drawing1.xml": b"<xdr:wsDr xmlns:xdr='x'>picture and chart</xdr:wsDr>",
        "xl/charts/chart1.xml": b"<c:chartSpace xmlns:c='c'/>",
        "xl/media/image1.png": bytes(range(256)) * 9,
        "xl/printerSettings/p1.bin": b"\x00\x01printer",
        "xl/tables/table1.xml": b"<table xmlns='t'/>",
        "xl/slicers/slicer1.xml": b"<slicers xmlns='s'/>",
        "xl/pivotTables/pivotTable1.xml": b"<pivotTableDefinition xmlns='p'/>",
        "xl/threadedComments/t1.xml": b"<ThreadedComments xmlns='t'><threadedComment ref='A3' id='{1}'/></ThreadedComments>",
        "xl/persons/person.xml": b"<personList xmlns='p'/>",
        "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0macro" * 40,
        "customXml/item1.xml": b"<eigen>blijft</eigen>",
        "docProps/app.xml": b"<Properties/>",
    }
    if with_notes:
        parts |= {"xl/comments7.xml": NOTES, "xl/drawings/vmlDrawing1.vml": DRAWING}
    kinds = {"xl/workbook.xml": "application/vnd.ms-excel.sheet.macroEnabled.main+xml", "xl/styles.xml": f"{KIND}.styles+xml"}
    kinds |= {f"xl/worksheets/sheet{n}.xml": f"{KIND}.worksheet+xml" for n in (1, 2, 3)}
    kinds |= {"xl/chartsheets/sheet1.xml": f"{KIND}.chartsheet+xml", "xl/sharedStrings.xml": f"{KIND}.sharedStrings+xml"}
    kinds |= {"xl/comments7.xml": f"{KIND}.comments+xml"} if with_notes else {}
    vml = '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
    binary = '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="png" ContentType="image/png"/>'
    return parts | {"[Content_Types].xml": content_types(kinds, binary + (vml if with_notes else ""))}
