"""The phrases of `crisis`: what says it, what only sounds like it, and what says that it is over.

A text is made plain, phrases that only sound like it are taken out, and each phrase that says it
becomes a sign. Then what stands around the signs decides: "didn't" or "stopped" before one, or
"but I didn't" after it. English alone; no scores.
"""

from __future__ import annotations

import re
from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Concern = Literal["now", "past"]

_FILLERS = frozenset(
    [
        "really",
        "just",
        "so",
        "very",
        "kinda",
        "honestly",
        "literally",
        "actually",
        "also",
        "fucking",
        "fuckin",
        "fckn",
        "f",
        "freaking",
        "effing",
        "damn",
        "bloody",
        "please",
        "even",
        "truly",
        "only",
        "pretty",
        "totally",
        "completely",
        "badly",
        "always",
        "constantly",
        "basically",
        "maybe",
        "um",
        "uh",
        "lol",
        "tbh",
        "rn",
        "ngl",
        "simply",
        "desperately",
        "sometimes",
        "often",
        "already",
        "rly",
        "rlly",
        "fr",
        "deadass",
        "lowkey",
        "highkey",
        "atm",
        "seriously",
        "somehow",
        "kindof",
        "sortof",
        "abit",
        "alittle",
        "quite",
        "genuinely",
        "absolutely",
        "ugh",
        "oh",
        "god",
        "sigh",
        "omg",
        "still",
        "probably",
        "definitely",
        "desperate",
        "much",
        "never_mind",
        "currently",
        "secretly",
        "quietly",
        "suddenly",
        "once",
        "utterly",
        "extremely",
        "super",
        "hella",
        "idk",
        "whatever",
    ]
)
_SPELLINGS = {
    **dict.fromkeys(("wanna", "wana", "wannna"), "want to"),
    **dict.fromkeys(("wnat", "wnt", "wan", "waant"), "want"),
    "wannadie": "want to die",
    "wanttodie": "want to die",
    "killmyself": "kill myself",
    "iwant": "i want",
    "iwanna": "i want to",
    "b": "be",
    "u": "you",
    "endmylife": "end my life",
    **dict.fromkeys(("gonna", "gunna", "goin", "gon"), "going to"),
    **dict.fromkeys(("imma", "ima", "finna"), "im going to"),
    **dict.fromkeys(("tryna", "tryin"), "trying to"),
    "hafta": "have to",
    **dict.fromkeys(("meself", "mysef", "myslef", "mself", "mysel", "myselff", "myselv"), "myself"),
    **dict.fromkeys(("kil", "kiil", "kll", "k1ll"), "kill"),
    **dict.fromkeys(("ded", "deadd"), "dead"),
    **dict.fromkeys(("diee", "dieing"), "die"),
    **dict.fromkeys(("selfharm", "selfinjury", "selfharming", "selfinjure"), "selfharm"),
    **dict.fromkeys(("selfharmed", "selfinjured"), "selfharm"),
    **dict.fromkeys(("cannot", "carnt", "cnt", "caint"), "cant"),
    **dict.fromkeys(("dnt", "donot", "dont't"), "dont"),
    **dict.fromkeys(("noone", "no-one"), "nobody"),
    **dict.fromkeys(("bc", "cuz", "cos", "cause", "coz"), "because"),
    **dict.fromkeys(("tho", "altho", "although"), "though"),
    "whats": "what is",
    "thats": "that is",
    "wasn": "wasnt",
    "2": "to",
    "too": "to",
    "alot": "",
    "anylonger": "anymore",
    "2day": "today",
    "2nite": "tonight",
    "tonite": "tonight",
}
"""Words as people type them, and what they stand for."""

_NEGATED = "do does did is are was were have has had would could should wo"
_JOINED = {
    **{f"{word} not": f"{word}nt" for word in _NEGATED.split()},
    **{f"{word}n t": f"{word}nt" for word in _NEGATED.split()},
    "can not": "cant",
    "can t": "cant",
    "will not": "wont",
    "i am": "im",
    "i m": "im",
    "i d": "id",
    "i would": "id",
    "i ve": "ive",
    "i have": "ive",
    "my self": "myself",
    "me self": "myself",
    "un alive": "unalive",
    "un aliving": "unaliving",
    "self harm": "selfharm",
    "self harmed": "selfharm",
    "self harming": "selfharm",
    "self harms": "selfharm",
    "self injury": "selfharm",
    "self injuring": "selfharm",
    "self injure": "selfharm",
    "self injured": "selfharm",
    "any more": "anymore",
    "any longer": "anymore",
    "for ever": "forever",
    "no one": "nobody",
    "kind of": "",
    "sort of": "",
    "a bit": "",
    "a little": "",
    "a lot": "",
    "at all": "",
    "over dose": "overdose",
    "over dosed": "overdose",
    "out of my own": "of my",
}
"""Words that belong together."""

_ME = r"myself"
_AFTER = r"(?=\|? (?:$|(?:anymore|no more|longer|like this|this way|in this (?:world|body|life)|and|or|but|i|im|ive|id|today|tonight|tomorrow|this (?:morning|week|evening)|right|now|because|if|though|again|ever|forever|soon|on (?:this )?(?:earth|planet)|through (?:this|it)|with (?:this|the|all this) pain|another|lately|most|when|since|is|as|for (?:a|now|weeks|days|months|years|good|while)|last|yesterday|while|instead|it|much|either|then|that|some|all|to see|any|one more|so|at times|passed)\b))"
"""What may follow a phrase that otherwise goes on to something else: "live" and "live in Rome"."""

_INTENT = (
    r"(?:want(?:ed|ing)?|wish(?:ed|ing)?|need(?:ed)?|going|plan(?:s|ned|ning)?|ready|try(?:ing)?|tried"
    r"|tempted|hop(?:e|ed|ing)|about|decided|urges?|impulses?|desire|have|like|love|time|prepared|choose"
    r"|prefer|long(?:ed|ing)?|intend|intent|compelled|willing|beg(?:ging)?|pray(?:ed|ing)?) to"
)
_THINKING = (
    r"(?:think(?:ing)?|thoughts?|thought|fantasi[sz](?:e|ed|ing)|dream(?:t|ing|ed)?|daydream(?:ing|ed)?"
    r"|obsess(?:ed|ing)|imagin(?:e|ed|ing)|ideas?|visions?|images?|plans?|ways?|idea|research(?:ing|ed)) ?(?:about|of|over|with|to)?"
    r"|consider(?:ed|ing)?|contemplat(?:e|ed|ing)|feel(?:ing)? like|felt like|keep|kept|almost|nearly|might|should|could|gon|ill|i will|wont stop|imagine"
)
_THIRD = (
    r"(?:he|she|they|who|it|him|her|them|someone|somebody|people|everyone|dad|dads|father|mom|moms|mum|mums|mother"
    r"|grand\w+|nan|nana|uncle|aunt|cousin|brothers?|sisters?|son|daughter|wife|husband|partner|friends?|neighbou?rs?|coworkers?|colleagues?"
    r"|clients?|patients?|callers?|students?|teens?|teenagers?|kids?|child|children|person|woman|man|girl|boy|character|stranger|classmate|roommate|veterans?"
    r"|dogs?|cats?|hamster|fish|plants?|flowers?|phone|laptop|car|battery|engine|legs|arms|muscles|body|computer|fridge|tree|tomatoes)"
)

