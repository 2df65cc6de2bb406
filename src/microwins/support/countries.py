"""Whom to turn to in which country: from a time zone, a locale, or what somebody typed.

The table of countries is from the time zone database (https://www.iana.org/time-zones, public
domain), as of July 2026: the zones of `zone.tab` with their country, and the older names of
`backward` with that of the zone they are names for ("Asia/Saigon", "US/Pacific", "Eire"), but for
five that share a clock with another country: Timbuktu, Coral Harbour, the South Pole, Jan Mayen and
Yap. Zones that name no place ("UTC", "EST5EDT", "CET") are in none. Countries are called as in
`iso3166.tab`, written out where that is short for something.
"""

from __future__ import annotations

from microwins.model.record import Record
from microwins.support.emergency_numbers import emergency_number
from microwins.support.lines import CHECKED, LINES, SupportLine

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from microwins.model.item import Item

DIRECTORY = "findahelpline.com"
"""Lists lines for most countries."""

_DATABASE = "/zoneinfo/"
_VARIANTS = ("posix/", "right/")
_OTHER_NAMES = {
    "AE": ("uae",),
    "CI": ("côte d'ivoire",),
    "CZ": ("czechia",),
    "GB": ("uk", "britain", "great britain", "england", "scotland", "wales", "northern ireland"),
    "GR": ("el",),
    "KR": ("korea",),
    "MM": ("burma",),
    "NL": ("holland", "the netherlands"),
    "SZ": ("swaziland",),
    "TR": ("türkiye", "turkiye"),
    "US": ("usa", "america", "the united states"),
}
"""Other names of countries, in lower case."""

