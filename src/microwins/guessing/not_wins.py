"""Words for what is no win: feelings, symptoms, the weather, and habits to cut down.

Apps for moods and habits keep all of it in one list with what was done. The words are those of
their lists, in the languages of a phone: English, German, French, Spanish, Italian, Portuguese and
Dutch. Only what is made of such words alone counts: "walked in the rain" was a walk.
"""

from __future__ import annotations

import re
import unicodedata

_FEELINGS = """
angry anger annoyed anxious anxiety apathetic apathy ashamed bored boredom confused
depressed depression desperate despair disappointed disgusted down drained dread dull embarrassed
empty exhausted exhaustion fearful fear frustrated frustration grief grumpy guilty guilt
hopeless hurt insecure insomnia irritable irritability irritated irritation jealous lonely
loneliness lost low mad melancholy miserable moody nervous nervousness nightmare nightmares numb
overstimulated overthinking overwhelm overwhelmed pain panic paranoid pessimistic rage regret
rejected restless sad sadness scared shame sleepless sleepy stress stressed stressful tense tension
tired tiredness uncertain uneasy unhappy unmotivated unsure upset useless weary worried worry
worthless dissociated dissociation flashback flashbacks hypomania hypomanic intrusive mania
manic negative suicidal ideation thoughts triggered urge urges
happy happiness excited grateful content calm relaxed proud hopeful neutral meh rad awful
wütend wut ängstlich angst gelangweilt deprimiert depression einsam erschöpft frustriert gereizt
gestresst müde müdigkeit nervös panik traurig trauer überfordert unruhig unsicher verzweifelt
glücklich zufrieden dankbar aufgeregt entspannt
colère anxieux anxieuse anxiété ennui ennuyé déprimé déprimée fatigue fatigué fatiguée frustré
nerveux nerveuse panique seul seule stressé stressée triste tristesse irrité irritée peur
heureux heureuse
enojado enojada ansioso ansiosa ansiedad aburrido aburrida cansado cansada deprimido deprimida
estresado estresada estrés frustrado frustrada miedo nervioso nerviosa solo sola tristeza feliz
arrabbiato arrabbiata annoiato annoiata ansia depresso depressa nervoso nervosa paura
solitudine stanco stanca stanchezza stressato stressata felice
ansiedade cansaço entediado entediada estressado estressada medo raiva sozinho sozinha
bang bezorgd boos eenzaam gestrest moe nerveus somber verdrietig verveeld blij
"""
_SYMPTOMS = """
ache aches aching allergies allergy asthma backache bloated bloating cold congestion constipation
cough coughing cramp cramps diarrhea diarrhoea dizziness dizzy fatigue fever flu hangover hayfever
headache headaches heartburn hungover ibs ill illness indigestion infection inflammation injured
injury itching menstruation migraine migraines nausea nauseous nosebleed overslept oversleeping
palpitations period pms rash reflux sick sickness sneezing sore soreness stomachache sunburn
symptoms tinnitus toothache unwell vomit vomiting vomited
bauchschmerzen durchfall erkältet erkältung fieber grippe husten kater kopfschmerzen kopfweh krank
migräne periode rückenschmerzen schlaflosigkeit schmerzen schnupfen schwindel übelkeit
fièvre grippe insomnie malade migraine nausées règles rhume toux vertiges
dolor enferma enfermo fiebre gripe insomnio mareos migraña náuseas resfriado resfriada resaca tos
emicrania febbre influenza insonnia malata malato mestruazioni raffreddore tosse nausea
cólica doente dor enjoo enxaqueca febre insônia menstruação resfriado tontura tosse
buikpijn griep hoofdpijn hoest kater koorts misselijk ongesteld rugpijn slapeloosheid verkouden ziek
"""
_WEATHER = """
clear cloud clouds cloudy cool drizzle fog foggy freezing frost heat heatwave hail hot humid
humidity lightning mist overcast rain rainy raining snow snowy snowing storm storms stormy sun sunny
thunder thunderstorm warm wind windy weather
bewölkt gewitter hitze nebel regen regnerisch schnee sonne sonnig sturm wind windig wolken wolkig
brouillard chaleur ensoleillé neige nuages nuageux orage pluie pluvieux soleil vent
calor frío lluvia niebla nieve nublado nubes soleado sol tormenta viento
caldo freddo nebbia neve nuvole nuvoloso pioggia soleggiato sole temporale vento
calor chuva chuvoso ensolarado frio neve neblina nublado nuvens tempestade vento
bewolkt hagel mist onweer regen sneeuw storm wolken zon zonnig
"""
_CUT_DOWN = """
alcohol alcool alcoól alkohol alcoholic beer bier bière bierra birra cerveza cerveja bingeing binge
binged binging candy cannabis cigarette cigarettes cigaretten cigarrillos cigarros
cocaine doomscrolling doomscroll drank drinking drunk fastfood gambled gambling
junkfood marijuana nicotine nicotin nikotin overate overeating overspending porn porno pornography
procrastinated procrastinating procrastination relapse relapsed smoked smoking smoke snacking
soda softdrink softdrinks süßigkeiten sugar sweets tobacco tabac tabaco tabak tabacco vape
vaped vaping vodka weed wein wine vin vino vinho wijn rauchen geraucht zucker zigarette zigaretten
fumer fumar fumé fumo fumare roken sigaretten snoep azúcar açúcar zucchero sucre suiker whisky
whiskey argument argued arguing fight fighting streit dispute discusión pelea briga litigio ruzie
"""
_PHRASES = """
binge eating|
bad dreams|bad sleep|bad night|bad weather|late night|low energy|no energy|no sleep|no motivation|
not enough sleep|poor sleep|slept badly|slept poorly|slept bad|medium sleep|sleep late|woke up late|
stayed up late|up late|little sleep|mood swings|brain fog|hot flash|hot flashes|runny nose|
sore throat|panic attack|panic attacks|self doubt|self hate|self harm|self pity|
fast food|junk food|bit nails|bite nails|biting nails|nail biting|nail-biting|skipped meal|
skipped meals|skin picking|hair pulling|social media|screen time|video games late|soft drink|
soft drinks|energy drink|energy drinks|fizzy drinks|missed meds|missed medication|forgot meds|
wenig schlaf|schlecht geschlafen|schlechter schlaf|zu spät ins bett|mal dormi|mauvais sommeil|
mal de tête|mal de ventre|dormir tarde|mal sueño|dormí mal|dolor de cabeza|dormito male|
mal di testa|mal di pancia|comida basura|comida rápida|comida chatarra|malbouffe|cibo spazzatura|
dor de cabeça|dormi mal|sono ruim|slecht geslapen|redes sociales|réseaux sociaux|soziale medien
"""
_BESIDE = """
a an the and or of with my i am im is was feel feeling felt feels being bit little lot some very
really so too super extremely quite pretty slightly more much bad big heavy light mild severe strong
terrible again still day days all in at late chronic
back chest ear eye foot head hip joint joints knee leg muscle neck period shoulder skin stomach
throat tooth tummy wrist
un une une peu très und sehr ein bisschen etwas muy un poco molto po muito um pouco een beetje erg
de la le el il les des
"""
_WORDS = frozenset(f"{_FEELINGS}{_SYMPTOMS}{_WEATHER}{_CUT_DOWN}".split())
_WITH_THEM = frozenset(_BESIDE.split())
_KNOWN_PHRASES = frozenset(phrase.strip() for phrase in _PHRASES.replace("\n", "").split("|"))
_SEPARATE = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_LONGEST = 40


def reads_like_no_win(text: str) -> bool:
    """Tell whether a text names a feeling, a symptom, the weather or a habit to cut down."""
    if len(text) > _LONGEST:
        return False
    words = _SEPARATE.findall(unicodedata.normalize("NFC", text).lower().replace("\u2019", "'"))
    words = [word.replace("'", "") for word in words]
    if " ".join(words) in _KNOWN_PHRASES:
        return True
    return not _WORDS.isdisjoint(words) and all(
        word in _WORDS or word in _WITH_THEM for word in words
    )