_INNOCENT = (
    (
        # To die
        "die dead dying death funeral disappear live kill",
        r"want(?:ed|ing|s)? to (?:kill|die) (?:of|from|with) (?!(?:this|the|my|a broken|heartbreak|loneliness|sadness|grief|pain)\b)\w+",
        r"(?:d[iy]e|died|dying|dead) (?:of|from) (?:\w+ )?(?:embarrassment|laughter|laughing|cringe|shame|boredom|cuteness|heat|hunger|happiness|excitement|thirst|joy|secondhand|awkwardness)",
        r"embarrass\w*(?: \w+){0,3} (?:die|dead|disappear)",
        r"d(?:ie|ying|ied|ead) laughing",
        r"(?:die|dying) (?:my|her|his|the|some|it|a) (?:\w+ )?(?:hair|eggs?|shirts?|fabric|wool|yarn|dress|roots|jeans|eyebrows|sweater|cloth|brows|beard)",
        r"die (?:with dignity|of old age|old|happy|peacefully|in peace|hard|trying|cut|on (?:this|that|the|a) hill|young|another day|at home|in (?:the|a) (?:game|video game|level|dungeon|raid|boss|minecraft))",
        r"hearts? (?:and )?hope to die",
        rf"{_THIRD} (?:\w+ )?wants to (?:die|live|be dead)|(?:he|she|they|who|dad|mom|mum|grand\w+|nan|dog|cat|plants?|flowers?|phone|laptop|car|friends?|brother|sister|character) (?:(?!i |id |me )\w+ )?want(?:ed)? to (?:die|live|be dead)",
        r"to die for(?! (?:real|once|good|sure|now|a while|days|weeks))",
        r"(?:planned|plans?|pre ?arranged|arranged) my (?:own )?funeral",
        r"want(?:ed)? to (?:know|see|learn|find) [^|]* (?:die|dies|died)",
        r"rather die than (?!live|living|go on|be here|be alive|keep (?:living|going)|wake|feel|exist)",
        r"(?:thought|felt like|feel like|feels like) (?:i was |im |i am |were )?(?:going to die|dying) (?:after|from|at|on|during|by|in|halfway|doing) ",
        r"wanted to die (?:after|during|halfway|in|on|at) (?:the |that |my |a )?(?:\w+ )?(?:leg day|run|workout|class|gym|hill|hike|set|treadmill|race|climb|spin|squats?|burpees|meeting|presentation|peloton|lap|mile)",
        r"(?:workout|burpees|squats|run|leg day|sprints|intervals|spin class)(?: \w+){0,4} wanted to die",
    ),
    (
        # Oneself
        "self cut",
        r"(?:accident\w*|by accident|oops) (?:i )?(?:almost |nearly )?(?:cut|hurt|burn(?:t|ed)?|stab(?:bed)?|shot) myself",
        r"(?:cut|cutting|hurt|hurting|burn(?:t|ed)?|stab(?:bed)?) myself (?:accident\w*|by (?:accident|mistake))",
        r"(?:cut|cutting) myself (?:an? (?!lot|bunch|few times)|the |to \w+ (?:slices|pieces)|some |three|in half|off|out|loose|free|short|down|from|bangs|fringe|slack|another|shaving|open(?:ing)? (?:on|while)|on (?!purpose|the (?:arm|leg|wrist|thigh)|my)|opening|chopping|slicing|cooking|peeling|making|gardening|carving|at work|in the kitchen)",
        r"(?:cut|cutting|hurt|hurting|burn|burning|burnt|burned|stab|stabbed|stabbing) myself (?!.*(?:purpose|instead|again|wrist))[^|]*\b(?:shav\w*|cooking|chop\w*|slic\w+|peel\w*|kitchen|a can|tin|glass|paper|onions?|bread|carrots?|veg\w*|potato\w*|avocados?|bagel|garden\w*|woodwork\w*|saw|crafts?|diy|box|boxes|mandolin\w*|salad|grater|oven|stove|iron|tea|pan|kettle|grill|baking|soldering|wood|carving|thorns?|roses?|fence|oyster|pumpkin)\b",
        r"(?:shav\w*|cook\w*|chop\w*|slic\w+|peel\w*|kniv?f?es?|carv\w+|sharpen\w*|whittl\w*|bak\w+|grated?|onions?|iron\w*|sew\w*|sewed|sewing|knit\w*|garden\w*|pruned|legs|welded|soldered|box)(?: \w+){0,4} (?:without|and didnt|didnt|but didnt|never) (?:cut(?:ting)?|hurt(?:ing)?|burn(?:ing)?|stab(?:bing)?) myself",
        r"(?:hurt|hurting) myself (?!.*(?:purpose|instead|again))(?:lifting|running|playing|falling|skiing|at (?:the )?(?:gym|work|practice|football|soccer|training|yoga|crossfit|pilates|game|park)|on (?:a|the|my) |while |doing|jogging|climbing|moving|carrying|in (?:the )?(?:gym|garden|game|match|fall)|skat\w+|\w*boarding|surf\w*|biking|cycling|working out|during|dancing|stretching|(?:when|after) (?:i )?(?:fell|tripped|slipped|falling|tripping|lifting|running)|tripping|slipping|shovel\w*|exercis\w+|financially)",
        r"(?:fell|tripped|slipped|taped|stretched|warmed up|legs|braced|leg day|training|gym|lift\w*|deadlift\w*|squat\w*|snow|furniture|ladders?|ski\w*|skat\w+|climb\w*|ran|run|running|jogg?\w*|yoga|workout|worked out|trampoline|couch|sofa|boxes|sports?|game|match|bik\w+|danc\w+|shelf|marathon|hik\w+|handstand|stretch\w*|ikea|stairs|moved|exercise\w*|k|5k|10k|race|crossfit|burpees)(?: \w+){0,4}\|? (?:without|and didnt|didnt|but didnt|i (?:dont|wouldnt|didnt|wont)) (?:hurt(?:ing)?|injur(?:e|ing)|kill(?:ing)?) myself",
        r"(?:kill|killed|killing|hurt|hurting) myself (?:laughing|with laughter)",
        r"(?:almost |nearly |half )?(?<! to )(?<! of )(?<!bout )(?<!from )(?:almost |nearly |half )?kill(?:ed|ing)? myself (?:at (?:the )?(?:gym|crossfit|practice|work|training|yoga)|on (?:the|a|that|my|those) (?!inside)|over |with (?:leg day|squats|burpees|cardio|training|work|overtime|exercise|stress)|to (?:finish|get|make|meet|please|save|be|do|pay)|trying|working|studying|running|cleaning|doing|carrying|for (?:this|that|the|a|work|my) )",
        r"(?:have|had|having|need|not worth|worth) (?:to )?kill(?:ing)? myself (?:to|over|for|with|at)",
        r"hung? myself (?:out|up)|shot myself (?:in the (?:foot|mirror)|an? |some |with (?:a|my) (?:camera|phone))|shoot(?:ing)? myself in the foot",
        r"drown(?:ed|ing)? myself in (?!the|a (?:lake|river|bath|pool)|my|bath)\w+",
        r"end(?:ed|ing)? myself up|poisoned myself|injur(?:ed|ing) myself (?:at|on|while|running|lifting|playing|during|in|skiing|doing)",
        r"(?:cut|cutting) (?:my |the )?(?:hair|nails|finger|fingers|fringe|bangs|toenails|thumb|hand|grass|lawn|cake|carbs|costs|corners|sugar|coffee|smoking|caffeine)",
    ),
    (
        # Suicide, and harm
        "suic harm overdos crisis lifeline samaritans 988 life liv",
        r"suicid\w* (?:squad|squeeze|doors?|sprints?|runs?|drills?|kings?|watch party|cable|lane|lanes|tendencies|door|burnout|club|shift)",
        r"(?:virgin|career|social|political|financial|ran|run|do|did|basketball|court|professional|commercial|debt|lake|twitter) suicid\w*",
        r"suicid\w* (?:and \w+ |or \w+ |\w+ )?(?:prevention|awareness|first aid|intervention|bereavement|loss|memorial|statistics|rates?|research|walk|hotline volunteer|crisis training|training|fundrais\w*|charity|vigil|workshop|assist\w*|postvention|module|lecture|seminar|course|chapter|documentary|podcast|book|novel|poem|essay|paper|article|episode|movie|film|song|risk assessment|assessments?|screening|policy|protocol|literacy|barriers?)",
        r"(?:read|reading|watched|wrote|essay|paper|lecture|podcast|documentary|book|article|chapter|study|studied|research|exam|class|course|training|workshop|seminar|volunteer\w*|shift|donat\w*|fundrais\w*|durkheims?|novel|episode|film|movie|data|report|charity|module) (?:(?!instead )\w+ ){0,4}(?:suicid\w*\b(?! (?:note|plan|letter))|selfharm|overdos\w*|crisis line|lifeline|crisis text line|samaritans)",
        rf"{_THIRD}(?:s)?(?: (?:is|was|felt|feels|feeling|who|being|died|by|of|to|through|committed|attempted|survived|with|out|from|s|has|had|been|were|are|a)){{0,3}} (?:suicid\w*|overdos\w*|selfharm\w*)(?: (?:thoughts?|attempt|note))?",
        r"suicid\w* (?:young |teenage |elderly )?(?:friends?|clients?|patients?|callers?|students?|teens?|teenagers?|person|people|kids?|child|children|woman|man|girl|boy|veterans?|character|neighbou?r|coworker|stranger|youth|brother|sister|cousin|roommate)\b",
        rf"(?:selfharm|selfharming|overdos\w*) (?:workshop|training|awareness|prevention|response|kit|kits|reversal|course|module|policy|protocol|lecture|book|{_THIRD})\b",
        r"overdos\w* (?:on|of) (?!(?:my |some |all |the |sleeping |over |too |many )*(?:pills|meds|medication|tylenol|paracetamol|ibuprofen|antidepressants|advil|aspirin|xanax|insulin|drugs|heroin|opioids|opiates|fentanyl|them|purpose|it|tablets|everything|acetaminophen|lithium)\b)\w+",
        r"(?:vitamin|caffeine|sugar|coffee|chocolate|netflix|news|information|screen|dose of) overdos\w*",
        r"(?:volunteer\w*|shift|job|work(?:ed)?|training) (?:\w+ ){0,3}(?:crisis (?:line|text line|hotline)|suicide hotline|samaritans|lifeline|988)",
        r"(?:end|ending|ended) my (?:own )?life (?:as|in|with|of|sentence|insurance|long|on the)",
        r"(?:take|taking|took|taken) my (?:own )?life (?:back|into|in|to|seriously|for|one|by|as|off|out|less|more|day|forward|a )",
        r"(?:give|giving|gave|given) up on living (?:in|with|at|on|near|there)",
    ),
    (
        # To stop
        "end live liv kms jump bungee",
        r"(?:ended|ending|end) (?:it|things|this|everything) (?:off )?(?:with|on (?:a|good|friendly)|at \d+|early|amicably|between|there)",
        r"(?:cant|couldnt) live without",
        r"lost (?:my|the|all|any) will to live (?:in|at|during|while|after|on|halfway) (?:that|the|this|a|my)?",
        r"\d+ kms|(?:few|couple|several|some|many|ten|five|three|two|four|six|seven|eight|nine|twenty|of) kms|kms (?:run|ran|walk|bike|today|done|on|in|this)",
        r"jump(?:ed|ing)? (?:off|from|in) (?:\w+ ){1,4}(?:in|into|to) (?:the|a) (?:\w+ )?(?:lake|water|pool|sea|river|ocean|foam)",
        r"bungee[^|]*|(?:rope )?jump(?:ing|ed)? (?:\w+ ){0,4}(?:parachute|skydiv\w*|bungee)",
    ),
)
"""What only sounds like it, and is taken out first: parts of words, as above, and phrases."""