_COUNTRIES = """\
AD Andorra: Europe/Andorra; AE United Arab Emirates: Asia/Dubai; AF Afghanistan: Asia/Kabul;
AG Antigua and Barbuda: America/Antigua; AI Anguilla: America/Anguilla; AL Albania: Europe/Tirane;
AM Armenia: Asia/Yerevan; AO Angola: Africa/Luanda;
AQ Antarctica: Antarctica/Casey Antarctica/Davis Antarctica/DumontDUrville Antarctica/Mawson
Antarctica/McMurdo Antarctica/Palmer Antarctica/Rothera Antarctica/South_Pole Antarctica/Syowa
Antarctica/Troll Antarctica/Vostok;
AR Argentina: America/Argentina/Buenos_Aires America/Argentina/Catamarca
America/Argentina/ComodRivadavia America/Argentina/Cordoba America/Argentina/Jujuy
America/Argentina/La_Rioja America/Argentina/Mendoza America/Argentina/Rio_Gallegos
America/Argentina/Salta America/Argentina/San_Juan America/Argentina/San_Luis
America/Argentina/Tucuman America/Argentina/Ushuaia America/Buenos_Aires America/Catamarca
America/Cordoba America/Jujuy America/Mendoza America/Rosario;
AS American Samoa: Pacific/Pago_Pago Pacific/Samoa US/Samoa; AT Austria: Europe/Vienna;
AU Australia: Antarctica/Macquarie Australia/ACT Australia/Adelaide Australia/Brisbane
Australia/Broken_Hill Australia/Canberra Australia/Currie Australia/Darwin Australia/Eucla
Australia/Hobart Australia/LHI Australia/Lindeman Australia/Lord_Howe Australia/Melbourne
Australia/NSW Australia/North Australia/Perth Australia/Queensland Australia/South Australia/Sydney
Australia/Tasmania Australia/Victoria Australia/West Australia/Yancowinna; AW Aruba: America/Aruba;
AX Åland Islands: Europe/Mariehamn; AZ Azerbaijan: Asia/Baku;
BA Bosnia and Herzegovina: Europe/Sarajevo; BB Barbados: America/Barbados;
BD Bangladesh: Asia/Dacca Asia/Dhaka; BE Belgium: Europe/Brussels;
BF Burkina Faso: Africa/Ouagadougou; BG Bulgaria: Europe/Sofia; BH Bahrain: Asia/Bahrain;
BI Burundi: Africa/Bujumbura; BJ Benin: Africa/Porto-Novo;
BL Saint Barthelemy: America/St_Barthelemy; BM Bermuda: Atlantic/Bermuda; BN Brunei: Asia/Brunei;
BO Bolivia: America/La_Paz; BQ Caribbean Netherlands: America/Kralendijk;
BR Brazil: America/Araguaina America/Bahia America/Belem America/Boa_Vista America/Campo_Grande
America/Cuiaba America/Eirunepe America/Fortaleza America/Maceio America/Manaus America/Noronha
America/Porto_Acre America/Porto_Velho America/Recife America/Rio_Branco America/Santarem
America/Sao_Paulo Brazil/Acre Brazil/DeNoronha Brazil/East Brazil/West; BS Bahamas: America/Nassau;
BT Bhutan: Asia/Thimbu Asia/Thimphu; BW Botswana: Africa/Gaborone; BY Belarus: Europe/Minsk;
BZ Belize: America/Belize;
CA Canada: America/Atikokan America/Blanc-Sablon America/Cambridge_Bay America/Coral_Harbour
America/Creston America/Dawson America/Dawson_Creek America/Edmonton America/Fort_Nelson
America/Glace_Bay America/Goose_Bay America/Halifax America/Inuvik America/Iqaluit America/Moncton
America/Montreal America/Nipigon America/Pangnirtung America/Rainy_River America/Rankin_Inlet
America/Regina America/Resolute America/St_Johns America/Swift_Current America/Thunder_Bay
America/Toronto America/Vancouver America/Whitehorse America/Winnipeg America/Yellowknife
Canada/Atlantic Canada/Central Canada/Eastern Canada/Mountain Canada/Newfoundland Canada/Pacific
Canada/Saskatchewan Canada/Yukon; CC Cocos Islands: Indian/Cocos;
CD Democratic Republic of the Congo: Africa/Kinshasa Africa/Lubumbashi;
CF Central African Republic: Africa/Bangui; CG Republic of the Congo: Africa/Brazzaville;
CH Switzerland: Europe/Zurich; CI Ivory Coast: Africa/Abidjan; CK Cook Islands: Pacific/Rarotonga;
CL Chile: America/Coyhaique America/Punta_Arenas America/Santiago Chile/Continental
Chile/EasterIsland Pacific/Easter; CM Cameroon: Africa/Douala;
CN China: Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Kashgar Asia/Shanghai Asia/Urumqi PRC;
CO Colombia: America/Bogota; CR Costa Rica: America/Costa_Rica; CU Cuba: America/Havana Cuba;
CV Cape Verde: Atlantic/Cape_Verde; CW Curaçao: America/Curacao;
CX Christmas Island: Indian/Christmas; CY Cyprus: Asia/Famagusta Asia/Nicosia Europe/Nicosia;
CZ Czech Republic: Europe/Prague; DE Germany: Europe/Berlin Europe/Busingen;
DJ Djibouti: Africa/Djibouti; DK Denmark: Europe/Copenhagen; DM Dominica: America/Dominica;
DO Dominican Republic: America/Santo_Domingo; DZ Algeria: Africa/Algiers;
EC Ecuador: America/Guayaquil Pacific/Galapagos; EE Estonia: Europe/Tallinn;
EG Egypt: Africa/Cairo Egypt; EH Western Sahara: Africa/El_Aaiun;
ER Eritrea: Africa/Asmara Africa/Asmera; ES Spain: Africa/Ceuta Atlantic/Canary Europe/Madrid;
ET Ethiopia: Africa/Addis_Ababa; FI Finland: Europe/Helsinki; FJ Fiji: Pacific/Fiji;
FK Falkland Islands: Atlantic/Stanley;
FM Micronesia: Pacific/Chuuk Pacific/Kosrae Pacific/Pohnpei Pacific/Ponape Pacific/Truk Pacific/Yap;
FO Faroe Islands: Atlantic/Faeroe Atlantic/Faroe; FR France: Europe/Paris;
GA Gabon: Africa/Libreville; GB United Kingdom: Europe/Belfast Europe/London GB GB-Eire;
GD Grenada: America/Grenada; GE Georgia: Asia/Tbilisi; GF French Guiana: America/Cayenne;
GG Guernsey: Europe/Guernsey; GH Ghana: Africa/Accra; GI Gibraltar: Europe/Gibraltar;
GL Greenland: America/Danmarkshavn America/Godthab America/Nuuk America/Scoresbysund America/Thule;
GM Gambia: Africa/Banjul; GN Guinea: Africa/Conakry; GP Guadeloupe: America/Guadeloupe;
GQ Equatorial Guinea: Africa/Malabo; GR Greece: Europe/Athens;
GS South Georgia and the South Sandwich Islands: Atlantic/South_Georgia;
GT Guatemala: America/Guatemala; GU Guam: Pacific/Guam; GW Guinea-Bissau: Africa/Bissau;
GY Guyana: America/Guyana; HK Hong Kong: Asia/Hong_Kong Hongkong; HN Honduras: America/Tegucigalpa;
HR Croatia: Europe/Zagreb; HT Haiti: America/Port-au-Prince; HU Hungary: Europe/Budapest;
ID Indonesia: Asia/Jakarta Asia/Jayapura Asia/Makassar Asia/Pontianak Asia/Ujung_Pandang;
IE Ireland: Eire Europe/Dublin; IL Israel: Asia/Jerusalem Asia/Tel_Aviv Israel;
IM Isle of Man: Europe/Isle_of_Man; IN India: Asia/Calcutta Asia/Kolkata;
IO British Indian Ocean Territory: Indian/Chagos; IQ Iraq: Asia/Baghdad; IR Iran: Asia/Tehran Iran;
IS Iceland: Atlantic/Reykjavik Iceland; IT Italy: Europe/Rome; JE Jersey: Europe/Jersey;
JM Jamaica: America/Jamaica Jamaica; JO Jordan: Asia/Amman; JP Japan: Asia/Tokyo Japan;
KE Kenya: Africa/Nairobi; KG Kyrgyzstan: Asia/Bishkek; KH Cambodia: Asia/Phnom_Penh;
KI Kiribati: Pacific/Enderbury Pacific/Kanton Pacific/Kiritimati Pacific/Tarawa;
KM Comoros: Indian/Comoro; KN Saint Kitts and Nevis: America/St_Kitts;
KP North Korea: Asia/Pyongyang; KR South Korea: Asia/Seoul ROK; KW Kuwait: Asia/Kuwait;
KY Cayman Islands: America/Cayman;
KZ Kazakhstan: Asia/Almaty Asia/Aqtau Asia/Aqtobe Asia/Atyrau Asia/Oral Asia/Qostanay
Asia/Qyzylorda; LA Laos: Asia/Vientiane; LB Lebanon: Asia/Beirut; LC Saint Lucia: America/St_Lucia;
LI Liechtenstein: Europe/Vaduz; LK Sri Lanka: Asia/Colombo; LR Liberia: Africa/Monrovia;
LS Lesotho: Africa/Maseru; LT Lithuania: Europe/Vilnius; LU Luxembourg: Europe/Luxembourg;
LV Latvia: Europe/Riga; LY Libya: Africa/Tripoli Libya; MA Morocco: Africa/Casablanca;
MC Monaco: Europe/Monaco; MD Moldova: Europe/Chisinau Europe/Tiraspol;
ME Montenegro: Europe/Podgorica; MF Saint Martin: America/Marigot;
MG Madagascar: Indian/Antananarivo; MH Marshall Islands: Kwajalein Pacific/Kwajalein Pacific/Majuro;
MK North Macedonia: Europe/Skopje; ML Mali: Africa/Bamako Africa/Timbuktu;
MM Myanmar: Asia/Rangoon Asia/Yangon;
MN Mongolia: Asia/Choibalsan Asia/Hovd Asia/Ulaanbaatar Asia/Ulan_Bator;
MO Macau: Asia/Macao Asia/Macau; MP Northern Mariana Islands: Pacific/Saipan;
MQ Martinique: America/Martinique; MR Mauritania: Africa/Nouakchott;
MS Montserrat: America/Montserrat; MT Malta: Europe/Malta; MU Mauritius: Indian/Mauritius;
MV Maldives: Indian/Maldives; MW Malawi: Africa/Blantyre;
MX Mexico: America/Bahia_Banderas America/Cancun America/Chihuahua America/Ciudad_Juarez
America/Ensenada America/Hermosillo America/Matamoros America/Mazatlan America/Merida
America/Mexico_City America/Monterrey America/Ojinaga America/Santa_Isabel America/Tijuana
Mexico/BajaNorte Mexico/BajaSur Mexico/General; MY Malaysia: Asia/Kuala_Lumpur Asia/Kuching;
MZ Mozambique: Africa/Maputo; NA Namibia: Africa/Windhoek; NC New Caledonia: Pacific/Noumea;
NE Niger: Africa/Niamey; NF Norfolk Island: Pacific/Norfolk; NG Nigeria: Africa/Lagos;
NI Nicaragua: America/Managua; NL Netherlands: Europe/Amsterdam; NO Norway: Europe/Oslo;
NP Nepal: Asia/Kathmandu Asia/Katmandu; NR Nauru: Pacific/Nauru; NU Niue: Pacific/Niue;
NZ New Zealand: NZ NZ-CHAT Pacific/Auckland Pacific/Chatham; OM Oman: Asia/Muscat;
PA Panama: America/Panama; PE Peru: America/Lima;
PF French Polynesia: Pacific/Gambier Pacific/Marquesas Pacific/Tahiti;
PG Papua New Guinea: Pacific/Bougainville Pacific/Port_Moresby; PH Philippines: Asia/Manila;
PK Pakistan: Asia/Karachi; PL Poland: Europe/Warsaw Poland;
PM Saint Pierre and Miquelon: America/Miquelon; PN Pitcairn Islands: Pacific/Pitcairn;
PR Puerto Rico: America/Puerto_Rico; PS Palestine: Asia/Gaza Asia/Hebron;
PT Portugal: Atlantic/Azores Atlantic/Madeira Europe/Lisbon Portugal; PW Palau: Pacific/Palau;
PY Paraguay: America/Asuncion; QA Qatar: Asia/Qatar; RE Réunion: Indian/Reunion;
RO Romania: Europe/Bucharest; RS Serbia: Europe/Belgrade;
RU Russia: Asia/Anadyr Asia/Barnaul Asia/Chita Asia/Irkutsk Asia/Kamchatka Asia/Khandyga
Asia/Krasnoyarsk Asia/Magadan Asia/Novokuznetsk Asia/Novosibirsk Asia/Omsk Asia/Sakhalin
Asia/Srednekolymsk Asia/Tomsk Asia/Ust-Nera Asia/Vladivostok Asia/Yakutsk Asia/Yekaterinburg
Europe/Astrakhan Europe/Kaliningrad Europe/Kirov Europe/Moscow Europe/Samara Europe/Saratov
Europe/Ulyanovsk Europe/Volgograd W-SU; RW Rwanda: Africa/Kigali; SA Saudi Arabia: Asia/Riyadh;
SB Solomon Islands: Pacific/Guadalcanal; SC Seychelles: Indian/Mahe; SD Sudan: Africa/Khartoum;
SE Sweden: Europe/Stockholm; SG Singapore: Asia/Singapore Singapore;
SH Saint Helena: Atlantic/St_Helena; SI Slovenia: Europe/Ljubljana;
SJ Svalbard and Jan Mayen: Arctic/Longyearbyen Atlantic/Jan_Mayen; SK Slovakia: Europe/Bratislava;
SL Sierra Leone: Africa/Freetown; SM San Marino: Europe/San_Marino; SN Senegal: Africa/Dakar;
SO Somalia: Africa/Mogadishu; SR Suriname: America/Paramaribo; SS South Sudan: Africa/Juba;
ST Sao Tome and Principe: Africa/Sao_Tome; SV El Salvador: America/El_Salvador;
SX Sint Maarten: America/Lower_Princes; SY Syria: Asia/Damascus; SZ Eswatini: Africa/Mbabane;
TC Turks and Caicos Islands: America/Grand_Turk; TD Chad: Africa/Ndjamena;
TF French Southern Territories: Indian/Kerguelen; TG Togo: Africa/Lome; TH Thailand: Asia/Bangkok;
TJ Tajikistan: Asia/Dushanbe; TK Tokelau: Pacific/Fakaofo; TL East Timor: Asia/Dili;
TM Turkmenistan: Asia/Ashgabat Asia/Ashkhabad; TN Tunisia: Africa/Tunis;
TO Tonga: Pacific/Tongatapu; TR Turkey: Asia/Istanbul Europe/Istanbul Turkey;
TT Trinidad and Tobago: America/Port_of_Spain; TV Tuvalu: Pacific/Funafuti;
TW Taiwan: Asia/Taipei ROC; TZ Tanzania: Africa/Dar_es_Salaam;
UA Ukraine: Europe/Kiev Europe/Kyiv Europe/Simferopol Europe/Uzhgorod Europe/Zaporozhye;
UG Uganda: Africa/Kampala; UM US Minor Outlying Islands: Pacific/Midway Pacific/Wake;
US United States: America/Adak America/Anchorage America/Atka America/Boise America/Chicago
America/Denver America/Detroit America/Fort_Wayne America/Indiana/Indianapolis America/Indiana/Knox
America/Indiana/Marengo America/Indiana/Petersburg America/Indiana/Tell_City America/Indiana/Vevay
America/Indiana/Vincennes America/Indiana/Winamac America/Indianapolis America/Juneau
America/Kentucky/Louisville America/Kentucky/Monticello America/Knox_IN America/Los_Angeles
America/Louisville America/Menominee America/Metlakatla America/New_York America/Nome
America/North_Dakota/Beulah America/North_Dakota/Center America/North_Dakota/New_Salem
America/Phoenix America/Shiprock America/Sitka America/Yakutat Navajo Pacific/Honolulu
Pacific/Johnston US/Alaska US/Aleutian US/Arizona US/Central US/East-Indiana US/Eastern US/Hawaii
US/Indiana-Starke US/Michigan US/Mountain US/Pacific; UY Uruguay: America/Montevideo;
UZ Uzbekistan: Asia/Samarkand Asia/Tashkent; VA Vatican City: Europe/Vatican;
VC Saint Vincent and the Grenadines: America/St_Vincent; VE Venezuela: America/Caracas;
VG British Virgin Islands: America/Tortola; VI US Virgin Islands: America/St_Thomas America/Virgin;
VN Vietnam: Asia/Ho_Chi_Minh Asia/Saigon; VU Vanuatu: Pacific/Efate;
WF Wallis and Futuna: Pacific/Wallis; WS Samoa: Pacific/Apia; YE Yemen: Asia/Aden;
YT Mayotte: Indian/Mayotte; ZA South Africa: Africa/Johannesburg; ZM Zambia: Africa/Lusaka;
ZW Zimbabwe: Africa/Harare
"""
"""The code and the name of each country, and behind a colon its zones."""


