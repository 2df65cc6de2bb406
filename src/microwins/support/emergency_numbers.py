"""The number that brings help to somebody in danger, country by country: an ambulance, or all help.

Each stands in two lists that are kept apart: the emergency numbers that Android dials, by kind
(`eccdata.txt`), and the short numbers of libphonenumber. Taken is a number for every emergency
where both have one, and else the ambulance's; of several such the one that a third list, aidlines,
has too, and in Switzerland the ambulance's, since 112 is the police there. The lists were read on
28 November 2026, the first in a copy.

Territories that the first list leaves to their state have the number of that state where the
second gives it to them, too: Åland that of Finland, the Cocos and Christmas Islands that of
Australia, Guernsey, Jersey and Man that of the United Kingdom, Svalbard that of Norway, Martinique,
Mayotte and Saint Martin that of France. In South Korea 119 is the fire brigade's in the first list;
that it brings the ambulance is from the guide of the Korean Culture and Information Service. In
Nigeria both lists have the number that 112 replaced; that is from the regulator and the BBC.

Where the two disagree, or where the third gave reason to doubt both, a country has none here, and
is told of its local number. No 112 was taken on trust.
"""

from __future__ import annotations

SOURCES = (
    "https://android.googlesource.com/platform/packages/services/Telephony/+/refs/heads/main/ecc/input/eccdata.txt",
    "https://github.com/google/libphonenumber/blob/master/resources/ShortNumberMetadata.xml",
)

OTHER_SOURCES = {
    "KR": (
        "https://github.com/google/libphonenumber/blob/master/resources/ShortNumberMetadata.xml",
        "https://issuu.com/kocis9/docs/guidebook",
    ),
    "NG": (
        "https://technologytimes.ng/dial-122-how-nigerias-three-digit-emergency-number-works/",
        "https://www.bbc.com/pidgin/tori-58648427",
    ),
}
"""What proves the number of a country where it isn't both lists."""

CHECKED = "2026-11-28"

_NUMBERS = """\
AD 116  AE 998  AG 911  AI 911  AL 127  AO 112  AR 911  AS 911  AT 112  AU 000
AW 911  AX 112  AZ 112  BA 124  BB 511  BD 999  BE 112  BG 112  BH 999  BI 112
BM 911  BN 991  BO 118  BR 192  BS 919  BT 112  BW 997  BY 103  BZ 911  CA 911
CC 000  CH 144  CK 999  CL 131  CN 120  CO 123  CR 911  CU 104  CV 130  CX 000
CY 112  CZ 112  DE 112  DK 112  DM 911  DO 911  EC 911  EE 112  EG 123  ES 112
FI 112  FJ 911  FK 999  FM 911  FO 112  FR 112  GB 999  GD 911  GE 112  GF 15
GG 999  GH 193  GI 190  GL 112  GM 116  GP 15  GR 112  GT 123  GU 911  GW 113
GY 913  HK 999  HR 112  HU 112  ID 118  IE 112  IL 101  IM 999  IN 112  IR 115
IS 112  IT 112  JE 999  JO 911  JP 119  KE 999  KG 103  KH 119  KI 194  KN 911
KP 112  KR 119  KW 112  KY 911  KZ 103  LB 112  LC 911  LI 112  LK 110  LR 911
LT 112  LU 112  LV 112  MC 112  ME 124  MF 15  MG 117  MH 911  MK 194  ML 15
MN 103  MO 999  MP 911  MQ 15  MT 112  MU 114  MV 102  MW 998  MX 911  MY 999
MZ 117  NC 15  NE 15  NG 112  NI 128  NL 112  NO 113  NP 102  NR 111  NU 999
NZ 111  OM 9999  PA 911  PF 15  PG 111  PH 911  PK 115  PL 112  PM 15  PR 911
PS 101  PT 112  PW 911  PY 911  QA 999  RE 15  RO 112  RU 112  RW 112  SA 997
SC 999  SE 112  SG 995  SH 911  SI 112  SJ 113  SK 112  SL 999  SM 118  SR 115
SS 999  SV 911  SY 110  TC 911  TH 1669  TJ 103  TN 190  TO 933  TR 112  TT 990
TV 911  TW 119  TZ 112  UA 103  UG 999  US 911  UY 911  VA 118  VC 911  VE 911
VG 911  VI 911  VN 115  VU 112  WF 15  WS 911  YT 15  ZA 112  ZM 991  ZW 999
"""


def emergency_number(country: str) -> str | None:
    """Return the number to call in danger, None where none was proven for the country."""
    words = _NUMBERS.split()
    return dict(zip(words[::2], words[1::2], strict=True)).get(country)