_SAYING = (
    # To die
    (
        "die dead dying",
        r"(?:want(?:ed|ing)?|wish(?:ed|ing)?|need(?:ed)?|ready|hop(?:e|ed|ing)|prefer|deserved?|longing|long|desires?|urges?|waiting|prepared|pray(?:ed|ing)?|beg(?:ging|ged)?|like|love|craving|crave|wait|excited|meant|supposed|choose|content|willing|nothing left but|easier|best|better|want it) to (?:be )?(?:go and |go |curl up and |lay down and |lie down and |lay here and |crawl in a hole and |fall asleep and |go to sleep and |sleep and )?(?:die|dead|dying)\b",
    ),
    (
        "sleep eyes",
        r"want to (?:go to sleep|sleep|close my eyes|fall asleep) (?:and )?(?:never|not|dont|forever|for good)(?: (?:wake|waking|open)\w*)?(?: up)?(?: again)?",
    ),
    (
        "death",
        r"(?:want(?:ing|ed)?|wish(?:ing)?|pray(?:ing|ed)?|hoping|crave|craving|welcome|long(?:ing)?|waiting|begging) (?:for )?(?:death|my death)\b",
    ),
    (
        "hop wish pray",
        r"(?:hop(?:e|ed|ing)|wish(?:ed|ing)?|pray(?:ed|ing)?)(?: that)? (?:i|id) (?:die|died|dont wake|never wake|never woke|do not wake|didnt wake|get hit|wont wake|get (?:cancer|killed)|dont make it|stop breathing|disappear)\w*(?: up)?",
    ),
    (
        "die dead",
        r"(?:let me|should|might as well|may as well|could|id|would|can i|want me to|please) (?:be )?(?:die|dead)(?= (?:$|(?:already|tonight|now|in my sleep|today|and|i|instead|by now|anyway|because|right)\b))",
    ),
    (
        "rather sooner",
        r"(?:rather|sooner) (?:be dead|be gone|die|not be alive|not be here|not exist|kill myself|not live|not wake up)\b",
    ),
    ("better", r"better (?:of |off )?(?:dead|gone|not alive|not being (?:here|alive))\b"),
    (
        " if ",
        r"(?:better|better off|happier|easier|best|fine|okay|relieved|happy) if (?:i|id|im) (?:was |were |am |had |be |wasnt|werent|havent|hadnt|didnt|disappeared|died|die|killed|never |wouldnt |not |stopped|offed|jumped|left this|left the)(?: ?(?:not |never |been |be |ever )*(?:dead|gone|alive|here|around|born|exist\w*|wake|woke|myself|existing|breathing|living|world|up|disappear))?",
    ),
    (
        "mind care",
        r"(?:dont|didnt|wouldnt|wont|not) (?:mind|care) (?:if i |about |whether i )?(?:live or die|die|died|dying|dead|wake|woke|live|living|not waking|not being (?:here|alive)|am alive|make it|get hit|lived)(?: (?:or die|up|or not|anymore))*",
    ),
    (
        "dying death dead here alive wak exist end die",
        rf"(?:{_THINKING}) (?:about |of |my |my own )?(?:dying|death|being dead|not being (?:here|alive)|not waking up|not existing|my death|ending it|how (?:to|id|i would|i could) (?:die|end it))(?! (?:after|from|at|on|during|by|in|of|row|valley|star|metal|panel|warmed|march|penalty) )",
    ),
    (
        "waking wanting alive",
        r"(?:tired|sick|scared|afraid) of (?:not )?(?:wanting to (?:live|die)|being alive|waking up)",
    ),
    ("die", r"im going to die (?:tonight|today|soon|by my own hand)"),
    (
        "kill",
        r"(?:someone|somebody|god|please|can you|can someone|can somebody|want you to|want someone to|want somebody to|wish someone would|wish somebody would|wish (?:he|she|they|it|you|something|a (?:car|bus|truck)) would|^ ) ?kill me\b(?= (?:$|(?:now|already|i|tonight|and|today)\b))",
    ),
    (
        "alive living live here",
        r"(?:why (?:am i|im|i am)|still|hate that im|dont know why im|hate being|sorry im|not (?:be|being)|dont deserve to (?:live|be alive|be here)|deserve to (?:not )?(?:live|be alive)|shouldnt be)(?: not)?(?: even)? (?:alive|living)\b(?! (?:well|proof|here|in|at|with))",
    ),
    (
        "live living life alive here exist",
        r"dont deserve (?:to live|to be alive|to be here|to exist|life|living)",
    ),
    (
        "here alive exist born survived",
        r"shouldnt (?:be here|be alive|exist|have been born|have survived)\b(?! (?:at|until|for|so|late))|should (?:not|never) (?:have |of )?(?:been )?(?:born|existed?|survived)|never (?:should|shouldve) (?:have |of )?been born",
    ),
    (
        "die",
        r"(?:ways?|methods?|how|place|decided|decide|time|easiest|quickest) (?:for me )?to die\b(?! (?:of|for|in the game|hard|well|with))",
    ),
    (
        "death dying dead die",
        r"(?:death|dying|being dead|if i died|to die) (?:would be|sounds|seems|feels|would feel|looks) (?:like )?(?:a |the |my |so )*(?:easier|nice|better|peaceful|good|great|relief|appealing|comforting|best|escape|answer|solution|option|way|freedom|only (?:way|option|answer))",
    ),
    ("dead", r"(?:happier|ill be|i will be|id be) dead\b(?! (?:tired|on|if|meat|asleep|last))"),
    (
        "noose gun bullet",
        r"noose\b|gun (?:to|in|at|against) my (?:own )?(?:head|mouth|temple)|bullet (?:in|through|to) my (?:own )?(?:head|brain|skull)",
    ),
    (
        "alive earth",
        r"last (?:night|day) (?:alive|on (?:this )?earth)|(?:wont|not going to) be alive\b|wont be around much longer",
    ),
    ("world earth", r"dont belong (?:in|on) this (?:world|earth|planet)|world doesnt need me"),
    (
        "liv alive",
        r"(?:living|being alive) (?:is|feels|hurts) ?(?:to (?:hard|painful|much)|unbearable|torture)|cant imagine living (?:another|anymore|like this|past|much)|dont see myself (?:living|alive)|why (?:should i |do i |am i |even |bother )*(?:to )?(?:keep )?(?:living|live|going on)"
        + _AFTER,
    ),
    (
        "wish",
        r"woke up(?: again)?\|? (?:and )?wish(?:ed|ing) i hadnt|wish (?:my|the) (?:suicide )?attempt (?:had )?worked",
    ),
    ("born surviving", r"never (?:wanted|asked) to be born|regret surviving"),
    ("death", r"(?:plan(?:s|ned|ning)?|imagin(?:e|ed|ing)|pictur(?:e|ed|ing)) my (?:own )?death"),
    ("way", r"way out (?:is|but) (?:to die|death|dying|to kill myself)"),
    ("brains", r"blow(?:ing)? my brains out"),
    (
        "cigarette lighter",
        r"burn\w* (?:myself|my (?:arm|leg|wrist|skin|hand)s?) with (?:a |my )?(?:cigarettes?|lighter)",
    ),
    (
        "pills",
        rf"{_INTENT} swallow (?:all |some |my |the |these |those )*pills(?! (?:on time|without))",
    ),
    ("pain suffering", r"\bend my (?:suffering|pain)\b(?! (?:with|at|by))"),
    ("me died", r"should have been me(?= (?:$|who died|that died|instead))|been the one who died"),
    ("live", r"(?:dont have|havent got) (?:anything|anyone) (?:left )?to live for"),
    ("alive living", r"(?:being alive|living) hurts"),
    (
        "woke",
        r"(?:sad|disappointed|upset|angry|sorry)(?: that)? i woke up(?! (?:late|early|so|at|the|him|her))",
    ),
    ("bleed blade", r"want to (?:bleed|feel the blade)\b"),
    # By oneself
    (
        "myself",
        r"(?:kill(?:ing|ed)?|unaliv(?:e|ing|ed)|hang(?:ing|ed)?|hung|shoot(?:ing)?|shot|drown(?:ing|ed)?|stab(?:bing|bed)?|strangl\w+|suffocat\w+|neck(?:ing)?|offing|poison(?:ing)?|harm(?:ing|ed)?|injur(?:e|ing|ed)|mutilat\w+|hurt(?:ing)?|cut(?:ting|s)?|slic(?:e|ed|ing)|electrocut\w+|choking|choke|punish(?:ing)?|unaliv) (?:myself)\b",
    ),
    (
        "unalive myself",
        r"(?:kill|killing) me myself|unalive me\b|(?:going|want|gon|should|might|will) (?:to )?unalive\b|myself harm",
    ),
    (
        "myself",
        r"(?:to|and|should|might|could|will|ill|gon|im) (?:off|top|neck|end|delete|do) myself(?: in)?\b(?! (?:up|off|with|on|from|at|for|by))",
    ),
    ("myself", r"\bending myself\b(?! up)"),
    (
        "purpose deliberate intention",
        r"myself on purpose|(?:hurt|cut|burn\w*|hit|injur\w+|harm\w*) my(?:self)? (?:\w+ )?(?:on purpose|deliberately|intentionally)",
    ),
    (
        "wrist throat arm neck vein",
        r"(?:slit|slitting|slash|slashing|slashed|slice|slicing) (?:open |up )?(?:wrists?|my (?:own )?(?:wrists?|throat|arms?|neck|veins))",
    ),
    (
        "wrist thigh arm leg skin stomach vein body",
        r"(?:cut|cutting|carv\w+|burn\w*) (?:up |open |into |on )*my (?:own )?(?:wrists?|thighs?|arms?|forearms?|legs?|skin|stomach|veins|body)\b(?! (?:on |while|shav|hair|workout|day|gardening|cooking|shaving|tan|with (?:the|a) (?:gate|fence|rose|thorn)|at |time|at))",
    ),
    (
        "cut",
        r"(?<=^ )(?:(?:i |and )?cut(?:ting)? again|i cut (?:today|tonight|last night))(?: (?:today|tonight|last night|this morning|yesterday|and.*|but.*|i .*|im .*|because.*))?(?= $)",
    ),
    (
        "cut",
        r"(?:(?:been|started|keep|kept|am|im|was|back to|went back to) cut(?:ting)? again|relaps\w* (?:and |on |with |into |in |by |back into )?(?:my )?cut(?:ting)?)\b",
    ),
    (
        "cut",
        r"(?:want(?:ed|ing)?|need(?:ed)?|urges?|about|going|wish|impulse|crav(?:e|ing)|tempted|itching|itch) (?:to|for|of) cut(?:ting)?(?=\| (?!sew|paste|trim|glue|sand|colou?r|style|peel)|\|? (?:$|(?:again|bad|tonight|right now|real|deep\w*|today|i|im|but|and i|and (?:resisted|didnt)|because|passed|was|instead|when|yesterday|last night|this|didnt|is|came|keeps|gets)\b))",
    ),
    (
        "cut",
        r"(?P<before>(?:days|weeks|months?|years?|free from|free of|clean from|clean of|stop|stopped|stopping|keep|keeping|quit|without|no|resist\w*|avoid\w*|fight|fighting|fought|not to|to not|instead of|rather than|urges? to|from|of|day|the urge to|back to|dont|wouldnt|never|havent|hasnt|didnt|not|last|than|over) )cut(?:ting)?(?=\|? (?:$|(?:today|again|myself|anymore|tonight|for|since|and|now|last|in (?:a|over|\d+|\w+ (?:days|weeks|months|years))|because|or|this|yesterday|instead|one|so far|yet|after (?:a|\d+)|still)\b))",
    ),
    (
        "cutting",
        r"\bcutting (?:is (?:the|my)(?: only)? (?:thing|way|relief|coping|release)|helps)|\bcutting(?= (?:urges?|free|relapse|scars?)\b)",
    ),
    (
        "bled bleed blade",
        r"(?:bleed|bled) myself|blade (?:to|on|against) my (?:wrist|skin|arm|thigh)",
    ),
    (
        "self",
        rf"(?P<before>(?:{_INTENT}|{_THINKING}|urges? to|of|instead of|rather than|resist\w*|stop|stopped|keep|started|avoid\w*|fight|from) )(?:burn\w*|hit|hitting|punch\w*|scratch\w*|bit|bite|biting|bang\w*|starv\w*|stab\w*) myself(?! (?:out|up|on|with|while))|(?:hit|hitting|punch\w*|scratch\w*|burn\w*|bit|biting|slap\w*|bang\w*) myself again(?! (?:on|with|while|cooking|at))",
    ),
    # Suicide, and harm
    (
        "suic suis suid suac sucid icid sewers siici suicd",
        r"(?:commit(?:ted|ting)? |attempt(?:ed|ing)? |want |thoughts? of |thinking (?:about|of) )?\b(?:suicid\w*|sui?s?c?id(?:e|al)|suicude|suiside|suisidal|suacide|siicid\w*|sewerslide|su icide|s icide|sucid\w*|suicd\w*)\b(?: (?:thoughts?|ideations?|feelings?|plans?|note|attempt|urges?|tendencies|letter|ideas?))?",
    ),
    (
        "harm sh",
        r"\bself ?harm\w*\b|(?<=^ )sh again|\bsh(?= (?:free|urges?|relapse))|(?<=from )sh\b|(?<=urge to )sh\b|(?<=without )sh\b",
    ),
    (
        "overdos",
        r"\boverdos(?:e|ed|ing|es)\b(?: on (?:\w+ ){0,3}(?:pills|meds|medication|tylenol|paracetamol|ibuprofen|antidepressants|advil|aspirin|xanax|insulin|drugs|them|it|tablets|everything))?",
    ),
    (
        "pill meds medication bottle tablets tylenol",
        rf"(?:{_INTENT}|(?:{_THINKING})(?: about| of)?|urges?|instead of) (?:to |of )?(?:tak(?:e|ing)|swallow\w*|down(?:ing)?|eat(?:ing)?) (?:all|a bunch|a lot|to many|the whole|a whole|every|the entire|the rest|a handful|enough|the bottle)(?: (?:of|my|the|those|these|bottle|single|one))* (?:pills?|meds|medication|bottle|tablets|tylenol|sleeping pills|them)(?! (?:on time|every|as|regularly|at the right|like|this week|properly))",
    ),
    (
        "pill meds tablets tylenol paracetamol ibuprofen",
        r"swallowed (?:a|the|\d+) (?:bottle of )?(?:pills|tablets|meds)|(?:took|swallowed|taken|downed) (?:to many|a whole bottle of|the whole bottle of|a bunch of|a handful of|half a bottle of|an entire bottle of|all (?:of )?(?:the|these) \w+ ?)(?: ?(?:my|the|sleeping|pain|some))* ?(?:pills|meds|tablets|tylenol|paracetamol|ibuprofen)",
    ),
    (
        "kms ctb",
        r"(?:want(?:ed|ing)?|need|going|about|time|ready|should|might|feel like|like|rather|could|ill|will|gon|im|to|and|lol)(?: to)? (?:kms|ctb)\b|(?<=^ )(?:i )?kms(?= $)",
    ),
    # Not to live
    (
        "liv life exist survive breathe",
        r"\b(?:cant|(?:dont|didnt|doesnt|never|no longer|not|couldnt|nor|havent|hasnt|without|isnt|aint|hardly|barely) (?=want|hav|wish|care|des|fee|lik|bea|sta|kno|thi|see|kee|abl|str|be a|go|sur)) ?(?:(?:want(?:ing|ed)?|have|having|wish(?:ing)?|care|deserve|feel like|like|bear|stand|know (?:how|if i want|why)|think i (?:can|want|should)|see (?:a |any |the |much )?(?:reasons?|points?|use) ?(?:in|of|for)?|keep|able|seem|strong enough|be able|go|sure i (?:want|can)) )*(?:to )?(?:live|living|be alive|being alive|exist|existing|keep living|keep on living|go on living|stay alive|staying alive|survive|live with this|live life|living life|be living|breathe)"
        + _AFTER,
    ),
    (
        "here around earth planet world person anymore wak eyes human be",
        r"\b(?:dont|never|no longer|not|wish i didnt|didnt|without|hate|hated) (?:(?:want(?:ing|ed)?|have|having|like|feel like|plan(?:ning)?|think i want|know if i want|sure i want|need|deserve|able|going) )+(?:to )?(?:be(?:ing)? here|be(?:ing)? around|be(?:ing)? on (?:this|the) (?:planet|earth)|be(?:ing)? in (?:this|the) world|be(?:ing)? a person|be(?:ing)? anymore|wak(?:e|ing) up|be(?:ing)? me|open my eyes|be(?:ing)? (?:a )?human)"
        + _AFTER,
    ),
    (
        "on going continu fighting trying anymore night longer day life tomorrow",
        r"\b(?:dont|no longer|not|never|wish i didnt) (?:(?:want(?:ing|ed)?|know (?:how|if i can|if i want)|think i (?:can|want|could)|see (?:a |any |the )?(?:reasons?|point)|have (?:it in me|the strength|the will|the energy)|sure i can|feel like|going|plan(?:ning)?|able) )+(?:to |in |of )*(?:go(?:ing)? on|keep(?:ing)? going|carry(?:ing)? on|continu(?:e|ing)|keep fighting|keep trying|be anymore|make it (?:through the night|to tomorrow|much longer)|see (?:tomorrow|another day)|face another day|do life)"
        + _AFTER,
    ),
    (
        "cant",
        r"\bcant (?:\w+ )?(?:go on|keep going|carry on|continue|keep (?:living|doing this|fighting)|do life|do (?:this|it) (?:life )?anymore|live|exist|face another day|keep pretending to want to live|be here|do another day|fight)"
        + _AFTER,
    ),
    (
        "anymore",
        r"(?<=^ )(?:i |im )?(?:think )?(?:i )?(?:cant|dont want to|dont wanna) (?:do|take|handle|deal with) (?:this|it|life|any of (?:this|it))(?: to)? ?anymore(?: (?:i|im|because) .*)?(?= $)",
    ),
    (
        "life",
        r"\b(?:cant|dont want to) (?:do|handle|deal with|face|take) life\b(?: anymore)?|dont want (?:this|my) life(?: anymore)?",
    ),
    (
        "reason point purpose will desire motivation use sense strength energy",
        r"(?<!a )(?<!the )(?<!good )\b(?:no|without|zero|lost|losing|lose|any|little|dont have|dont have a|nothing|what|lack|lacking|out of|give me one|give me a|find a|find any|find|there isnt|isnt|see a|see any|see the|see no|havent got|never had) (?:\w+ )?(?:reasons?|points?|purpose|will|desire|motivation|use|sense|strength|energy)(?: left)?(?: for me)? (?:to|in|of|for) (?:me )?(?:to )?(?:keep |even |be |being )?(?:live|lives?|living|life|go on|going on|going|carry on|carrying on|be here|being here|here|alive|exist|existing|stay alive|stay|wake up|waking up|continue|anything|any of this)"
        + _AFTER,
    ),
    (
        "nothing",
        r"nothing (?:left )?(?:here )?(?:for me )?(?:to|i) (?:live|living) for|nothing (?:is )?(?:left )?worth living|nothing to live 4",
    ),
    (
        "point",
        r"(?:dont |cant |didnt |havent )?(?:what is|wheres|see|sees|seeing|is there|there is|there isnt|theres|isnt|find|question|questioning) (?:the|any|a|no|much|even a)? ?points?(?: anymore)? (?:of|in|to|for) (?:me )?(?:living|life|live|my life|being alive|be alive|going on|existing|being here|waking up|continuing|keep going|keep living|any of this|anything)"
        + _AFTER,
    ),
    (
        "living alive live exist here going",
        r"(?:tired|exhausted|weak|broken|sad|hard|painful) to (?:live|keep living|go on living|exist|be alive)"
        + _AFTER,
    ),
    (
        "liv exist alive",
        r"(?:no point living|(?:no|any|the|pointless) (?:point )?(?:in |of |to )(?:living|being alive|live|existing|being here anymore|going on))"
        + _AFTER,
    ),
    (
        "liv life alive exist here breath",
        r"(?:tired|sick|exhausted|done|bored|weary|fed up|over|finished|through) (?:(?:of|with|from|by) )?(?:living|life|being alive|existing|existence|my life|this life|trying to live|trying to stay alive|staying alive|being here anymore|breathing)"
        + _AFTER,
    ),
    (
        "life worth",
        r"\b(?:my )?life (?:is|isnt|s|aint|feels|seems|has become|doesnt feel|no longer feels|has|just isnt|wasnt|isn t)? ?(?:not |no longer |not even |hardly |no |nothing but |without |isnt |never )*(?:worth (?:it|living|anything) anymore|pointless|worthless|meaningless|no (?:point|meaning)|unbearable|unlivable)(?= )|(?:not|isnt|aint|hardly|no longer|nothing|doesnt feel|dont feel) (?:really )?worth (?:living|being alive|staying alive|the life)|life (?:isnt|is not|aint|not|is no longer|doesnt feel) worth (?:it|living)",
    ),
    (
        "life existence",
        r"(?:end|ending|ended|take|taking|takin|taken|took|finish|finishing|cut short) my (?:own )?(?:miserable |stupid |pathetic |sad |worthless )?(?:life|existence)\b(?! (?:back|into|in|to|seriously|for|one|by|as|off|out|less|more|day|on|long)\b)",
    ),
    ("give giving gave", r"(?:give|giving|gave|given) up (?:on )?(?:life|living|my life)\b"),
    (
        "hate hating despise resent regret",
        r"(?:hate|hating|hated|despise|resent|regret) (?:being alive|existing|that im alive|that i woke|that i exist|waking up|that im still (?:here|alive)|living)"
        + _AFTER,
    ),
    (
        "world life earth planet existence",
        r"(?:want(?:ing|ed)?|ready|going|time|plan(?:ning)?|hope|wish i could|decided) (?:to )?(?:leave|exit|check out of|escape|depart|out of|be gone from|disappear from|say goodbye to|quit|be done with|be free of|be rid of) (?:this|the|my) (?:world|life|earth|planet|existence)\b(?! (?:in|of|as))",
    ),
    (
        " to ",
        r"(?:want|ready|like|need) to (?:cease to exist|stop existing|not exist(?: anymore)?|not be(?: here| alive)?|not wake up|sleep forever|be gone|be no more|stop living|stop being (?:alive|here)|stop breathing|fade away|never wake up|never have existed|be erased|not have to (?:live|exist|be here|be alive|wake up)|be done living|rot and die|go to sleep forever|be unalive|be buried|be six feet under)"
        + _AFTER,
    ),
    (
        "disappear vanish",
        r"want(?:ed|ing)? to (?:disappear|vanish)(?= (?:$|(?:forever|and|but|from (?:this|the) (?:world|earth|life|existence)|off the|completely|for good|i|right|tonight|now|today|because|anymore|permanently)\b))",
    ),
    (
        "end stop over away done",
        r"want(?:ed)? (?:it|everything|this|the pain|my pain|it all|all of (?:it|this)|the suffering|my life|life|all this|the hurting) to (?:end|stop|be over|go away forever|be done)(?= (?:$|(?:now|already|forever|i|and i)\b))",
    ),
    (
        "wish",
        r"wish(?:ed|ing)?(?: that)? (?:i|id|me) (?:(?:could|couldnt|would|can|might|was|were|am|had|d|did|wasnt|werent|isnt|aint|havent|hadnt|didnt|wouldnt|dont|never|not|was not|were not|ever|been|be|have|to|wouldve|couldve|go to sleep and|fall asleep and|go|close my eyes and|able to|had never) )*(?:dead|gone|not alive|(?<=wasnt )(?:alive|here|around)|(?<=werent )(?:alive|here|around)|(?<=not )(?:alive|here|around|be here|be alive)|die|died|disappear(?:ed)?|vanish(?:ed)?|never (?:existed|born|been born|wake|woke|woken)|(?<=never )(?:existed|exist|born|been born|wake up|woke up|woken up|wake|woke|been)|(?<=nt )(?:exist|wake up|born|been born|wake|woken up|woke up|have to (?:live|exist|be here|be alive|wake up)|be (?:alive|here)|survived?|made it)|(?<=been )born|(?<=not )(?:exist|wake up|born|wake|been born)|cease to exist|stop existing|stop living|stop breathing|sleep forever|sleep and not wake|end it|end it all|fade away|nonexistent|unborn|six feet under|under the ground|in the ground|kill myself|succeeded|someone else would kill me|trade my life)\b(?! (?:my (?:hair|shirt)|to (?:my|the) (?:party|meeting|gym|beach|office|concert)|with you|for (?:a|the) (?:day|weekend|week|party)|in (?:the|a) (?:game|meeting|mall)|at (?:the|a|work|school)|into|for lunch))",
    ),
    (
        "sleep",
        r"(?:fall|go to|going to|falling) (?:a?sleep) (?:tonight )?and (?:never|not|dont) wak\w+(?: up)?",
    ),
    (
        "wak",
        r"\bnever wak(?:e|ing) up(?: again| tomorrow| from this)?(?= (?:$|(?:and|sounds|would|i|again|seems|tomorrow)\b))",
    ),
    (
        "hop wish pray",
        r"(?:hope|hoping|hoped|wish|pray|praying|prayed) (?:that )?(?:i |tonight i |to )?(?:dont|never|not|wont|didnt) (?:to )?(?:wake|survive|make it|see (?:tomorrow|morning))(?: up)?",
    ),
    # To end it
    (
        "end",
        r"(?:(?<=^ )|\bi (?:will |am )?(?:going to )?|\bim (?:going to )?)(?<!if )(?:end(?:ing)? (?:it|everything)(?= $))|tonight (?:i|im)(?: will)?(?: going to)? end(?:ing)? (?:it|everything)|(?:(?<=^ )|\bi |\bim )end(?:ing)? (?:it|everything) (?:tonight|now|for good|forever|here)|\bend(?:ing|ed)? it all\b(?! (?:at|with|off|up|here at))",
    ),
    (
        "end",
        rf"(?:{_INTENT}|{_THINKING}|im|should|just|will|ill|how|to|might) (?:of |about |to )*end(?:ing)? (?:it|everything|things|this life|the pain|my pain|my suffering|my misery|the suffering)(?=\|? (?:$|(?:tonight|now|today|tomorrow|soon|all|for good|forever|once|this (?:week|weekend|evening|morning)|before|already|here|i|im|after|when|because|myself|by|but|and)\b))",
    ),
    ("misery", r"(?:put|putting) (?:me|myself) out of (?:my|this) misery|end my misery"),
    ("cruel", r"(?:goodbye|good bye|farewell) cruel world"),
    (
        "goodbye bye farewell",
        r"(?:wrote|writing|write|written|left|leaving|leave|drafted|finished|sent) (?:a |an |my |my own |the |some |out |all )*(?:goodbye|good bye|farewell) (?:notes?|letters?|messages?|texts?|email)(?! (?:to|for) (?!(?:my |the |a |our |all |both )*(?:family|kids?|parents|mom|mum|dad|everyone|everybody|wife|husband|partner|children|loved|world|sister|brother|them|son|daughter|mother|father|whoever)\b))(?! (?:card|at work))",
    ),
    (
        "bridge roof building balcony cliff overpass tower ledge window train tracks traffic bus truck lorry tree wall car oncoming river",
        rf"(?:{_INTENT}|(?:{_THINKING})|urges?|wish i could|want a|hope a|want the|could|let the) ?(?:to |of |about |i )*(?:jump(?:ing|ed)?|walk(?:ing)?|step(?:ping)?|throw(?:ing)?(?: myself)?|leap(?:ing)?|driv(?:e|ing)|crash(?:ing)?|steer(?:ing)?|swerv(?:e|ing)|fall(?:ing)?|run(?:ning)?|get hit|be hit|getting hit|being hit|hit|lay|lie|l[ya]+ing) (?:down )?(?:my car |the car |into |off |from |in front of |under |by |out of |out |onto |over |on )+(?:of )?(?:a |an |the |this |that |my |moving |oncoming |nearest |tall |high |train |\w+ )?(?:bridge|roof|rooftop|building|balcony|cliff|overpass|tower|ledge|window|train|trains|tracks|traffic|bus|truck|lorry|tree|wall|car park|parking garage|oncoming|river|car|cars|ocean and never)\b(?! (?:stop|ride|station|ticket|tour|walk|run|wash))",
    ),
    (
        " me ",
        r"(?:train|bus|truck|car|meteor|lorry|tree) (?:would |could |to |will |should |just )*(?:hits?|kill|crush|run over) me",
    ),
    (
        "bridge ledge edge roof",
        r"(?:stand|stood|standing) on (?:a|the) (?:bridge|ledge|edge|roof) (?:thinking|wanting|ready|about|tonight) ?(?:about|of|to)?(?: jump\w*)?",
    ),
    # Without me
    (
        "without",
        r"(?:world|everyone|everybody|they|theyd|theyll|family|people|kids|all|life|mum|mom|you|youd|wife|husband|friends|things|anyone|him|her|children|parents|nobody|everyones) (?:\w+ ){0,5}(?:better|happier|fine|relieved|easier)(?: off| place| life)? without me(?: (?:here|around|alive|in it))?",
    ),
    ("without", r"better off without me\b(?! (?:at|in|on|doing|there) )"),
    (
        "miss care notice mind cry funeral",
        r"(?:nobody|anyone|anybody|one) (?:would |will |d |even |to |ll |is going to |really )*(?:miss me|cares? if i|notices if i|notice if i|care that i|notice that i|mind if i|cry if i|cry at my|come to my funeral)(?= (?:$|(?:when im|if i|was|were|live|lived|died|die|disappear\w*|killed|am|left|gone|im|wasnt|jumped|never|stopped|went)\b))(?: (?:when |if i |i )?(?:was |were |am |im |had )?(?:dead|gone|live or die|lived or died|die|died|disappear\w*|not here|wasnt here|went missing))?",
    ),
    (
        " if ",
        r"if i (?:died|killed myself|was dead|were dead|die|disappeared|was gone|were gone) (?:nobody|noone|would anyone|would anybody|who would|it would be|everyone|would it|they)(?: \w+){0,2}",
    ),
)
"""What says it, each behind parts of words of which the text has one: it becomes "@"."""