class Place(Record):
    """A country with its number for danger, None where none was proven, and those who listen."""

    country: str
    name: str
    emergency: str | None
    lines: tuple[SupportLine, ...]


EVERYWHERE_ELSE = Place("", "everywhere else", None, ())


class Support(Record):
    """Whom to turn to: the places that somebody may be in, the likeliest first.

    `directory` knows more lines, and `checked` is the day on which the numbers were compared with
    their sources. `own` are the people and steps that the person chose.
    """

    places: tuple[Place, ...]
    directory: str = DIRECTORY
    checked: str = CHECKED
    own: tuple[Item, ...] = ()

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says; one's own are there only where there are some."""
        from microwins.model.handle import handles  # 1 ms, for programs

        fields = self._asdict()
        names = handles([item.id for item in self.own], [item.id for item in self.own])
        fields["own"] = [
            {"number": number, "text": item.text, "handle": names[item.id]}
            for number, item in enumerate(self.own, 1)
        ]
        if not self.own:
            del fields["own"]
        return fields


def support(countries: Iterable[str | None]) -> Support:
    """Return whom to turn to in the countries with these codes; None stands for an unknown one."""
    names = country_names()
    known = dict.fromkeys(code for code in countries if code)
    return Support(
        tuple(
            Place(code, names[code], emergency_number(code), LINES.get(code, ())) for code in known
        )
    )


