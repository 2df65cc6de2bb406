"""Who listens on the worst day, country by country, each line with what proves it.

A line stands here where a page of those who run it, or of a government or another public body, says
it, and a page of another host says the same. Nothing is from memory, and where pages disagreed the
line, or the point they disagreed on, was left out: "free" and hours stand where a page says so. The
pages were read in stored copies on the day `CHECKED`, the newest that there were. Somebody who adds
or changes a line reads its pages, puts them beside it, and dates it.
"""

from __future__ import annotations

from microwins.model.record import Record

CHECKED = "2026-11-28"


class Sources(Record):
    """The pages that prove a line, by whose they are.

    `own` are of those who run it, or what they told somebody who printed it; `public` are of a
    government, a parliament, an authority, a town or another public body; `others` are of
    broadcasters, newspapers, partners and the like. There is at least one of the first two.
    """

    own: tuple[str, ...] = ()
    public: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


class SupportLine(Record):
    """Somebody who listens: their name, and each way to reach them that there is.

    `call` is a number, and what to choose there; `text` is one for messages, with the `word` that
    opens them where one is asked for; `whatsapp` is a number there, `chat` an address in the web.
    `free` is True, and `hours` says when, where the sources do. `sources` were compared on the day
    `checked`.
    """

    name: str
    sources: Sources
    call: str = ""
    text: str = ""
    word: str = ""
    whatsapp: str = ""
    chat: str = ""
    free: bool = False
    hours: str = ""
    checked: str = CHECKED