_OVER = (
    r"(?:call(?:ed)?|text(?:ed)?|phoned|rang|dialled|dialed|reached out to|contacted|chatted with|talked to|talked with|spoke to|spoke with|messaged|saved|used) (?:the |a |to |up )*(?:988(?: suicide (?:and )?crisis lifeline)?|741741|samaritans|crisis (?:line|text line|hotline|chat|team|number|helpline|center|centre|service|counsell?or)|suicide (?:and crisis |crisis )?(?:hotline|line|lifeline|helpline|prevention (?:hotline|line|lifeline))|lifeline)\b(?! for (?:a|my|her|him|them))",
    r"(?:since|survived|after|from) my (?:last |first |second |own |latest |suicide )*attempt(?= (?:$|and|i|at my|today|in|two|three|one|\d|\|))(?!.* (?:failed|sourdough|exam))",
    r"(?:years?|months?|weeks?|days?) (?:after|past|post|since) (?:my )?(?:suicide )?attempt(?= (?:$|(?:and|i|today)\b))",
    r"(?:suicide )?attempt survivors?",
    r"(?:days|weeks|months|years?) cut free",
    r"(?:deleted|tore up|burn(?:ed|t)|ripped up|threw (?:away|out)|shredded) my (?:goodbye|suicide) (?:notes?|letters?)",
    r"(?:glad|thankful|grateful|happy|relieved) (?:that )?my (?:suicide )?attempt (?:failed|didnt work)",
    r"instead of (?:taking|swallowing) them all",
)
"""What says that it is over by itself: each becomes "~"."""