def zone_names() -> list[str]:
    """Return the names of all time zones that lie in a country."""
    return [zone for _, _, zones in _countries() for zone in zones.split()]


def country_of_zone(zone: str) -> str | None:
    """Return the code of the country that a time zone lies in, None where it names no place.

    `zone` is what TZ may hold, or the path of a file of the time zone database.
    """
    name = zone.removeprefix(":").rpartition(_DATABASE)[2].lower()
    for variant in _VARIANTS:
        name = name.removeprefix(variant)
    return next((code for code, _, zones in _countries() if name in zones.lower().split()), None)


def country_of_locale(locale: str) -> str | None:
    """Return the code of the country that a locale names, as "en_GB.UTF-8" does, or None.

    A script may stand before it, as in "zh_Hant_TW", and a variant behind it.
    """
    plain = locale.partition(".")[0].partition("@")[0].replace("-", "_")
    names = country_names()
    return next((code for code in plain.upper().split("_")[1:] if code in names), None)


def country_named(text: str) -> str | None:
    """Return the code of the country that somebody typed, by code or name, or None."""
    typed = " ".join(text.replace(".", "").split()).lower()
    names = country_names()
    if typed.upper() in names:
        return typed.upper()
    for code, name in names.items():
        if typed in (name.lower(), *_OTHER_NAMES.get(code, ())):
            return code
    return None


def country_names() -> dict[str, str]:
    """Return the name of every country by its code."""
    return {code: name for code, name, _ in _countries()}


def _countries() -> Iterator[tuple[str, str, str]]:
    """Yield the code, the name and the time zones of each country."""
    for country in _COUNTRIES.replace("\n", " ").split("; "):
        named, _, zones = country.partition(": ")
        code, _, name = named.partition(" ")
        yield code, name, zones