_TABLE = """\
AT: TelefonSeelsorge; call 142; free; hours day and night
  own https://erzdioezese-wien.at/site/home/nachrichten/article/31862.html
  others https://tirol.orf.at/stories/3120626/
  others https://gailtal-journal.at/leute/welttag-der-suizidpraevention-am-10-september-telefonseelsorge-bietet-halt-in-dunklen-momenten
AU: Lifeline; call 13 11 14; text 0477 13 11 14; hours day and night
  own https://lifelineh2h.org.au/get-help/telephone-crisis-support/faqs/
  own https://www.lifeline.org.au/resources/news-and-media-releases/media-releases/
  others https://lifeinmind.org.au/news/lifelines-crisis-text-service-now-available-24-7
  others https://www.9news.com.au/national/lifeline-launches-247-text-service-as-record-numbers-of-australians-seek-support/51f2cf15-e2ba-40be-830f-a7d80a49f740
BE: Zelfmoordlijn, in Dutch; call 1813; chat zelfmoord1813.be; free; hours day and night
  own https://zelfmoordlijn1813.be/over-deze-website-en-de-organisaties
  others https://www.vrt.be/vrtnws/fr/2019/09/08/chaque-jour-trois-personnes-mettent-fin-a-leur-vie-en-flandre/
  others https://www.brusselstimes.com/belgium/1952875/belgiums-centre-for-suicide-prevention-calls-for-volunteers
BE: Centre de Prévention du Suicide, in French; call 0800 32 123; free; hours day and night
  own https://www.preventionsuicide.be/actualites/le-centre-de-prevention-du-suicide-publie-son-rapport-dactivites-2022
  others https://bx1.be/categories/news/la-reine-mathilde-visite-le-centre-de-prevention-du-suicide-a-ixelles/
  others https://www.brusselstimes.com/belgium/1952875/belgiums-centre-for-suicide-prevention-calls-for-volunteers
BR: CVV, Centro de Valorização da Vida; call 188; chat cvv.org.br; free; hours day and night
  public https://limeira.sp.leg.br/noticias/view/2020-06-30_projeto-de-lu-bogo-prev-divulgao-do-cvv-nas-plataformas-do-legislativo
  public https://al.rr.leg.br/2021/06/02/campanha-da-ale-rr-alerta-para-a-importancia-do-dialogo-mesmo-a-distancia
  others https://claudia.abril.com.br/noticias/suicidio-cvv-ligacao-gratuita/
  others https://www.reporterdiario.com.br/noticia/2398949/telefone-de-prevencao-ao-suicidio-188-sera-adotado-em-8-novos-estados/
CA: 988 Suicide Crisis Helpline; call 988; text 988; free; hours day and night
  public https://www.newswire.ca/news-releases/government-of-canada-launches-three-digit-suicide-crisis-helpline-896472116.html
  others https://mentalhealthcommission.ca/catalyst/988-launches-in-canada/
  others https://cmha.ca/brochure/canadians-need-more-from-their-mental-health-system/
CH: Die Dargebotene Hand, La Main Tendue, Telefono Amico; call 143; chat 143.ch; hours day and night
  own https://www.143.ch/ticino/Consulenza/Servizio-di-consulenza/Notte
  others https://www.swissinfo.ch/ger/alternde-gesellschaft/die-dargebotene-hand/3335124
  others https://spendenmagazin.stiftungschweiz.ch/der-unterschaetzte-wert-des-zuhoerens/
DE: TelefonSeelsorge; call 0800 1110111; chat telefonseelsorge.de; free; hours day and night
  own http://www.ekkw.de./telefonseelsorge-seit-60-jahren-fuer-menschen-in-schwierigen-situationen-da
  own https://undenheim-friesenheim-evangelisch.ekhn.de/startseite/hilfsangebote/telefonseelsorge.html
  others https://www.ndr.de/kirche/Das-Kirchenlexikon-Telefonseelsorge,telefonseelsorge176.html
  others https://www.domradio.de/glossar/telefonseelsorge-0
DE: TelefonSeelsorge, its second number; call 0800 1110222; free; hours day and night
  own http://www.ekkw.de./telefonseelsorge-seit-60-jahren-fuer-menschen-in-schwierigen-situationen-da
  own https://undenheim-friesenheim-evangelisch.ekhn.de/startseite/hilfsangebote/telefonseelsorge.html
  others https://www.domradio.de/glossar/telefonseelsorge-0
EE: Line of emotional support, of the Social Insurance Board
  call 116 123; free; hours 10:00 to 24:00 every day
  public https://www.sotsiaalkindlustusamet.ee/uudised/vaimse-tervise-tugiliini-teenust-pakub-nuud-emotsionaalse-toe-ja-hingehoiu-telefon-116-123
  public https://www.kadrina.ee/vajad-abi-
  others https://hingehoid.ee/hingehoiutelefon
ES: Línea 024, of the Ministry of Health; call 024; free; hours day and night
  public https://www.carballo.org/benestar/novas.php?id=8114&idioma=gl&sec=320
  others https://www.rtve.es/noticias/20220509/sanidad-presenta-telefono-prevencion-suicidio/2347183.shtml
  others https://www.farodevigo.es/galicia/2025/10/11/medio-millar-gallegos-mes-024-linea-suicidio-122499662.html
FI: MIELI Kriisipuhelin, in Finnish; call 09 2525 0111; hours day and night
  own https://mieli.fi/helpline
  public https://digimieli.hel.fi/en/self-care-programmes/help-with-suicidality/
  others https://mentalhealth.fi/where-to-go-in-an-emergency
FR GF GP MQ RE YT: 3114, Numéro national de prévention du suicide
  call 3114; free; hours day and night
  public https://www.service-public.fr/particuliers/actualites/A15206
  public https://www.mayotte.ars.sante.fr/3114-le-numero-national-de-prevention-du-suicide
  public https://monenfant.fr/web/guest/3114%C2%A0-le-nouveau-num%C3%A9ro-national-de-pr%C3%A9vention-du-suicide
GB: Samaritans; call 116 123; free; hours day and night
  own https://www.samaritans.org/how-we-can-help/contact-samaritan/
  public https://www.hpft.nhs.uk/news/don-t-struggle-alone-change-the-narrative-on-suicide/
  others https://fullfact.org/health/samaritans-text-number/
GB: Shout; text 85258; word SHOUT; free; hours day and night
  own https://giveusashout.org/about-us/faq
  public https://www.tewv.nhs.uk/?p=26449
  others https://fullfact.org/online/samaritans-text-message-service/
GR: Line of psychosocial support; call 10306; free; hours day and night
  public https://kede.gr/amesi-psychologiki-ypostirixi-stous-pligentes-ton-pyrkagion
  others https://www.reader.gr/ygeia/pagkosmia-imera-psyhikis-ygeias-oles-oi-tilefonikes-grammes-kai-oi-foreis-poy-prosferoyn-dorean/618464
  others https://newsbulletin247.com/opinion/398594.html
HK: The Samaritans; call 2896 0000; hours day and night
  own http://samaritans.org.hk/
  others https://csrp.hku.hk/getting-help/
  others https://www.scmp.com/comment/letters/article/2153412/suicide-helplines-hong-kong-are-available-english
HK: Mental Health Support Hotline; call 18111; hours day and night
  public https://news.gov.hk/eng/2023/12/20231227/20231227_162155_701.html
  public https://www.shallwetalk.hk/en/feature-topics/kick-off-ceremony-of-the-mental-health-support-hotline/
ID: Healing119, of the Ministry of Health; chat healing119.id; free
  public https://kesprimkom.kemkes.go.id/konten/158/151/0/cegah-bunuh-diri-dukung-kesehatan-jiwa-kenali-layanan-healing119-id
  others https://detak.co/kategori/gaya-hidup/akses-konseling-psikologis-kini-lebih-mudah-lewat-healing119-id
IE: Samaritans; call 116 123; free; hours day and night
  public https://merrionstreet.ie/en/news-room/releases/world_suicide_prevention_day_10_september_2020.html
  public https://www.oireachtas.ie/en/debates/question/2013-12-10/505/
  others https://breakingnews.ie/ireland/third-of-callers-to-samaritans-distressed-by-covid-19-1012230.html
IE: Text line of the health service; text 50808; word HELLO; free; hours day and night
  public https://merrionstreet.ie/en/news-room/releases/world_suicide_prevention_day_10_september_2020.html
  others https://todayfm.com/news/247-mental-health-text-support-service-officially-launched-1031466
  others https://westmeathindependent.ie/2020/06/16/life-saving-new-mental-health-text-service-launched-today
IE: Pieta; call 1800 247 247; free; hours day and night
  public https://merrionstreet.ie/en/news-room/releases/world_suicide_prevention_day_10_september_2020.html
  others https://avondhupress.ie/having-someone-to-talk-to-in-the-middle-of-the-night-actually-keeps-you-alive/
  others https://wicklownow.ie/news/wicklow-people-feeling-low-over-christmas-period-urged-to-contact-helpline/
  others https://limerickpost.ie/2020/04/02/pieta-offer-helping-hand-to-those-in-despair
IS: Hjálparsími Rauða krossins; call 1717; free; hours day and night
  own https://www.raudikrossinn.is/frettir/neydarvarnargreinar/nr/10762
  others https://skessuhorn.is/2025/05/22/rikid-styrkir-hjalparsima-rauda-krossins-1717
JP: Yorisoi Hotline; call 0120 279 338; free; hours day and night
  public https://hagi-city.site.ktaiwork.jp/archives/8505
  others https://tascalne.com/?p=1098
JP: Inochi SOS; call 0120 061 338; free
  public https://mykoho.jp/article/%E6%BB%8B%E8%B3%80%E7%9C%8C%E9%87%8E%E6%B4%B2%E5%B8%82/%e5%ba%83%e5%a0%b1%e3%82%84%e3%81%99-%e4%bb%a4%e5%92%8c6%e5%b9%b49%e6%9c%881%e6%97%a5%e5%8f%b7/9%e6%9c%8810%e6%97%a5%e7%81%ab%ef%bd%9e16%e6%97%a5%e7%a5%9d%e3%81%af%e3%80%8c%e8%87%aa%e6%ae%ba%e4%ba%88%e9%98%b2%e9%80%b1%e9%96%93%e3%80%8d-3
  others https://mainichi.jp/articles/20220826/osg/00m/040/001000d
KR: Suicide prevention line; call 109; hours day and night
  public https://eiec.kdi.re.kr/policy/materialView.do?num=246730
  others https://newspim.com/news/view/20240102000281
NL: 113 Zelfmoordpreventie; call 113; chat 113.nl; free; hours day and night
  own https://www.113.nl/schoolopdracht
  others https://www.upday.com/nl/binnenland/nummer-113-nu-gratis-betere-hulp-bij-zelfdodingsgedachten/pj8neqt
  others https://www.nu.nl/binnenland/6062813/hulplijn-113-nu-ook-rechtstreeks-bereikbaar-voor-zelfmoordpreventie.html
NO: Mental Helse; call 116 123; chat sidetmedord.no; free; hours day and night
  public https://helsenorge.no/sykdom/psykiske-lidelser/depresjon/selvmord-og-selvmordstanker
  public https://www.vindafjord.kommune.no/helse-og-velferd/aktuelt-helse-og-velferd/snakk-om-sjolvmordstankar-det-kan-redda-liv.495894.aspx
  others https://www.nrk.no/osloogviken/over-100-barn-under-ni-ar-har-tatt-kontakt-_-hjelpetelefoner-slar-alarm-1.15736352
NO: Kirkens SOS; call 22 40 00 40; hours day and night
  public https://helsenorge.no/sykdom/psykiske-lidelser/depresjon/selvmord-og-selvmordstanker
  others https://www.nrk.no/osloogviken/over-100-barn-under-ni-ar-har-tatt-kontakt-_-hjelpetelefoner-slar-alarm-1.15736352
NZ: 1737, Need to talk?; call 1737; text 1737; free; hours day and night
  public https://www.health.govt.nz/news-media/news-items/phone-counselling-service-busy-following-christchurch-tragedy
  others https://mentalhealth.org.nz/getting-through-together/are-you-worried-someone-is-thinking-of-suicide
  others http://www.newshub.co.nz/home/health/2017/06/combined-text-and-call-helpline-to-assist-mental-health-crunch.html
  others https://nzfamilies.org.nz/?p=1578
PE: Línea 113 of the Ministry of Health; call 113, option 5; free; hours day and night
  public https://tvperu.gob.pe/noticias/locales/mas-de-100-mil-llamadas-en-salud-mental-atendio-la-linea-113-durante-el-2021
  others https://panamericana.pe/salud/466160-minsa-refuerza-lineas-gratuitas-atencion-salud-mental-nivel-nacional
  others https://www.infobae.com/peru/2025/08/16/crisis-silenciosa-jovenes-de-18-a-29-anos-son-quienes-mas-buscan-ayuda-por-ansiedad-y-depresion/
PH: NCMH Crisis Hotline; call 0917 899 8727; hours day and night
  public https://doh.gov.ph/press-release/launch-of-the-ncmh-crisis-hotline/
  others https://www.sunstar.com.ph/cebu/nearly-700-call-ncmh-during-the-holidays
PR: 988, Línea PAS; call 988; hours day and night
  own https://talk.crisisnow.com/puerto-rico-988/
  others https://wiac740.com/index.php/2022/07/12/assmca-anuncia-nueva-linea-telefonica-para-que-ciudadanos-reciban-servicios-de-emergencias-en-salud-mental
  others https://www.primerahora.com/noticias/puerto-rico/notas/linea-telefonica-9-8-8-estara-disponible-en-puerto-rico-para-emergencias-de-salud-mental/
PR: Línea PAS, its own number; call 1 800 981 0023; hours day and night
  own https://talk.crisisnow.com/puerto-rico-988/
  others https://wiac740.com/index.php/2022/07/12/assmca-anuncia-nueva-linea-telefonica-para-que-ciudadanos-reciban-servicios-de-emergencias-en-salud-mental
  others https://www.primerahora.com/noticias/puerto-rico/notas/una-llamada-que-puede-salvar-la-vida/
RS: Centar Srce; call 0800 300 303; free; hours 14:00 to 23:00
  own https://www.centarsrce.org/osnovne_informacije.php
  others https://kurir.rs/vesti/drustvo/978053/alarmantno-srbija-na-13mestu-u-svetu-po-broju-samoubistava
SE: Mind Självmordslinjen; call 90101; chat mind.se; hours day and night
  own https://newsroom.notified.com/mind-1/posts/pressreleases/vasterbotten-har-bast-psykisk-halsa-enligt-mi
  public https://www.sosalarm.se/pressrum/nyheter/2020/kanslan-av-att-bara-finnas-och-lyssna-gor-jattestor-skillnad/
  others http://www.kronprinsessparetsstiftelse.se/projekt/sjalvmordsupplysningen.html
SG: national mindline 1771; call 1771; whatsapp 6669 1771; free; hours day and night
  public https://www.moh.gov.sg/newsroom/national-mindline-1771-to-provide--round-the-clock-support-for-mental-health
  others https://www.straitstimes.com/singapore/national-mental-health-call-and-textline-launched
  others https://about.sg/singapore-launches-national-mental-health-support/
SI: Zaupni telefon Samarijan; call 116 123; free; hours day and night
  own http://www.telefon-samarijan.si/author/admin/
  others http://novice.si/page/prekolesarimo-svet-preprecimo-samomore/
UA: Lifeline Ukraine; call 7333; free; hours day and night
  own https://lifelineukraine.com/en/news/open-letter-from-the-founder-of-lifeline-ukraine/
  others https://kyivpost.com./post/40955
  others https://dzerkalo.media/news/v-ukraini-zapratsyue-garyacha-liniya-psihologichnoi-pidtrimki-dlya-veteraniv-viyni
  others https://techtoday.in.ua/ru/vodafone-news-ru/goryachaya-lynyya-lifeline-ukraine-po-profylaktyke-samoubyjstv-prodolzhyt-podderzhyvat-psyhycheskoe-zdorove-ukrayntsev-164921.html
US: 988 Suicide and Crisis Lifeline
  call 988; text 988; chat 988lifeline.org; free; hours day and night
  public https://www.samhsa.gov/find-help/988/faqs
  public https://www.fcc.gov/988-suicide-and-crisis-lifeline
  public https://health.wyo.gov/publichealth/prevention/wivpp/suicide-prevention/988-suicide-crisis-lifeline
US: Crisis Text Line; text 741741; word HOME; free; hours day and night
  public https://www.hcpss.org/supports/mental-health-wellness/behavioral-mental-health/
  public https://www.suny.edu/suny-news/press-releases/05-20/5-27-20/crisis-text-line-and-training-initiative.html
  others https://projectteachny.org/a-24-hour-resource-crisis-text-line/
  others https://www.nbclosangeles.com/news/national-international/988-suicide-prevention-hotline-launches-nationwide/2939732/
"""
"""The countries and the name of each line; then, after a semicolon or on a row below, what it has.

The second and the third page of the French line say that it is reached from the overseas
departments, too.
"""


def _lines() -> dict[str, tuple[SupportLine, ...]]:
    """Return the lines of the table by the code of their country."""
    found: dict[str, tuple[SupportLine, ...]] = {}
    for row in _TABLE.replace("\n  ", "; ").splitlines():
        countries, _, about = row.partition(": ")
        name, *parts = about.split("; ")
        had: dict[str, tuple[str, ...]] = {}
        for part in parts:
            kind, _, value = part.partition(" ")
            had[kind] = (*had.get(kind, ()), value)
        pages = Sources(*(had.pop(kind, ()) for kind in Sources._fields))
        free = had.pop("free", None) is not None
        line = SupportLine(name, pages, free=free, **{kind: way for kind, (way,) in had.items()})
        for country in countries.split():
            found[country] = (*found.get(country, ()), line)
    return found


LINES = _lines()
"""The lines of each country, by its code; the one to name first stands first."""