_SMALL = (
    r"(?: (?:i|ive|my|me|about|of|to|that|the|any|a|an|its|it|was|were|want(?:ed|ing)?|think(?:ing)?|thought|thoughts?|feel(?:ing|ings)?|felt|like|urges?|urge|impulses?"
    r"|going|try|trying|tried|having|have|had|being|be|been|am|im|from|for|did|do|done|act(?:ing|ed)?|give|giving|gave|given|in|into|on|temptation|attempt(?:ed|ing|s)?|attempts?"
    r"|tempted|active(?:ly)?|passive(?:ly)?|days?|single|plan(?:s|ning|ned)?|consider(?:ing|ed)?|contemplat\w*|commit(?:ting|ted)?|end(?:ing)? up|more|intrusive|bad|strong|serious"
    r"|desire|need|wish(?:ed|ing)?|idea|ideation|first|second|with|by|at|go(?:ing)?|through|and|or|myself|need(?:ed|ing)?|resort(?:ed|ing)?|episode|relaps\w*|all|these|those|some|physically|deliberately|how))*\|?"
)
"""Words that may stand between what says "not" and what is not."""

_NOT = r"(?:didnt|havent|hasnt|hadnt|dont|doesnt|not|never|no|without|wo|wont|wouldnt|isnt|wasnt|arent|aint|nor|zero|0|nt|neither|less|fewer|hardly|barely|not once)"
_PERSON = r"(?:\w+ ){0,4}?"

