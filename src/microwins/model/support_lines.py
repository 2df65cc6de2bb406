"""Who listens on the worst day, country by country, each line with what proves it.

A line stands here where two pages of different hosts say the same of it: the service's own, one of
a government, a ministry of health or a public health body, or of a partner or a newspaper that
quotes them. Nothing is from memory, and where pages disagreed the line, or the point they disagreed
on, was left out: "free" and hours stand where a page says so. The pages were read in stored copies
on the day `CHECKED`, the newest that there were. Somebody who adds or changes a line reads its
pages, puts them beside it, and dates it.
"""

from __future__ import annotations

from microwins.model.record import Record

CHECKED = "2026-11-28"
ALWAYS = "day and night"


class SupportLine(Record):
    """Somebody who listens: their name, and each way to reach them that there is.

    `call` is a number, and what to choose there; `text` is one for messages, with the `word` that
    opens them where one is asked for; `whatsapp` is a number there, `chat` an address in the web,
    `mail` one for letters. `free` is True, and `hours` says when, where the sources do. `sources`
    are the pages that prove it, compared on the day `checked`.
    """

    name: str
    sources: tuple[str, ...]
    call: str = ""
    text: str = ""
    word: str = ""
    whatsapp: str = ""
    chat: str = ""
    mail: str = ""
    free: bool = False
    hours: str = ""
    checked: str = CHECKED


_FRANCE = SupportLine(
    "3114, Numéro national de prévention du suicide",
    call="3114",
    free=True,
    hours=ALWAYS,
    sources=(
        "https://www.service-public.fr/particuliers/actualites/A15206",
        "https://www.mayotte.ars.sante.fr/3114-le-numero-national-de-prevention-du-suicide",
        "https://monenfant.fr/web/guest/3114%C2%A0-le-nouveau-num%C3%A9ro-national-de-pr%C3%A9vention-du-suicide",
    ),
)
"""The second and the third page say that it is reached from the overseas departments, too."""

