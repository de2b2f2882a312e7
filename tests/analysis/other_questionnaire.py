"""A second questionnaire with other levels, themes, answer types and weights, small enough to check by hand.

level mens      themes kennis (K1 weight 2, K2 weight 1), tijd (T1, T2), steun (U1), moed (M1 percentage)
level systeem   themes markt (grid of 2 categories x 2 focal points: G11 G12 G21 G22, and Z1 of weight 0),
                regels (R1 weight 0.5, R2 weight 1.5)
editions        lang (all), kort (K1 T1 U1 M1 G11 G22), zwaar (all, weights x 10, K1 now 1 of 3)
answer types    vijf (1-5 for 0, 25, 50, 75, 100), stoplicht (0, 1, 2 for 0, 33.3333, 100), procent
rounds          2020-2025, closing on 30 June
"""

from pathlib import Path

FILES = {
    "editions.csv": """edition,name_nl,name_en,is_light
lang,Lange lijst,Long list,false
kort,Korte lijst,Short list,true
zwaar,Zware lijst,Heavy list,false
""",
    "levels.csv": """level,position,name_nl,name_en,about_nl,about_en
mens,1,Mens,People,Over mensen.,About people.
systeem,2,Systeem,System,Over het systeem.,About the system.
""",
    "themes.csv": """level,theme,position,name_nl,name_en,about_nl,about_en
mens,kennis,1,Kennis,Knowledge,,
mens,tijd,2,Tijd,Time,,
mens,steun,3,Steun,Support,,
mens,moed,4,Moed,Courage,,
systeem,markt,5,Markt,Market,,
systeem,regels,6,Regels,Rules,,
""",
    "pilot_categories.csv": "pilot_category,category\n",
    "categories.csv": """category,position,name_nl,name_en
zorg,1,Zorg,Care
groen,2,Groen,Green
""",
    "focal_points.csv": """focal_point,position,name_nl,name_en
samen,1,Samen,Together
sober,2,Sober,Frugal
""",
    "answer_types.csv": """answer_type,kind,expected_nl,expected_en
vijf,choice,een cijfer van 1 tot en met 5,a number from 1 to 5
stoplicht,choice,"rood, oranje of groen","red, amber or green"
procent,percentage,een percentage,a percentage
""",
    "answer_options.csv": """answer_type,value,score_pct,label_nl,label_en,synonyms
vijf,1,0,Een,One,
vijf,2,25,Twee,Two,
vijf,3,50,Drie,Three,
vijf,4,75,Vier,Four,
vijf,5,100,Vijf,Five,
stoplicht,0,0,Rood,Red,
stoplicht,1,33.3333,Oranje,Amber,
stoplicht,2,100,Groen,Green,
""",
    "questions.csv": """question_id,position,level,theme,category,focal_point,answer_type,question_nl,question_en,labels_nl,labels_en,rationale
K1,1,mens,kennis,,,vijf,Kent u het?,Do you know it?,Niets|Iets|Half|Veel|Alles,Nothing|Some|Half|Much|All,
K2,2,mens,kennis,,,vijf,Leert u?,Do you learn?,,,
T1,3,mens,tijd,,,stoplicht,Is er tijd?,Is there time?,,,
T2,4,mens,tijd,,,stoplicht,Blijft er tijd?,Will there be time?,,,
U1,5,mens,steun,,,vijf,Is er steun?,Is there support?,,,
M1,6,mens,moed,,,procent,Hoeveel moed?,How much courage?,,,
G11,7,systeem,markt,zorg,samen,vijf,Zorg samen?,Care together?,,,
G12,8,systeem,markt,zorg,sober,vijf,Zorg sober?,Care frugal?,,,
G21,9,systeem,markt,groen,samen,vijf,Groen samen?,Green together?,,,
G22,10,systeem,markt,groen,sober,vijf,Groen sober?,Green frugal?,,,
Z1,11,systeem,markt,,,procent,Wat is uw doel?,What is your target?,,,
R1,12,systeem,regels,,sober,stoplicht,Zijn er regels?,Are there rules?,,,
R2,13,systeem,regels,,,procent,Hoeveel regels?,How many rules?,,,
""",  # noqa: E501
    "edition_questions.csv": """edition,question_id,weight
lang,K1,2
lang,K2,1
lang,T1,1
lang,T2,1
lang,U1,1
lang,M1,1
lang,G11,1
lang,G12,1
lang,G21,1
lang,G22,1
lang,Z1,0
lang,R1,0.5
lang,R2,1.5
kort,K1,2
kort,T1,1
kort,U1,1
kort,M1,1
kort,G11,1
kort,G22,1
zwaar,K1,10
zwaar,K2,20
zwaar,T1,10
zwaar,T2,10
zwaar,U1,10
zwaar,M1,10
zwaar,G11,10
zwaar,G12,10
zwaar,G21,10
zwaar,G22,10
zwaar,Z1,0
zwaar,R1,5
zwaar,R2,15
""",
    "rounds.csv": "round_year,edition,opens_on,closes_on\n"
    + "".join(f"{year},lang,{year}-03-01,{year}-06-30\n" for year in range(2020, 2026)),
}


INVENTED_PLACES = """
insert into place (cbs_code, name, place_level, parent_code, valid_from, valid_to, population) values
    ('GM8001', 'Aa', 'municipality', 'PV25', null, '2021-01-01', 30000),
    ('GM8002', 'Bee', 'municipality', 'PV25', null, '2021-01-01', 10000),
    ('GM8003', 'Aabee', 'municipality', 'PV25', '2021-01-01', '2023-01-01', 41000),
    ('GM8004', 'Cee', 'municipality', 'PV25', null, '2023-01-01', 20000),
    ('GM8005', 'Aabeecee', 'municipality', 'PV25', '2023-01-01', null, 62000),
    ('GM8006', 'Dee', 'municipality', 'PV25', null, '2021-01-01', 8000),
    ('GM8007', 'Ee', 'municipality', 'PV25', null, '2024-01-01', 12000),
    ('GM8008', 'Ef', 'municipality', 'PV25', null, null, 50000)
"""
# Aa and Bee became Aabee, which became Aabeecee with Cee; Ef took in Dee and later Ee, both more than a tenth.
INVENTED_MERGERS = """
insert into place_successor values
    ('2021-01-01', 'GM8001', 'GM8003', 'merge', 1, null),
    ('2021-01-01', 'GM8002', 'GM8003', 'merge', 1, null),
    ('2023-01-01', 'GM8003', 'GM8005', 'merge', 1, null),
    ('2023-01-01', 'GM8004', 'GM8005', 'merge', 1, null),
    ('2021-01-01', 'GM8006', 'GM8008', 'merge', 1, null),
    ('2024-01-01', 'GM8007', 'GM8008', 'merge', 1, null)
"""
INVENTED_CODES = tuple(f"GM800{n}" for n in range(1, 9))


def write_other_questionnaire(folder: Path) -> Path:
    """Write the files and return the folder, as create_store and memory_store take it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