_OVER_PARTS = "988 741741 samaritans crisis lifeline hotline attempt free goodbye suicid instead"
"""Parts of words of which the text has one, else none of `_OVER` is in it."""

_STRUGGLE = (
    r"(?:\b(?:cant|couldnt|unable to|hard to|harder to|difficult to|struggl\w+ to|dont know how to|want to|need to|have to|wish i could|impossible to|never|didnt|havent|not able to|failed to|trying(?: hard)? to|try to|help me|never been able to|scared i wont|afraid i wont|dont think i can|not strong enough to|not sure i can|tired of trying(?: hard)? to|dont want to|not|no way to|barely)"
    r" (?:to )?(?:seem to |\w+ )?(?:stop|stopped|resist|resisted|avoid|avoided|fight|fought|fighting|quit|control|help|help it|get rid of|shake|refrain|keep(?: myself)?|hold back|distract myself|get (?:through|past|over|out)|stopping|go (?:a|one|an|through)|make it|escape|silence|ignore|survive|get)(?: (?!i (?:did|stopped|resisted))\w+){0,7} @)"
    r"|(?:trying|try|tried|struggling|hard|difficult|best|promise me|beg\w* me|begged|tell me|reasons?|convince me|why|fighting) (?:so hard |hard |really |even )?(?:not to|to not)(?: (?!do|eat|cry|panic)\w+){0,3} @"
    r"|@ yet\b|why (?:didnt|havent|dont|shouldnt|cant) (?:i|we) @|why not @|wish i (?:didnt|wasnt|werent|dont|wouldnt) (?:\w+ )?(?:want )?(?:to )?@|wish i had @|should(?:ve| have| of) @|not (?:a|one|an) (?:\w+ ){0,3}(?:without|that i dont|i dont)(?: \w+){0,3} @|nothing but @|nobody (?:\w+ ){0,6}@|cant (?:\w+ ){0,6}without(?: \w+){0,2} @"
    r"|\b(?:not sure|dont know|no idea|wonder) (?:if|how|when|whether|why) (?:\w+ ){0,4}@|not (?:just|only) @|no (?:choice|option|way out|way|other way|escape|hope)[^|]* @|not long (?:\w+ ){0,3}@|nothing (?:\w+ ){0,3}@|no (?:reason|point) not to @|dont stop me[^|]*@|not afraid (?:to|of) @|not scared (?:to|of) @|never (?:\w+ )?(?:wanted|want) (?:\w+ )?(?:more|so)[^|]*@|wont be (?:here|around)[^|]*@|not going to make it[^|]*@"
)
"""What says that somebody is in the midst of it, though there is a "not" or a "stop" in it."""