LINES: dict[str, tuple[SupportLine, ...]] = {
    "AR": (
        SupportLine(
            "Línea nacional de salud mental",
            call="0800 999 0091",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://www.ospia.org.ar/?p=1635",
                "https://lapostacomodorense.com.ar/2025/09/03/septiembre-mes-de-la-prevencion-del-suicidio-la-importancia-de-escuchar-acompanar-y-abrazar/",
            ),
        ),
    ),
    "AT": (
        SupportLine(
            "TelefonSeelsorge",
            call="142",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://burgenland.orf.at/stories/3207209/",
                "https://gailtal-journal.at/leute/welttag-der-suizidpraevention-am-10-september-telefonseelsorge-bietet-halt-in-dunklen-momenten",
                "https://erzdioezese-wien.at/site/home/nachrichten/article/31862.html",
            ),
        ),
    ),
    "AU": (
        SupportLine(
            "Lifeline",
            call="13 11 14",
            text="0477 13 11 14",
            hours=ALWAYS,
            sources=(
                "https://lifeinmind.org.au/news/lifelines-crisis-text-service-now-available-24-7",
                "https://www.theleader.com.au/story/7611333/lifeline-crisis-text-service-goes-247-to-help-more-in-need/",
            ),
        ),
    ),
    "BE": (
        SupportLine(
            "Zelfmoordlijn, in Dutch",
            call="1813",
            chat="zelfmoord1813.be",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://www.brusselstimes.com/belgium/1952875/belgiums-centre-for-suicide-prevention-calls-for-volunteers",
                "https://www.vrt.be/vrtnws/fr/2019/09/08/chaque-jour-trois-personnes-mettent-fin-a-leur-vie-en-flandre/",
            ),
        ),
        SupportLine(
            "Centre de Prévention du Suicide, in French",
            call="0800 32 123",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://www.brusselstimes.com/belgium/1952875/belgiums-centre-for-suicide-prevention-calls-for-volunteers",
                "https://bx1.be/categories/news/la-reine-mathilde-visite-le-centre-de-prevention-du-suicide-a-ixelles/",
            ),
        ),
    ),
    "BR": (
        SupportLine(
            "CVV, Centro de Valorização da Vida",
            call="188",
            chat="cvv.org.br",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://claudia.abril.com.br/noticias/suicidio-cvv-ligacao-gratuita/",
                "https://blogdolevi.portaldiario.com.br/2018/07/03/ligacoes-para-centro-de-prevencao-ao-suicidio-passam-a-ser-gratuitas-em-todo-o-pais/",
                "https://tvuol.uol.com.br/video/numero-de-prevencao-ao-suicidio-188-se-torna-gratuito-em-todo-pais-04024D1A366AD8A16326",
            ),
        ),
    ),
    "CA": (
        SupportLine(
            "988 Suicide Crisis Helpline",
            call="988",
            text="988",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://www.newswire.ca/news-releases/government-of-canada-launches-three-digit-suicide-crisis-helpline-896472116.html",
                "https://cmhakelowna.com/blog/canadas-9-8-8-suicide-crisis-helpline-launches",
                "https://connectfm.ca/news/post/988-suicide-crisis-helpline-launches-across-canada",
            ),
        ),
    ),
    "CH": (
        SupportLine(
            "Die Dargebotene Hand, La Main Tendue, Telefono Amico",
            call="143",
            chat="143.ch",
            hours=ALWAYS,
            sources=(
                "https://www.143.ch/ticino/Consulenza/Servizio-di-consulenza/Notte",
                "https://spendenmagazin.stiftungschweiz.ch/der-unterschaetzte-wert-des-zuhoerens/",
                "https://www.swissinfo.ch/ger/alternde-gesellschaft/die-dargebotene-hand/3335124",
            ),
        ),
    ),
    "CL": (
        SupportLine(
            "Línea de Prevención del Suicidio",
            call="*4141",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://www.latercera.com/nacional/noticia/fono-4141-de-prevencion-del-suicidio-mas-de-227000-llamadas-atendidas-en-tres-anos/",
                "https://www.biobiochile.cl/noticias/nacional/chile/2023/01/06/no-estas-solo-minsal-lanza-fono-confidencial-4141-para-auxiliar-a-personas-con-ideacion-suicida.shtml",
            ),
        ),
    ),
    "CN": (
        SupportLine(
            "National mental health line",
            call="12356",
            hours="at least 18 hours a day",
            sources=(
                "http://gs.people.com.cn/BIG5/n2/2024/1227/c183356-41089989.html",
                "https://c.m.163.com/news/a/JKBD9CKU0514CC6P.html",
            ),
        ),
    ),
    "CZ": (
        SupportLine(
            "Linka první psychické pomoci",
            call="116 123",
            free=True,
            sources=(
                "https://www.irozhlas.cz/zpravy-domov/bezplatna-linka-psychicke-pomoci-omezuje-provoz-prosinec-je-pritom_2412080600_job",
                "https://www.idnes.cz/praha/zpravy/linka-duvery-bohnice-ukoncena-cinnost-nedostatek-financi-psychika.A240110_100533_praha-zpravy_vich",
            ),
        ),
    ),
    "DE": (
        SupportLine(
            "TelefonSeelsorge",
            call="0800 1110111",
            chat="telefonseelsorge.de",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://www.domradio.de/glossar/telefonseelsorge-0",
                "https://www.spektrum.de/news/telefonseelsorge-erste-hilfe-fuer-die-seele/2055834",
                "https://undenheim-friesenheim-evangelisch.ekhn.de/startseite/hilfsangebote/telefonseelsorge.html",
            ),
        ),
        SupportLine(
            "TelefonSeelsorge, its second number",
            call="0800 1110222",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://www.domradio.de/glossar/telefonseelsorge-0",
                "https://undenheim-friesenheim-evangelisch.ekhn.de/startseite/hilfsangebote/telefonseelsorge.html",
            ),
        ),
    ),
    "DK": (
        SupportLine(
            "Livslinien",
            call="70 201 201",
            sources=(
                "https://nordicstoday.com/article/dk-denmark-suicide-hotline-25-callers-block-500k-calls",
                "https://cphpost.dk/2015-10-26/news/suicide-prevention-lifeline-gets-funding-to-stay-open-at-night/",
            ),
        ),
    ),
    "ES": (
        SupportLine(
            "Línea 024, of the Ministry of Health",
            call="024",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://www.rtve.es/noticias/20220509/sanidad-presenta-telefono-prevencion-suicidio/2347183.shtml",
                "https://www.farodevigo.es/galicia/2025/10/11/medio-millar-gallegos-mes-024-linea-suicidio-122499662.html",
            ),
        ),
    ),
    "FI": (
        SupportLine(
            "MIELI Kriisipuhelin, in Finnish",
            call="09 2525 0111",
            hours=ALWAYS,
            sources=(
                "https://mieli.fi/helpline",
                "https://digimieli.hel.fi/en/self-care-programmes/help-with-suicidality/",
                "https://mentalhealth.fi/where-to-go-in-an-emergency",
            ),
        ),
    ),
    "FR": (_FRANCE,),
    "GB": (
        SupportLine(
            "Samaritans",
            call="116 123",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://www.samaritans.org/how-we-can-help/contact-samaritan/",
                "https://fullfact.org/health/samaritans-text-number/",
                "https://www.hpft.nhs.uk/news/don-t-struggle-alone-change-the-narrative-on-suicide/",
            ),
        ),
        SupportLine(
            "Shout",
            text="85258",
            word="SHOUT",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://giveusashout.org/about-us/faq",
                "https://fullfact.org/online/samaritans-text-message-service/",
                "https://www.virgin.com/virgin-unite/latest/providing-support-via-text-for-those-in-need-this-christmas",
            ),
        ),
        SupportLine(
            "Samaritans, who take longer to answer letters",
            mail="jo@samaritans.org",
            free=True,
            sources=(
                "https://fullfact.org/health/samaritans-text-number/",
                "https://london.sunderland.ac.uk/about/news-home/health-wellbeing/samaritans",
            ),
        ),
    ),
    "GF": (_FRANCE,),
    "GP": (_FRANCE,),
    "GR": (
        SupportLine(
            "Klimaka, line of suicide prevention",
            call="1018",
            hours=ALWAYS,
            sources=(
                "https://www.reader.gr/ygeia/pagkosmia-imera-psyhikis-ygeias-oles-oi-tilefonikes-grammes-kai-oi-foreis-poy-prosferoyn-dorean/618464",
                "https://tanea.gr/2018/07/12/greece/opoy-den-yparxei-elpida-yparxei-boitheia/amp",
            ),
        ),
        SupportLine(
            "Line of psychosocial support",
            call="10306",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://www.reader.gr/ygeia/pagkosmia-imera-psyhikis-ygeias-oles-oi-tilefonikes-grammes-kai-oi-foreis-poy-prosferoyn-dorean/618464",
                "https://newsbulletin247.com/opinion/398594.html",
            ),
        ),
    ),
    "HK": (
        SupportLine(
            "The Samaritans",
            call="2896 0000",
            hours=ALWAYS,
            sources=(
                "https://csrp.hku.hk/getting-help/",
                "https://www.scmp.com/comment/letters/article/2153412/suicide-helplines-hong-kong-are-available-english",
                "http://samaritans.org.hk/",
            ),
        ),
        SupportLine(
            "Mental Health Support Hotline",
            call="18111",
            hours=ALWAYS,
            sources=(
                "https://news.gov.hk/eng/2023/12/20231227/20231227_162155_701.html",
                "https://www.shallwetalk.hk/en/feature-topics/kick-off-ceremony-of-the-mental-health-support-hotline/",
            ),
        ),
    ),
    "HU": (
        SupportLine(
            "Lelki elsősegély telefonszolgálat",
            call="116 123",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://felvidek.ma/?p=283210",
                "https://www.delmagyar.hu/belfold_hirek/fokent_maganyosak_hivjak_a_lelkisegely-szolgalatot_advent_idejen/2583617/",
            ),
        ),
    ),
    "ID": (
        SupportLine(
            "Healing119, of the Ministry of Health",
            chat="healing119.id",
            free=True,
            sources=(
                "https://kesprimkom.kemkes.go.id/konten/158/151/0/cegah-bunuh-diri-dukung-kesehatan-jiwa-kenali-layanan-healing119-id",
                "https://detak.co/kategori/gaya-hidup/akses-konseling-psikologis-kini-lebih-mudah-lewat-healing119-id",
            ),
        ),
    ),
    "IE": (
        SupportLine(
            "Samaritans",
            call="116 123",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://www.oireachtas.ie/en/debates/question/2013-12-10/505/",
                "https://www.irishexaminer.com/breakingnews/ireland/samaritans-answer-29m-calls-since-2014-charity-to-play-crucial-role-in-new-mental-help-phone-service-914684.html",
                "https://www.irishtimes.com/news/samaritans-freephone-helpline-will-save-lives-says-lynch-1.526624",
                "https://breakingnews.ie/ireland/third-of-callers-to-samaritans-distressed-by-covid-19-1012230.html",
            ),
        ),
        SupportLine(
            "Text line of the health service",
            text="50808",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://todayfm.com/news/247-mental-health-text-support-service-officially-launched-1031466",
                "https://westmeathindependent.ie/2020/06/16/life-saving-new-mental-health-text-service-launched-today",
            ),
        ),
        SupportLine(
            "Pieta",
            call="1800 247 247",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://avondhupress.ie/having-someone-to-talk-to-in-the-middle-of-the-night-actually-keeps-you-alive/",
                "https://wicklownow.ie/news/wicklow-people-feeling-low-over-christmas-period-urged-to-contact-helpline/",
                "https://limerickpost.ie/2020/04/02/pieta-offer-helping-hand-to-those-in-despair",
            ),
        ),
    ),
    "IL": (
        SupportLine(
            "ERAN",
            call="1201",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://www.yadlolim.org/healthcare/mental-healthcare-guide",
                "https://www.jpost.com/israel/mental-health-help-line-struggles-to-stay-afloat",
                "https://www.israel21c.org/mental-health-hotline-helps-israelis-cope-with-reform-crisis/",
            ),
        ),
    ),
    "IN": (
        SupportLine(
            "Tele-MANAS",
            call="14416",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://www.thehawk.in/news/health/tele-manas-mental-health-helpline-handles-over-238-lakh-calls-since-2022-prataprao-jadhav",
                "https://www.thehansindia.com/news/national/government-launched-mental-health-service-as-tele-manas-765249",
            ),
        ),
    ),
    "IS": (
        SupportLine(
            "Hjálparsími Rauða krossins",
            call="1717",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://www.raudikrossinn.is/frettir/neydarvarnargreinar/nr/10762",
                "https://skessuhorn.is/2025/05/22/rikid-styrkir-hjalparsima-rauda-krossins-1717",
            ),
        ),
    ),
    "IT": (
        SupportLine(
            "Telefono Amico Italia",
            call="02 2327 2327",
            hours="09:00 to 24:00 every day",
            sources=(
                "https://www.quotidiano.net/magazine/sentirsi-soli-nei-giorni-di-4876c850",
                "https://www.tpi.it/news/solo-a-natale-telefono-amico-20211215850521/",
                "https://www.agensir.it/quotidiano/2025/12/10/solidarieta-telefono-amico-italia-con-lingresso-di-torino-e-reggio-calabria-i-centri-locali-passano-da-20-a-22",
            ),
        ),
    ),
    "JP": (
        SupportLine(
            "Yorisoi Hotline",
            call="0120 279 338",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://tascalne.com/?p=1098",
                "https://hagi-city.site.ktaiwork.jp/archives/8505",
            ),
        ),
        SupportLine(
            "Inochi SOS",
            call="0120 061 338",
            free=True,
            sources=(
                "https://mainichi.jp/articles/20220826/osg/00m/040/001000d",
                "https://mykoho.jp/article/%E6%BB%8B%E8%B3%80%E7%9C%8C%E9%87%8E%E6%B4%B2%E5%B8%82/%e5%ba%83%e5%a0%b1%e3%82%84%e3%81%99-%e4%bb%a4%e5%92%8c6%e5%b9%b49%e6%9c%881%e6%97%a5%e5%8f%b7/9%e6%9c%8810%e6%97%a5%e7%81%ab%ef%bd%9e16%e6%97%a5%e7%a5%9d%e3%81%af%e3%80%8c%e8%87%aa%e6%ae%ba%e4%ba%88%e9%98%b2%e9%80%b1%e9%96%93%e3%80%8d-3",
            ),
        ),
    ),
    "KR": (
        SupportLine(
            "Suicide prevention line",
            call="109",
            hours=ALWAYS,
            sources=(
                "https://eiec.kdi.re.kr/policy/materialView.do?num=246730",
                "https://newspim.com/news/view/20240102000281",
            ),
        ),
    ),
    "LB": (
        SupportLine(
            "Embrace",
            call="1564",
            sources=(
                "https://en.annahar.com/article/833319-embrace-the-first-suicide-prevention-hotline-in-lebanon",
                "https://www.forumzfd.de/en/embrace-mental-health-care-and-suicide-prevention",
                "https://www.lorientlejour.com/article/1263666/au-1564-une-armee-de-benevoles-pour-soutenir-emotionnellement-et-prevenir-les-suicides.html",
            ),
        ),
    ),
    "LK": (
        SupportLine(
            "National Mental Health Helpline",
            call="1926",
            text="1926",
            free=True,
            hours=ALWAYS,
            sources=(
                "http://www.sundaytimes.lk/201011/magazine/1926-those-who-suffer-in-silence-can-text-for-help-419206.html",
                "https://www.srilankanewsnetwork.com/mental-health-emergency-support-available-via-1926-hotline",
                "http://island.lk/airtel-and-nimh-launch-sri-lankas-first-mental-health-chatline/amp",
            ),
        ),
    ),
    "MQ": (_FRANCE,),
    "MX": (
        SupportLine(
            "Línea de la Vida",
            call="800 911 2000",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://www.eluniversal.com.mx/nacion/promueven-la-linea-de-la-vida-tras-presentar-encuesta-sobre-consumo-de-drogas-asi-puedes-pedir-ayuda/",
                "https://www.proceso.com.mx/ciencia-tecnologia/salud/2025/10/11/se-triplican-llamadas-la-linea-de-la-vida-en-el-primer-trimestre-de-2025-360581.html",
            ),
        ),
    ),
    "MY": (
        SupportLine(
            "HEAL Line",
            call="15555",
            hours="08:00 to 24:00 every day",
            sources=(
                "https://www.thestar.com.my/news/nation/2023/09/10/almost-25000-calls-made-to-039heal-line-15555039-mental-health-helpline-this-year",
                "https://mediamadani.com/2023/09/10/talian-heal-15555-terima-34346-panggilan-hingga-ogos-kp-kesihatan",
                "https://www.malaymail.com/news/malaysia/2024/06/25/health-ministry-says-working-with-telcos-to-provide-free-access-to-heal-line-15555/141421",
            ),
        ),
    ),
    "NL": (
        SupportLine(
            "113 Zelfmoordpreventie",
            call="113",
            chat="113.nl",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://www.upday.com/nl/binnenland/nummer-113-nu-gratis-betere-hulp-bij-zelfdodingsgedachten/pj8neqt",
                "https://www.nu.nl/binnenland/6062813/hulplijn-113-nu-ook-rechtstreeks-bereikbaar-voor-zelfmoordpreventie.html",
            ),
        ),
    ),
    "NO": (
        SupportLine(
            "Mental Helse",
            call="116 123",
            chat="sidetmedord.no",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://helsenorge.no/sykdom/psykiske-lidelser/depresjon/selvmord-og-selvmordstanker",
                "https://www.nrk.no/osloogviken/over-100-barn-under-ni-ar-har-tatt-kontakt-_-hjelpetelefoner-slar-alarm-1.15736352",
                "https://www.vindafjord.kommune.no/helse-og-velferd/aktuelt-helse-og-velferd/snakk-om-sjolvmordstankar-det-kan-redda-liv.495894.aspx",
            ),
        ),
        SupportLine(
            "Kirkens SOS",
            call="22 40 00 40",
            hours=ALWAYS,
            sources=(
                "https://helsenorge.no/sykdom/psykiske-lidelser/depresjon/selvmord-og-selvmordstanker",
                "https://www.nrk.no/osloogviken/over-100-barn-under-ni-ar-har-tatt-kontakt-_-hjelpetelefoner-slar-alarm-1.15736352",
            ),
        ),
    ),
    "NZ": (
        SupportLine(
            "1737, Need to talk?",
            call="1737",
            text="1737",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://mentalhealth.org.nz/getting-through-together/are-you-worried-someone-is-thinking-of-suicide",
                "http://www.newshub.co.nz/home/health/2017/06/combined-text-and-call-helpline-to-assist-mental-health-crunch.html",
                "https://nzfamilies.org.nz/?p=1578",
            ),
        ),
        SupportLine(
            "Suicide Crisis Helpline",
            call="0508 828 865",
            hours=ALWAYS,
            sources=(
                "https://nzherald.co.nz/bay-of-plenty-times/news/opinion-be-prepared-to-make-a-difference-for-those-with-depression/2WFQBHAZQIGELRWSAJVEZB6O5U",
                "https://nzfamilies.org.nz/?p=1578",
            ),
        ),
    ),
    "PE": (
        SupportLine(
            "Línea 113 of the Ministry of Health",
            call="113, option 5",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://panamericana.pe/salud/466160-minsa-refuerza-lineas-gratuitas-atencion-salud-mental-nivel-nacional",
                "https://www.infobae.com/peru/2025/08/16/crisis-silenciosa-jovenes-de-18-a-29-anos-son-quienes-mas-buscan-ayuda-por-ansiedad-y-depresion/",
            ),
        ),
    ),
    "PH": (
        SupportLine(
            "NCMH Crisis Hotline",
            call="0917 899 8727",
            hours=ALWAYS,
            sources=(
                "https://doh.gov.ph/press-release/launch-of-the-ncmh-crisis-hotline/",
                "https://www.sunstar.com.ph/cebu/nearly-700-call-ncmh-during-the-holidays",
            ),
        ),
    ),
    "PL": (
        SupportLine(
            "Centrum Wsparcia",
            call="800 70 2222",
            hours=ALWAYS,
            sources=(
                "https://zdrowie.pap.pl/psyche/na-kryzys-telefon-800-70-2222",
                "https://www.zspborzecin.pl/swiatowy-dzien-zdrowia-psychicznego/",
            ),
        ),
    ),
    "PR": (
        SupportLine(
            "988, Línea PAS",
            call="988",
            hours=ALWAYS,
            sources=(
                "https://wiac740.com/index.php/2022/07/12/assmca-anuncia-nueva-linea-telefonica-para-que-ciudadanos-reciban-servicios-de-emergencias-en-salud-mental",
                "https://www.primerahora.com/noticias/puerto-rico/notas/linea-telefonica-9-8-8-estara-disponible-en-puerto-rico-para-emergencias-de-salud-mental/",
            ),
        ),
        SupportLine(
            "Línea PAS, its own number",
            call="1 800 981 0023",
            hours=ALWAYS,
            sources=(
                "https://wiac740.com/index.php/2022/07/12/assmca-anuncia-nueva-linea-telefonica-para-que-ciudadanos-reciban-servicios-de-emergencias-en-salud-mental",
                "https://www.primerahora.com/noticias/puerto-rico/notas/una-llamada-que-puede-salvar-la-vida/",
            ),
        ),
    ),
    "PT": (
        SupportLine(
            "Linha Nacional de Prevenção do Suicídio",
            call="1411",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://www.deco.proteste.pt/saude/saude-mental/noticias/linha-prevencao-suicidio-funciona-24-horas-por-dia",
                "https://24noticias.sapo.pt/atualidade/artigos/1411-linha-nacional-de-prevencao-do-suicidio-arranca-com-atendimento-24-horas",
            ),
        ),
    ),
    "RE": (_FRANCE,),
    "RO": (
        SupportLine(
            "depreHUB",
            call="0374 456 420",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://www.romania-insider.com/metrorex-suicide-prevention-campaign-oct-2021",
                "https://newsbucuresti.ro/metrorex-lanseaza-o-campanie-impotriva-tentativelor-de-sinucidere/",
            ),
        ),
    ),
    "SE": (
        SupportLine(
            "Mind Självmordslinjen",
            call="90101",
            chat="mind.se",
            hours=ALWAYS,
            sources=(
                "http://www.kronprinsessparetsstiftelse.se/projekt/sjalvmordsupplysningen.html",
                "https://www.corren.se/nyheter/sjalvmord-ar-vanligast-bland-aldre-man-om5530243.aspx",
                "https://www.sosalarm.se/pressrum/nyheter/2020/kanslan-av-att-bara-finnas-och-lyssna-gor-jattestor-skillnad/",
            ),
        ),
    ),
    "SG": (
        SupportLine(
            "Samaritans of Singapore",
            call="1767",
            whatsapp="9151 1767",
            hours=ALWAYS,
            sources=(
                "https://www.channelnewsasia.com/singapore/suicide-whatsapp-service-caretext-samaritans-singapore-help-2929241",
                "https://mothership.sg/2022/09/sos-24h-whatsapp-service",
                "https://www.daily8.com/en/hashtag/SamaritansOfSingapore",
            ),
        ),
        SupportLine(
            "national mindline 1771",
            call="1771",
            whatsapp="6669 1771",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://www.moh.gov.sg/newsroom/national-mindline-1771-to-provide--round-the-clock-support-for-mental-health",
                "https://www.straitstimes.com/singapore/national-mental-health-call-and-textline-launched",
                "https://about.sg/singapore-launches-national-mental-health-support/",
            ),
        ),
    ),
    "SI": (
        SupportLine(
            "Zaupni telefon Samarijan",
            call="116 123",
            free=True,
            hours=ALWAYS,
            sources=(
                "http://www.telefon-samarijan.si/author/admin/",
                "http://novice.si/page/prekolesarimo-svet-preprecimo-samomore/",
            ),
        ),
    ),
    "SK": (
        SupportLine(
            "Linka dôvery Nezábudka",
            call="0800 800 566",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://www.24hod.sk/ludia-s-problemami-sa-mozu-obratit-aj-na-linku-dovery-nezabudka-cl712745.html",
                "https://www.najnovsie.sk/2019/07/04/linka-dovery-nezabudka-je-spustena/",
            ),
        ),
    ),
    "TH": (
        SupportLine(
            "Mental health line 1323",
            call="1323",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://thethaiger.com/th/news/1476607/",
                "https://plptdb.com/16462",
                "https://www.thecoverage.info/news/content/4965",
            ),
        ),
    ),
    "TW": (
        SupportLine(
            "1925 support line",
            call="1925",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://udn.com/news/story/7266/9329707",
                "https://health.ltn.com.tw/article/breakingnews/5177833",
            ),
        ),
    ),
    "UA": (
        SupportLine(
            "Lifeline Ukraine",
            call="7333",
            hours=ALWAYS,
            sources=(
                "https://dzerkalo.media/news/v-ukraini-zapratsyue-garyacha-liniya-psihologichnoi-pidtrimki-dlya-veteraniv-viyni",
                "https://techtoday.in.ua/ru/vodafone-news-ru/goryachaya-lynyya-lifeline-ukraine-po-profylaktyke-samoubyjstv-prodolzhyt-podderzhyvat-psyhycheskoe-zdorove-ukrayntsev-164921.html",
            ),
        ),
    ),
    "US": (
        SupportLine(
            "988 Suicide and Crisis Lifeline",
            call="988",
            text="988",
            chat="988lifeline.org",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://www.samhsa.gov/find-help/988/faqs",
                "https://www.fcc.gov/988-suicide-and-crisis-lifeline",
                "https://health.wyo.gov/publichealth/prevention/wivpp/suicide-prevention/988-suicide-crisis-lifeline",
            ),
        ),
        SupportLine(
            "Crisis Text Line",
            text="741741",
            word="HOME",
            free=True,
            hours=ALWAYS,
            sources=(
                "http://www.sfisd.net/apps/pages/index.jsp?uREC_ID=1473130&type=d&pREC_ID=1625729",
                "https://www.nbclosangeles.com/news/national-international/988-suicide-prevention-hotline-launches-nationwide/2939732/",
                "http://cincinnati.unitedresourceconnection.org/988-hotline-for-suicide-ideation-support-textline-for-other-crises",
            ),
        ),
    ),
    "UY": (
        SupportLine(
            "Línea Vida",
            call="0800 0767",
            free=True,
            hours=ALWAYS,
            sources=(
                "https://carmeloportal.com/46611-indice-de-suicidios-se-ubica-en-2025-por-cada-100-000-habitantes/amp",
                "https://www.subrayado.com.uy/cada-tres-dias-un-adolescente-se-suicida-uruguay-n648093",
            ),
        ),
    ),
    "YT": (_FRANCE,),
    "ZA": (
        SupportLine(
            "SADAG",
            call="0800 456 789",
            hours=ALWAYS,
            sources=(
                "https://www.sabcnews.com/sabcnews/sadag-encourages-the-mentally-fatigued-to-reach-out-amid-world-suicide-prevention-day/",
                "http://www.pressreader.com/south-africa/the-star-early-edition/20190212/281668256233737",
            ),
        ),
    ),
}
"""The lines of each country, by its code; the one to name first stands first."""