_FELT = rf"(?:wanted to|wanted|felt like|felt|wished|was|were|had|thought of|thought about|thought i|thought|considered|tempted to|needed to|almost|nearly|came close to|close to|kept thinking about|been|woke up|spent|hoped|ive been|night of|day of|feeling){_SMALL} @"

_BEHIND = (
    # What stands before decides; each becomes "~".
    rf"\b{_NOT}{_SMALL} [@&](?: (?:or|and|nor) {_SMALL} ?[@&])*",
    rf"\b(?:resist\w*|fought(?: off)?|fighting off|fought back|beat|overc[ao]me\w*|avoid(?:ed|ing)|stopped|stopping|quit|quitting|free|clean|sober|recover\w*|no longer|kept myself(?: safe)?|kept safe|held (?:back|off)|refrain\w*|distract\w* myself|safe|out of|stay(?:ed)? away|walked away|turned away|abstain\w*|talked myself(?: out| down)?|got out|healing|healed|stepped back|broke free|past|beyond|ignored|delayed|postponed|didnt act on|managed not|chose not|choosing not|decided not|decided against|chose life over|let go|put down the blade|stayed strong|handled|coped|dealt|managed|rode out|surfed|sat|waited out|outlasted|pushed through|pushed past|worked through|breathed through|faced|defied|conquered|challenged|questioned|instead|rather than|in ?stead|replaced|not give in|didnt give in|gave up)(?: (?:with|through|despite|against|off|out|in|acting))?{_SMALL} [@&]",
    r"\b(?:surviv\w+|got through|getting through|made it through|making it through|make it through|lived through|came through|got past|get past|made it past|got up|got out of bed|got over|came back from|made it|made it out|showed up|went to work|still here|alive|here|stayed alive|stayed|kept going|held on|hung on)(?: (?:another|a|the|one|an|my|this|day|days|night|nights|week|month|year|of|hour|hours|with|worst|bad|hard|tough|rough|long|being|having|feeling|despite|evening|morning|weekend|after|even|though|when|while|from|in spite|to|so|many|years|months|weeks|strong|all|these|those|thoughts?|urges?|impulses?|since|today|wave|spell|phase|patch|through|i|was|felt|wanted|wanting|everything|tonight|last|full|whole|entire|\d+))* [@&]",
    rf"\b(?:told|tell|telling|talked|talking|spoke|speaking|speak|admitted|opened up|opening up|shared|sharing|confided|disclosed|confessed|honest|open|asked|let|reached out|messaged|emailed|wrote to|help|support|treatment|therapy|therapist|session|appointment|conversation|meeting|group|counsell?ing|called|texted|rang|phoned|facetimed|visited|saw|went to|came clean) {_PERSON}(?:about|that|for|with|know|regarding|when|how|because|instead of|while|since|of|from|after)?{_SMALL} ?(?:when |while |because |how )?{_SMALL}&",
    r"\b(?:told|tell|telling|admitted(?: to)?|confided(?: in)?|confessed(?: to)?|let(?= \w+ know)) (?:my |the |a |her |him |our )?(?:\w+ )(?:\w+ )?(?:know )?(?:that |about |how |of )?(?:i |im |my |me |ive )?(?:feeling |being |having |been |the |urges? to |urges? |want to |plan to |plans to |about |thoughts? of |thoughts? about |thinking of |thinking about |feel |feel like |am |to |of )*@",
    rf"\b(?:talked|talking|spoke|spoken|opened up|honest|open|session|conversation|appointment|help|support|treatment|therapy|therapist|counsell?ing|shared|chat|chatted|call|group|doctor) {_PERSON}(?:about|for|with|regarding|around)(?: (?:my|the|how|being|having|feeling|wanting|i|im|to|of|this|these|urges?|thoughts?|when|active|history|past))*? [@&]",
    rf"\b(?:called|texted|rang|phoned|messaged|hugged|hug|walked|went|took|sat|cried|drew|wrote|used|held|asked|reached out) (?:\w+ ){{0,6}}(?:instead of|rather than|before){_SMALL} [@&]",
    rf"\b(?:used to|years? ago|months? ago|last year|back when)(?: today| now| this week| tonight)?{_SMALL}(?: \w+)? [@&]",
    r"\b(?:minutes?|hours?|days?|weeks?|months?|years?|while|time|decade)s? (?:\w+ )?since (?:i |ive |my |the )?(?:last |first |even |ever )*(?:time )?(?:i )?(?:had |have |was |felt |tried to |wanted to |thought about |thought of |an |a |any )*@",
    rf"\b(?:since|last time)(?: i| my| the| last| time){{0,4}}{_SMALL} @ (?:was|is) ",
    rf"[\w~][^|]* (?:(?:despite|in spite of)(?: \w+){{0,3}} @|(?:though|despite|in spite of|while|when|after|because|before){_SMALL} &)",
    r"[@&] (?:is |are |was |were |has |have |urges? |thoughts? |feelings? |been |finally |did |the |slowly |getting )*(?:passed|went away|faded|fading|subsided|gone|quieter|better|eased|easing|weaker|lighter|behind me|over|stopped|free|lessened|less|clean|smaller|goes away|lost|backed off|didnt win)\b",
    r"[@&][^@&]{0,40}? (?:years?|months?|decades?) ago\b",
    r"[@&] (?:last year|as a (?:kid|teen|teenager|child|student)|when i was (?:\d+|a|young\w*|in)|in (?:19|20)\d\d|back in|in (?:college|school|high school|my (?:teens|twenties)))",
    r"&[^@&]* (?:but|however|yet|instead|im (?:here|alive)|today i (?!want|feel|felt|still|cant|dont|am)\w+|and (?:didnt|i didnt|then|resisted|got|called|told|asked|went|reached|came)|didnt|resisted|safe)\b(?! (?:i |im |it |now |still |to |just )*(?:failed|couldnt|cant|it didnt work|woke up|was to|am to|to scared|nobody|still|dont|scared|hopeless|alone|no))[^@&]*",
    r"@ (?:\w+ ){0,4}?(?:but|and|yet) (?:i |im |ive |then |instead |then i |just |so |not |i am )*(?:didnt|havent|wont|wouldnt|not going to|resisted|not going|not giving|stopped myself|didnt do|am safe|safe|got through|made it|survived|im ok|im okay|beat|fought|called (?:\w+ )?(?:instead|988)|instead)\b(?! (?:sleep|eat|know|work|have))[^@&]*",
    r"@ (?:instead|free|clean|resisted|avoided|averted)\b",
    r"(?:went to|checked (?:myself )?in(?:to)?|drove (?:myself )?to|admitted (?:myself )?to|took myself to) (?:\w+ ){0,3}(?:hospital|er|ward|clinic|emergency\w*)(?: (?!after)\w+){0,5} [@&]",
    r"(?:safety|crisis) plan (?:\w+ ){0,3}[@&]",
    r"&[^@&]*~[^@&]*|~[^@&]*&",
    r"[@&]\|? (?:but |and |i )*(?:didnt|havent|dont|wont) (?:act|do it|give in|listen|follow)\w*",
    r"(?:reasons? to live|reasons? not to @)",
)
"""What says that it is over, by what stands around."""

_SIGNS = re.compile("[@&~]")
_WAS = (
    "wanted",
    "wished",
    "hoped",
    "needed",
    "prayed",
    "didnt want",
    "felt",
    "thought about",
    "thought of",
)


def judged(plain: str) -> Concern | None:
    """Return what a text speaks of; `plain` are its words, with "|" for its stops."""
    said = _signed(_folded(plain))
    if "|" in plain and not _SIGNS.search(said):
        said = _signed(_folded(plain.replace("|", " ")))
    found = set(_SIGNS.findall(said))
    if found <= {"~"}:
        return "past" if found else None
    if _pattern(_STRUGGLE).search(said):
        return "now"
    said = _pattern(rf"\b{_FELT}").sub("&", said)
    for around in _BEHIND:
        said = _pattern(around).sub("~", said)
    return "past" if set(_SIGNS.findall(said)) <= {"~"} else "now"


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    """Return a phrase compiled, once it is needed: all of them would take a tenth of a second."""
    return re.compile(phrase)


def _folded(plain: str) -> str:
    """Return words one blank apart, spelled and joined in one way, without those that add nothing."""
    words = re.sub(r"(\w)\1{2,}", r"\1", plain.replace("|", " | ")).split()
    words = [_SPELLINGS.get(word, word) for word in words if word not in _FILLERS]
    text = f" {' '.join(words)} "
    for apart, together in _JOINED.items():
        text = text.replace(f" {apart} ", f" {together} ")
    text = " ".join(word for word in text.split() if word not in _FILLERS)
    return re.sub(r"(?: ?\|)+", "|", f" {text} ")


def _sign(found: re.Match[str]) -> str:
    """Return the sign of what was found, behind what only stands before it."""
    sign = " & " if found[0].startswith(_WAS) else " @ "
    return (found.groupdict().get("before") or "") + sign


def _may_hold(text: str, parts: str) -> bool:
    """Tell whether one of some parts of words stands in `text`."""
    return any(part in text for part in parts.split())


def _signed(text: str) -> str:
    """Return a text with signs for what says it."""
    sayings = [_whole(phrase) for parts, phrase in _SAYING if _may_hold(text, parts)]
    overs = [_whole(phrase) for phrase in _OVER] if _may_hold(text, _OVER_PARTS) else []
    if not any(phrase.search(text) for phrase in (*sayings, *overs)):
        return text
    for parts, *phrases in _INNOCENT:
        for phrase in phrases if _may_hold(text, parts) else ():
            text = _pattern(rf"(?<= )(?:{phrase})").sub("_", text)
    for over in overs:
        text = over.sub("~", text)
    for saying in sayings:
        text = saying.sub(_sign, text)
    return _pattern(" +").sub(" ", text).replace(" |", "|")


@cache
def _whole(phrase: str) -> re.Pattern[str]:
    """Return a phrase compiled, to be found where no letter stands beside it."""
    return re.compile(rf"(?<!\w)(?:{phrase})(?!\w)")
