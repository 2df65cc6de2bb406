"""The phrases of `crisis`: what says it, what only sounds like it, and what says that it is over.

Phrases that only sound like it are taken out of a text, and each phrase that says it becomes a
sign. Then what stands around the signs decides: "didn't" or "stopped" before one, or "but I
didn't" after it. English alone; no scores. `word_patterns` says how phrases are written.

`@` is the sign of what says it, `&` the same of the past ("wanted to"), `~` of what is over.
"""

from __future__ import annotations

from microwins.model.word_patterns import STOP, Phrasebook

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    Concern = Literal["now", "past"]

NAMED = {
    "want": "want|wanted|wanting|wish|wished|wishing|need|needed|going|plan|plans|planned|planning|"
    "ready|try|trying|tried|tempted|hope|hoped|hoping|about|decided|decide|urge|urges|impulse|"
    "impulses|desire|have|like|love|time|prepared|choose|prefer|long|longed|longing|intend|intent|"
    "compelled|willing|beg|begging|pray|prayed|praying|supposed to",
    "think": "think|thinking|thought|thoughts|fantasy|fantasise|fantasize|fantasising|fantasizing|"
    "fantasised|fantasized|dream|dreaming|dreamt|daydream|daydreaming|daydreamed|obsess|obsessed|"
    "obsessing|imagine|imagined|imagining|idea|ideas|vision|visions|image|images|plan|plans|way|"
    "ways|research|researching|researched [about|of|over|with|to] / consider|considered|"
    "considering|contemplate|contemplating|contemplated|keep|kept|almost|nearly|might|should|"
    "could|ill / feel|feeling|felt like / i will / wont stop",
    "rest": ", ($ / bad|anymore|longer|and|or|but|i|im|ive|id|today|tonight|tomorrow|right|now|"
    "because|if|though|again|ever|forever|soon|another|lately|most|when|since|is|as|last|"
    "yesterday|while|instead|it|either|then|that|some|all|any|so|still|much|through / no more / "
    "like this / this way|morning|week|evening / in this world|body|life / on [this] earth|planet "
    "/ with this|the|all / for a|now|weeks|days|months|years|good|while / to see / at times / one "
    "more)",
    "others": "he|she|they|who|it|him|her|them|someone|somebody|people|everyone|dad|dads|father|"
    "mom|moms|mum|mums|mother|grand*|nan|nana|uncle|aunt|cousin|brother|brothers|sister|sisters|"
    "son|daughter|wife|husband|partner|friend|friends|neighbour|neighbor|coworker|coworkers|"
    "colleague|colleagues|client|clients|patient|patients|caller|callers|student|students|teen|"
    "teens|teenager|teenagers|kid|kids|child|children|person|woman|man|girl|boy|character|"
    "stranger|classmate|roommate|veteran|veterans|dog|dogs|cat|cats|hamster|fish|plant|plants|"
    "flower|flowers|phone|laptop|car|battery|engine|legs|arms|muscles|body|computer|fridge|tree|"
    "tomatoes",
    "wish": "wish|wished|wishing [that] i|id|me",
    "aux": "could|couldnt|would|can|might|was|were|am|had|did|wasnt|werent|isnt|arent|havent|hadnt|"
    "didnt|wouldnt|dont|never|not|ever|been|be|have|to|able|wouldve|couldve|go|sleep|fall|asleep|"
    "and|someone|else",
    "no": "dont|didnt|doesnt|never|no|not|nor|cant|couldnt|havent|hasnt|without|isnt|arent|aint|"
    "hardly|barely|wouldnt|wont",
    "willing": "want|wanted|wanting|have|having|wish|wishing|care|deserve|feel|like|bear|stand|"
    "longer|know|how|if|i|why|think|can|should|see|keep|able|seem|strong|enough|go|sure|stay|"
    "staying|be|being|on|to",
    "alive": "live|living|alive|exist|existing|survive|breathe [life]",
    "drugs": "pill|pills|meds|medication|tablets|tylenol|paracetamol|ibuprofen|antidepressants|"
    "advil|aspirin|xanax|insulin|acetaminophen|lithium",
    "body": "wrist|wrists|thigh|thighs|arm|arms|forearm|forearms|leg|legs|skin|stomach|vein|veins|"
    "body|throat|neck",
    "small": "i|ive|my|me|about|of|to|that|the|any|a|an|its|it|was|were|want|wanted|wanting|think|"
    "thinking|thought|thoughts|feel|feeling|feelings|felt|like|urge|urges|impulse|impulses|going|"
    "try|trying|tried|having|have|had|being|be|been|am|im|from|for|did|do|done|act|acting|acted|"
    "give|giving|gave|given|in|into|on|temptation|attempt|attempts|attempted|attempting|tempted|"
    "active|actively|passive|passively|day|days|single|plan|plans|planning|planned|consider|"
    "considering|considered|contemplat*|commit|committing|committed|end|ending|up|more|intrusive|"
    "bad|strong|serious|desire|need|needed|needing|wish|wished|wishing|idea|ideation|first|second|"
    "with|by|at|go|going|through|and|or|myself|resort|resorting|episode|relaps*|all|these|those|"
    "some|physically|deliberately|how|much",
    "not": "didnt|havent|hasnt|hadnt|dont|doesnt|not|never|no|without|wont|wouldnt|isnt|wasnt|"
    "arent|aint|nor|zero|0|neither|less|fewer|hardly|barely",
    "time": "another|a|the|one|an|my|this|day|days|night|nights|week|weeks|month|months|year|years|"
    "of|hour|hours|with|worst|bad|hard|tough|rough|long|being|having|feeling|despite|evening|"
    "morning|weekend|after|even|though|when|while|from|in|spite|to|so|many|strong|all|these|those|"
    "thought|thoughts|urge|urges|impulse|impulses|since|today|wave|spell|phase|patch|through|i|"
    "was|felt|wanted|wanting|everything|tonight|last|full|whole|entire",
    "seasoning": "hair|egg|eggs|shirt|shirts|fabric|wool|yarn|dress|roots|jeans|eyebrows|sweater|"
    "cloth|brows|beard",
    "sport": "leg|run|running|workout|class|gym|hill|hike|set|treadmill|race|climb|spin|squats|"
    "burpees|meeting|presentation|peloton|lap|mile|cardio|stairs|marathon|training",
    "kitchen": "shav*|cook*|chop*|slic*|peel*|kitchen|can|tin|glass|paper|onion|onions|bread|"
    "carrot|carrots|veg*|potato*|avocado|avocados|bagel|garden*|wood*|saw|craft|crafts|diy|box|"
    "boxes|mandolin*|salad|grater|oven|stove|iron*|tea|pan|kettle|grill|bak*|solder*|carving|"
    "thorn|thorns|rose|roses|fence|oyster|pumpkin|knife|knives|sew*|knit*|prun*|weld*|envelope",
    "exercise": "lift*|run|ran|running|play*|fall|falling|fell|ski|skiing|skat*|skateboarding|"
    "snowboarding|surf*|bike|biking|cycling|dancing|danc*|stretch*|climb*|jog*|moving|moved|"
    "carrying|gym|work|practice|football|soccer|training|yoga|crossfit|pilates|game|park|tripped|"
    "tripping|slipped|slipping|shovel*|exercis*|financially|legs|leg|squat*|deadlift*|snow|"
    "furniture|ladder|ladders|workout|working|worked|trampoline|couch|sofa|boxes|sport|sports|"
    "match|shelf|marathon|hik*|handstand|ikea|stairs|5k|10k|race|burpees|taped|warmed|braced|"
    "bouldering",
    "stopped": "resist*|stopped|stopping|quit|quitting|free|clean|sober|recover*|safe|refrain*|"
    "abstain*|healing|healed|past|beyond|ignored|delayed|postponed|handled|coped|dealt|managed|"
    "rode|sat|outlasted|faced|defied|conquered|challenged|questioned|replaced|beat|overcome|"
    "overcame|overcoming|avoided|avoiding|fought|surfed|instead / fought|fighting off|back / no "
    "longer / kept myself [safe] / held back|off / distract* myself / out of / stay|stayed|walked|"
    "turned|stepped away|back|strong / talked myself [out|down] / got out / broke free / didnt act "
    "on / managed|chose|choosing|decided not / decided against / chose life over / let go / put "
    "down the blade / rode|waited out / rather than / pushed|worked|breathed through|past / not|"
    "didnt give in / gave up",
    "survived": "surviv* / got|getting|lived|came through / made|making|make it [through|past|out] "
    "/ got|get past|over / got up / got out of bed / came back from / showed up / went to work / "
    "stayed|kept going|alive / here|alive|stayed / held|hung on",
    "call": "call|called|calling|text|texted|texting|phoned|rang|ring|dialled|dialed|reached|"
    "contacted|chatted|talked|talk|spoke|messaged|saved|used [out] [to|with]",
    "kill": "kill|killing|killed|unalive|unaliving|unalived|hang|hanging|hanged|hung|shoot|"
    "shooting|shot|drown|drowning|drowned|stab|stabbing|stabbed|strangle|strangling|strangled|"
    "suffocate|suffocating|suffocated|neck|necking|offing|poison|poisoning|poisoned|harm|harming|"
    "harmed|injure|injuring|injured|mutilate|mutilating|mutilated|hurt|hurting|cut|cuts|cutting|"
    "slice|slicing|sliced|electrocute|electrocuting|choke|choking|punish|punishing|punished",
    "burn": "burn|burned|burnt|burning|hit|hitting|punch|punching|punched|scratch|scratching|"
    "scratched|bit|bite|biting|bang|banging|banged|starve|starving|starved|slap|slapping|slapped",
    "fall": "jump|jumping|jumped|walk|walking|step|stepping|throw|throwing|leap|leaping|drive|"
    "driving|crash|crashing|steer|steering|swerve|swerving|fall|falling|run|running|hit|lay|lie|"
    "laying|lying / get|be|getting|being hit / hit me",
    "onto": "down|my|the|car|into|off|from|in|front|of|under|by|out|onto|over|on|myself|a|an|this|"
    "that|moving|oncoming|nearest|tall|high|train",
    "edge": "bridge|roof|rooftop|building|balcony|cliff|overpass|tower|ledge|window|train|trains|"
    "tracks|traffic|bus|truck|lorry|tree|wall|garage|oncoming|river|car|cars",
    "glad": "glad|happy|grateful|thankful|relieved|proud",
    "ready": "want|like|need|ready to",
    "hate": "hate|hated|hating|despise|resent|regret|sorry",
    "hope": "hope|hoped|hoping|wish|wished|wishing|pray|prayed|praying",
    "tired": "tired|sick|exhausted|done|bored|weary|fed|over|finished|through",
    "half-killed": "NOTAFTER(to|of|about|from) [almost|nearly|half] kill|killed|killing myself",
}
"""What `<name>` stands for in a phrase."""

PHRASES = {
    "die": """
not: want|wanted|wants|wanting to die|kill of|from|with UNLESS(this|the|my|heartbreak|loneliness|\
    sadness|grief|pain / a broken)
not: die|dye|died|dying|dead of|from [_] embarrassment|laughter|laughing|cringe|shame|boredom|\
    cuteness|heat|hunger|happiness|excitement|thirst|joy|secondhand|awkwardness
not: embarrass* .. die|dead
not: die|dying|died|dead laughing
not: laugh*|funny|hilarious|giggl* .. die|died|dead|dying
not: tired|hungry|thirsty|cute|happy|hot|full|bored|cringe|sweaty i|id|ill [could|would|might|\
    nearly|almost] die|died|dead
not: die|dying my|her|his|the|some|it|a [_] <seasoning>
not: die with dignity|friends / die of old age
not: die old|happy|peacefully|hard|trying|cut|young / die in peace
not: die on this|that|the|a hill / die another day / die at home
not: die in a|the [video] game|level|dungeon|raid|boss|fight|minecraft
not: no time to die / live and let die / never say die / do or die / ready or die
not: die hard|another
not: heart|hearts [and] hope to die
not: <others> [_] wants to die|live / <others> [_] wants to be dead
not: he|she|they|who|dad|mom|mum|grand*|nan|dog|cat|plant|plants|flowers|phone|laptop|car|friend|\
    friends|brother|sister|character [_] NOTAFTER(i|id|me) want|wanted to die|live
not: he|she|they|who want|wanted to be dead
not: read|reading|watch|watched|watching|saw|finished|played|listened|binged|binge|heard|learned \
    {UNLESS(i|im|and|but|still|want|wanna|of|me|my) _} die|dying|dead|death
not: legs|arms|feet|muscles|lungs|abs|thighs|calves|quads want|wanted|wanting to die
not: to die for UNLESS(real|once|good|sure|now|days|weeks / a while)
not: want|wanted to know|see|learn|find|watch ... die|dies|died|dead
not: rather die than UNLESS(live|living|wake|feel|exist|go / be here|alive / keep)
not: thought|feel|feels|felt [like] [i] [was|im|am|were|would] [going to] die|dying after|from|at|\
    on|during|by|in|halfway|doing
not: wanted to die after|during|halfway|in|on|at [the|that|my|a] [_] <sport>
not: <sport> .. wanted to die
want*|wish|wished|wishing|need|needed|ready|hop*|prefer|deserve|deserved|longing|long|desire|\
    desires|urge|urges|waiting|prepared|pray*|beg*|like|love|craving|crave|wait|excited|meant|\
    supposed|choose|chose|decided|content|willing|but|easier|best|better|it to [be] {go|curl|up|\
    lay|lie|lying|down|here|crawl|in|a|hole|fall|asleep|sleep|to|and} die|dead|dying
want|wanting|wanted|wish|wishing|pray|praying|hoping|crave|craving|welcome|long|longing|waiting|\
    begging [for] [my] death
<hope> [that] i|id die|died
why didnt|couldnt|cant i die
let me [be] die|dead THEN(<rest> / already / in my sleep / by now|anyway)
(should|could|would|id|please / want me to / can i / might|may as well) [be] die|dead THEN(<rest> \
    / already|anyway / by now)
should|shouldve [have|of] died THEN(<rest> / back|there|instead)
<think> [about|of|to] [my] [own] dying|death UNLESS(in UNLESS([a|_] day|days|week|weeks|month|\
    months|year|years|while|ages) / after|from|at|on|during|by|of|row|valley|star|metal|panel|\
    warmed|march|penalty)
<think> [about|of] how to|i|id|would|could [would|could|can|will] die
im going to die tonight|today|soon / im going to die by my own
way|ways|method|methods|how|place|decided|decide|time|easiest|quickest [for me] to die UNLESS(of|\
    for|in|hard|well|with)
death|dying|dead|die (would be|feel / sounds|seems|feels|looks) {like|a|the|my|to|be} [easier|\
    nice|better|peaceful|good|great|relief|best|escape|answer|easy|appealing|comforting]
to die would be / if i died [it|everyone] would be
happier|ill|id dead / i will be dead
ill|id be dead UNLESS(tired|on|if|meat|asleep|last)
plan*|imagin*|pictur* my [own] death
way out is|but [to] die|death|dying
[been] the one who died / been me who|that died
dont|didnt|doesnt|wouldnt|wont|not mind|care [if|about|whether] [i] [live or] die|died|dying|dead
rather|sooner [be] die|dead
better [of|off] dead
""",
    "asleep": """
want to go to sleep|bed and|, [and] not|never|dont wake
want|wanted to [go to] sleep|fall|close [asleep|my] [eyes] , [and] never|not|dont|forever THEN($ / \
    wake*|waking|open*|and|again)
fall|falling|go|going [to] sleep|asleep [tonight] and|, [and] never|not|dont wak*
never wake|wakes|woke|waking|woken [up] THEN($ / again|tomorrow|and|sounds|would|i|seems / from \
    this) UNLESS(once|late)
<ready> [go to] sleep forever THEN(<rest>)
""",
    "rather": """
rather|sooner be gone / rather|sooner not be|live|exist|wake|have
rather|sooner kill myself
""",
    "better off": """
better [of|off] gone|not THEN($ / alive|being|be|here / <rest>)
better|happier|easier|best|fine|okay|relieved|happy [off] if i|id|im {was|were|am|had|be|not|\
    never|been|ever} dead|gone|died|die|disappeared|killed|offed|jumped|stopped|left|wasnt|werent|\
    havent|hadnt|didnt|wouldnt|born|existed|alive UNLESS(at|in|the|to|on|early|there|my)
""",
    "mind": """
dont|didnt|wouldnt|wont|not mind|care [if|about|whether] {i|not|never|dont|being|didnt|am} wake|\
    woke|waking|live|lived|alive|make|hit|living [up|or|it|by] THEN($ / or|die|not|anymore|\
    tomorrow|a|by|again|here|up|up again) UNLESS(in|at|with|early)
dont|didnt|wouldnt|wont|not mind|care if i get hit
""",
    "being": """
shouldnt|not be alive
<think> [about|of] not being here|alive / <think> [about|of] being dead
<think> [about|of] not waking|existing / <think> [about|of] ending it
tired|sick|scared|afraid of [not] wanting to live|die
tired|sick|scared|afraid of being alive / tired|sick of waking up
[still] why am i|im|i [even] [still] alive|living|here THEN(<rest>) UNLESS(here)
<hate> [that] being|im|i [still] alive|exist|woke|existing|living THEN(<rest> / up)
<hate> existing|living|surviving|waking [up] THEN(<rest>)
dont know why im|i|am [still] [am] alive|here|living
sad|disappointed|upset|angry|sorry [that] i woke up UNLESS(late|early|at|the|him|her)
dont|didnt|not deserve [to] live|life|living|exist
dont|didnt|not deserve to be alive|here
deserve to not live|exist|be
should not|never be here|alive
should not|never [have|of] [been] born|exist|existed|survive|survived
never should|shouldve [have|of] been born
never wanted|asked to be born
being alive hurts|sucks / living hurts
living|alive is|feels|hurts [to] hard|painful|much|unbearable|torture
cant imagine living another|anymore|like|past|much / dont see myself living|alive
[whats] [the] why [should|do|am] [i] [even|bother|to|keep] live|living THEN(<rest>)
tired|exhausted|weak|broken|sad|hard|painful to live|exist THEN(<rest>)
tired|exhausted|weak to keep living / tired|exhausted|weak to go on living
tired|exhausted|weak to be alive
""",
    "shouldnt": "shouldnt be|exist|have [here|alive|been] [born|survived] THEN(<rest>) UNLESS(at|"
    "until|for|late|able|that)",
    "kill me": """
(^ / someone|somebody|god|please|you) kill me THEN($ / now|already|i|tonight|and|today|please)
want|wish [you|someone|somebody|he|she|they|it|something] to|would|could kill me THEN($ / now|\
    already|i|tonight|and|today|please|in)
wish a|this|the [_] would kill me
""",
    "wish": """
<wish> {<aux>} dead|gone|die|died|disappear|disappeared|vanish|vanished|nonexistent|unborn \
    UNLESS(my hair|shirt / to my|the / with|into / for a|the|lunch / in a|the / at a|the|work|\
    school)
<wish> {<aux>} wasnt|werent|not|isnt|never|didnt|havent|hadnt|wouldnt|dont|couldnt {<aux>} alive|\
    exist|existed|born|wake|woke|woken|survive|survived|made|live THEN(<rest> / up|here|it) \
    UNLESS(up early|late|at / it to|so|in)
<wish> {<aux>} wasnt|werent|not here|around THEN(<rest>)
<wish> {<aux>} cease to exist / <wish> {<aux>} stop existing|living|breathing
<wish> {<aux>} sleep|asleep forever / <wish> {<aux>} end it / <wish> {<aux>} fade away
<wish> {<aux>} six feet under / <wish> {<aux>} under|in the ground
<wish> {<aux>} kill myself / <wish> {<aux>} succeeded THEN($) / <wish> {<aux>} kill me
<wish> {<aux>} trade my life
<wish> hadnt THEN($)
wish my|the [suicide] attempt [had] worked|succeeded
""",
    "hope": """
<hope> [that] [tonight] [i|to] dont|never|not|wont|didnt [to] wake [up] UNLESS(the|my|him|her|\
    them|anyone|everyone|late|early|before|until)
<hope> [that] [tonight] [i|to] dont|never|not|wont|didnt [to] survive|woke
hope|hoped|hoping|pray|prayed|praying [that] [tonight] [i|to] dont|never|not|wont|didnt [to] make \
    it THEN($ / through|to tomorrow|the night|much)
hope|hoped|hoping|pray|prayed|praying [that] i dont|never|not|wont see tomorrow|morning
<hope> [that] i get hit|killed|cancer / <hope> [that] i stop breathing
<hope> [that] i disappear|killed
""",
    "live": """
not: cant|couldnt live without
not: <others> [_] wants to live
cant|couldnt|cannot {bear|stand|keep|go|be|on|seem|able|to|not|imagine} <alive> THEN(<rest>)
<no> <willing> {<willing> / see|a|any|the|much|reason|reasons|point|points|use|in|of|for|keep|to} \
    <alive> THEN(<rest>)
<ready> stop living|existing|breathing / <ready> stop being alive
<ready> cease to exist
<ready> not|never [be|have] [to] alive|exist|existed|live THEN(<rest>) / be done living
life|living is [to] hard to live
no|any|the|pointless point [in|of|to] living|alive|existing|life|live THEN(<rest>)
want|need to not have to live|exist
not want to live THEN(<rest>)
dont|havent have|got [anything|anyone|much] [left] to live for
nothing [left] [here] [for me] to live|living for / nothing [is] [left] worth living
""",
    "here": """
dont|never|no|not|without|didnt|hate|hated|wish <willing> {<willing> / like|planning|plan|need} \
    be|being|wake|waking|open {here|around|up|my|me|a|on|in|this|the|eyes|person|human|planet|\
    earth|world|anymore} THEN(<rest> / human|person|earth|world|planet) AFTER(here|around|up|eyes|\
    person|human|planet|earth|world|anymore|me / hate* waking)
cant be here THEN(<rest>) UNLESS(at)
<ready> not be here|around|me / <ready> not|never wake [up] THEN(<rest>)
wont|not [be] going|be around much longer / wont be alive / not going to be alive
wont be here|around tomorrow|anymore
last day|night alive|on|here AFTER(alive / here) THEN($) / last day|night on [this] earth
last day|night alive
dont belong in|on this world|earth|planet / world doesnt need me
""",
    "go on": """
dont|no|not|never|didnt|without <willing> {<willing> / a|any|the|reason|point|strength|energy|it|\
    in|me|will|of} (go|going|carry|carrying on / keep|keeping going|fighting|trying / continue|\
    continuing) THEN(<rest>)
dont|no|not|never want|wanting|wanted|know|think|sure|feel|like|see|have {<willing> / a|any|the|\
    reason|point|strength|energy|it|in|me|will} see|face|do (tomorrow / another day / life)
not|dont|cant [think|sure|going] [i] [can|going] [to] make it through the|to tomorrow|another
cant [_] go on THEN(<rest>) / cant [_] keep going THEN(<rest>)
cant [_] carry on THEN(<rest>) / cant [_] continue|fight|live|exist THEN(<rest>)
cant [_] face|do another day / cant [_] keep living|fighting|pretending
cant [_] do this|it [life] anymore THEN(<rest>) / cant [_] keep doing this THEN(<rest>)
cant [_] do life
^ [i] [think] [i] cant|dont [want] [to] do|take|handle|deal [with] this|it|life|any [of] [this|it] \
    [to] anymore THEN($ / i|im|because)
cant|dont [want] [to] do|handle|deal|face|take [with] life THEN(<rest>)
dont want this|my life
""",
    "reason": """
[dont|cant|didnt|havent|never|couldnt] no|without|zero|lost|losing|lose|any|little|have|nothing|\
    what|lack|lacking|of|me|find|isnt|a|see|the|got|had NOTAFTER(found a|the / good) [_] reason|\
    reasons|point|points|purpose|will|desire|motivation|use|sense|strength|energy [left] [for me] \
    to|in|of|for [me] [to] [keep|be|being] live|lives|living|life|go|going|carry|carrying|here|\
    alive|exist|existing|stay|wake|waking|continue|anything|any [on|alive|up|going|of] [this] \
    THEN(<rest>)
what|dont|cant|didnt|havent|see|sees|seeing|is|there|isnt|find|question|questioning [is|see] [the|\
    any|a|no|much] point|points [anymore] of|in|to|for [me] [to] living|life|live|alive|going|\
    existing|waking|continuing|keep|being|my|any [on|up|here|alive|going|living|life|of] [this] \
    THEN(<rest>)
""",
    "worth": """
life [is|isnt|has|doesnt|feels|feel|seems|just|aint|no|not|become|longer|wasnt|s] {not|no|longer|\
    hardly|nothing|but|without|isnt|never|feels|feel} pointless|worthless|meaningless|unbearable|\
    unlivable
life [is|has|feels] no|without point|meaning
life [is] not|isnt|aint|no|wasnt|doesnt {longer|feel|even} worth it|living|anything
not|isnt|aint|hardly|longer|nothing|doesnt|dont [feel] worth living
not|isnt|aint|hardly|longer worth being|staying alive
""",
    "tired": """
<tired> [up] [of|with|from|by] living|life|alive|existing|existence|breathing THEN(<rest>)
<tired> [up] [of|with|from|by] my|this life THEN(<rest>)
<tired> [of|with|from] trying to live|stay
<tired> [of|with|from] staying|being alive|here THEN(<rest>)
give|giving|gave|given up [on] life|living / give|giving|gave|given up on my life
""",
    "my life": """
not: end|ending|ended my [own] life as|in|with|of|sentence|insurance|long|on
not: take|taking|took|taken my [own] life back|into|in|to|seriously|for|one|by|as|off|out|less|\
    more|day|forward|a
not: give|giving|gave|given up on living in|with|at|on|near|there
end|ending|ended|take|taking|takin|taken|took|finish|finishing|cut [short] my [own] [miserable|\
    stupid|pathetic|sad|worthless|shitty] life|existence UNLESS(back|into|in|to|seriously|for|one|\
    by|as|off|out|less|more|day|on|long)
""",
    "leave": """
want|wanted|wanting|ready|going|time|plan|planning|hope|could|decided [to] leave|exit|check|\
    escape|depart|out|gone|disappear|say|quit|done|free|rid|be [out|gone|goodbye|done|free|rid] \
    [of|from|to|with] this|the|my world|life|earth|planet|existence UNLESS(in|of|as)
<ready> fade away THEN(<rest>) / <ready> be gone|erased|buried|unalive THEN(<rest>)
<ready> be no more / <ready> be six feet under / rot and die
want|wanted|wanting to disappear|vanish THEN($ / forever|and|but|completely|i|right|tonight|now|\
    today|because|anymore|permanently / for good / from this|the world|earth|life|existence / off \
    the)
""",
    "to end": """
want|wanted it|everything|this|pain|all|life|suffering|hurting|that [all] [of] [it|this] to end|\
    stop|done THEN($ / now|already|forever|i|and) UNLESS(and ended|on time)
want|wanted it|everything|this|pain|all|life|suffering|hurting [all] [of] [it|this] to be over|\
    done THEN($ / now|already|forever|i|and)
want|wanted the|my pain to go away forever
want|wanted the|my pain|life|suffering to end|stop THEN($ / now|already|forever|i|and)
want|wanted the|my pain|life|suffering to be over|done THEN($ / now|already|forever|i|and)
""",
    "end it": """
not: ended|ending|end it|things|this|everything [all] [off] with|early|amicably|between|there
not: ended|ending|end it|things|this|everything [all] on|at a|good|friendly|9|5|10
^ [i|im|ill] [am|will] [going] [to] end|ending it|everything THEN($ / tonight|now|forever|here / \
    for good) AFTER(end|ending it|everything)
i|im|ill [am|will] [going] [to] end|ending it|everything THEN(tonight|now|forever|here / for good)
tonight i|im|ill [will] [going] [to] end|ending it|everything
end|ending|ended it all UNLESS(at|with|off|up|here at)
<want> [of|about] [to] end|ending it|everything|things|life|pain|suffering|misery THEN(<rest> / \
    all|before|already|here|by|myself)
<think> [of|about] [to] end|ending it|everything|things THEN(<rest> / all|before|already|here|by|\
    myself)
<want> end this life|the / <think> ending this life
im|should|just|will|ill|how|to|might [to] end|ending it|everything|things THEN($ / tonight|now|\
    today|tomorrow|soon|all|forever|once|before|already|here|i|im|because|myself / for good|this)
end|ending my pain|suffering|misery UNLESS(with|at|by)
put|putting me|myself out of my|this misery
over: <glad> [that] i didnt end it THEN(<rest>)
""",
    "goodbye": """
not: wrote|left|sent|writing|write a|the|my|some goodbye|farewell note|letter|message|email|text|\
    letters|notes to|for UNLESS(my|the|a|our|all|both [_] family|kids|kid|parents|mom|mum|dad|\
    wife|husband|partner|children|loved|sister|brother|son|daughter|mother|father / everyone|\
    everybody|whoever|them)
wrote|writing|write|written|left|leaving|leave|drafted|finished|sent {a|an|my|own|the|some|out|\
    all} goodbye|farewell note|notes|letter|letters|message|messages|text|texts|email UNLESS(card|\
    from / at work)
goodbye|farewell cruel world
""",
    "jump": """
not: jump|jumped|jumping off|from|in .. in|into|to the|a [_] lake|water|pool|sea|river|ocean|foam|\
    pit
not: bungee ... / jump|jumping|jumped .. bungee|parachute|skydiv*
<want> [to] <fall> {<onto>} <edge> UNLESS(stop|ride|station|ticket|tour|walk|run|wash)
<think> [about|of|i|to] <fall> {<onto>} <edge> UNLESS(stop|ride|station|ticket|tour|walk|run|wash)
could|let|a [just|the] <fall> {<onto>} <edge> UNLESS(stop|ride|station|ticket|tour|walk|run|wash) \
    AFTER(bridge|roof|train|trains|tracks|traffic|truck|wall|lorry|car|bus|tree|cliff)
stand|stood|standing on a|the bridge|ledge|edge|roof thinking|wanting|ready|about|tonight [about|\
    of|to] [jump*]
""",
    "hit me": """
want|hope|wish to|i get|be hit
train|bus|truck|car|meteor|lorry|tree {would|could|to|will|should} hit|hits|kill|crush|run [over] \
    me
""",
    "without me": "(world|everyone|everybody|they|theyd|theyll|family|people|kids|all|life|mum|"
    "mom|you|youd|wife|husband|friends|things|anyone|him|her|children|parents|nobody|everyones|"
    "everyoned|everybodyd .. better|happier|fine|relieved|easier [off|place|life] / better off) "
    "without me UNLESS(at|on|doing|there|micromanaging|cooking|driving|watching|helping / in "
    "UNLESS(it))",
    "miss me": """
not: nobody|one|anyone [_] cares what|that
nobody|anyone|anybody|one {would|will|even|to|is|going|really|might|ever} miss me THEN(<rest> / \
    if|when)
nobody|anyone|anybody|one {would|will|even|to|is|going|really|might|ever} care|cares|notice|\
    notices|mind|cry|come|give [that|at|to|a] [shit|damn] (if|when i|im / my|i) (dead|gone|died|\
    die|was|were|am|left|live|lived|disappear*|killed|wasnt|jumped|never|stopped|went|funeral / $) \
    {i|or|was|were|dead|gone|die|died|live|lived|myself|missing|not|here|forever|disappeared}
if i (died|die|disappeared / was|were dead|gone / killed myself) nobody|would|who|it|everyone|\
    they|no|one
""",
    "purpose": """
not: _ accidentally|mistake
myself on purpose
(<kill> / <burn>) my|myself [_] deliberately|intentionally
(<kill> / <burn>) my [_] on purpose
""",
    "myself": """
not: accident*|oops [i] [almost|nearly] cut|hurt|burn*|stab*|shot myself
not: cut|cutting|hurt|hurting|burn*|stab* myself accident*
not: cut|cutting|hurt|hurting|burn*|stab* myself by accident|mistake
not: cut|cutting myself a|an UNLESS(lot|bunch / few times)
not: cut|cutting myself the|some|three|two|off|out|loose|free|short|down|from|bangs|fringe|slack|\
    another|shaving|opening|while|making
not: cut|cutting myself in half|thirds|the / cut|cutting myself to _ slices|pieces
not: cut|cutting myself at work
not: cut|cutting myself on UNLESS(purpose / the arm|leg|wrist|thigh)
not: cut|cutting|hurt|hurting|burn*|stab* myself UNLESS(... purpose|instead|again|wrist) ... \
    <kitchen>
not: <kitchen> .. without|didnt|never|not [_] cut|cutting|hurt|hurting|burn*|stab* myself
not: hurt|hurting myself UNLESS(... purpose|instead|again) [at|on|in|while|doing|during|when|\
    after|from] [i] [the|a|my|that] <exercise>
not: hurt|hurting myself on a|the|my / hurt|hurting myself while|doing
not: hurt|hurting myself at work
not: <exercise> .. , [and|but|so] [i] without|didnt|dont|wouldnt|wont [get] hurt|hurting|injur*|\
    kill|killing myself
not: kill|killed|killing|hurt|hurting myself laughing
not: kill|killed|killing myself with laughter
not: <half-killed> at|over|trying|working|studying|running|cleaning|carrying|doing
not: <half-killed> to finish|get|make|meet|please|save|be|do|pay
not: <half-killed> for this|that|the|a|work|my
not: <half-killed> on the|a|that|my|those UNLESS(inside)
not: <half-killed> with [_] day|squats|burpees|cardio|training|work|overtime|exercise|stress
not: have|had|having|need|worth [to] kill|killing myself to|over|for|with|at
not: hung|hang myself out|up / shot|shoot*|shooting myself in the foot|mirror
not: shot myself a|an|some|with
not: drown|drowned|drowning myself in UNLESS(the|a|my|bath)
not: end|ended|ending myself up / poisoned myself
not: injured|injuring myself at|on|while|running|lifting|playing|during|in|skiing|doing
not: cut|cutting [my|the] hair|nails|finger|fingers|fringe|bangs|toenails|thumb|hand
<kill> myself
myself harm
kill|killing me myself
to|and|should|might|could|will|ill|im off|top|neck|end|delete|do myself UNLESS(up|off|with|on|\
    from|at|for|by)
ending myself UNLESS(up)
bleed|bled myself
AFTER(<want> / <think> / urge|urges|of|instead|rather|than|resist*|stop|stopped|keep|started|\
    avoid*|fight|from|to) <burn> myself UNLESS(out|up|on|with|while)
<burn> myself again UNLESS(on|with|while|cooking|at)
starving myself because|to die
""",
    "cut": """
not: cut|cutting [my|the] hair|nails|finger|fingers|fringe|bangs|toenails|thumb|hand|grass|lawn|\
    cake|carbs|costs|corners|sugar|coffee|smoking|caffeine
slit|slitting|slash|slashing|slashed|slice|slicing [open|up] [my] [own] <body> UNLESS(bread)
cut|cutting|carve|carved|carving|burn|burned|burnt|burning {up|open|into|on} my [own] <body> \
    UNLESS(on|while|shav*|hair|workout|day|gardening|cooking|tan|at|time|fat|opening|making / with \
    the|a)
^ [i|and] cut|cutting again THEN($ / today|tonight|yesterday|and|but|i|im|because / last night / \
    this morning)
^ [i] cut today|tonight THEN($ / and|but|i|im|because|again) / ^ i cut last night
been|started|keep|kept|am|im|was|to|ive cut|cutting again
relapse|relapsed|relapsing [and|on|with|by] [back] [into|in] [my|i] cut|cutting
want|wanted|wanting|need|needed|urge|urges|about|going|wish|impulse|impulses|crave|craving|\
    tempted|itching|itch to|for|of cut|cutting UNLESS(, sew|paste|trim|glue|sand|color|colour|\
    style|peel) THEN(,|again|bad|badly|tonight|real|deep*|today|i|im|but|because|passed|was|\
    instead|when|yesterday|didnt|is|came|keeps|gets|so|went|faded|subsided|eased|got|left|away|\
    pass|come|go|fade|faded / $ / last|this night|morning / right now / and i|resisted|didnt|it|\
    let|then|called|went / is|was|has|hit|hits)
feel|feeling|felt|thought|thinking|think|considered|considering|tempted like|about|of|to cut|\
    cutting THEN($ / again|bad|tonight|today|but|because|instead|and|so|i|when)
AFTER(used to / day|days|week|weeks|month|months|year|years|from|of|stop|stopped|stopping|keep|\
    keeping|quit|without|no|resist|resisted|resisting|avoid|avoided|avoiding|fight|fighting|\
    fought|instead|than|to|dont|wouldnt|never|havent|hasnt|didnt|not|last|over|ive|wont) cut|\
    cutting THEN(,|like / , ($ / today|again|myself|anymore|tonight|since|now|last|because|or|\
    this|yesterday|instead|so|still|when|but|though|even|until|yet / for|in|after|over (a|ages|\
    now|good / # / _ days|weeks|months|years) / and i|im|it|dont|didnt|self|selfharm|hurting|not|\
    now|feel / one more))
cutting is the|my [only] thing|way|relief|coping|release / cutting helps
cutting urges|urge|free|relapse|scars
blade to|on|against my [own] <body>
want to bleed / want to feel the blade
burn|burned|burnt|burning myself|my [<body>] with [a|my] cigarette|cigarettes|lighter
""",
    "suicide": """
not: suicide squad|squeeze|door|doors|sprint|sprints|run|runs|drill|drills|king|kings|cable|lane|\
    lanes|burnout|club|shift|watch
not: suicidal|suicide tendencies concert|album|song|show|gig|tour
not: suicide is painless / lost [_] [_] [_] to suicide
not: client|clients|patient|patients|student|students|caller|class|teens|pupils about|on suicide
not: <others> opened|confided|said|admitted|talked [up|to|in] [me|us] .. suicide
not: <others> told me|us .. suicide
not: virgin|career|social|political|financial|ran|run|do|did|basketball|court|professional|\
    commercial|debt|lake|twitter suicide
not: suicide [_] [_] prevention|awareness|aid|intervention|bereavement|loss|memorial|statistics|\
    rate|rates|research|walk|volunteer|training|fundrais*|charity|vigil|workshop|assist*|\
    postvention|module|lecture|seminar|course|chapter|documentary|podcast|book|novel|poem|essay|\
    paper|article|episode|movie|film|song|assessment|assessments|screening|policy|protocol|\
    literacy|barrier|barriers UNLESS(hotline|line|lifeline|helpline)
not: read|reading|watched|wrote|essay|paper|lecture|podcast|documentary|book|article|chapter|\
    study|studied|research|exam|class|course|training|workshop|seminar|volunteer*|shift|donat*|\
    fundrais*|durkheims|novel|episode|film|movie|data|report|charity|module {NOTAFTER(instead) _} \
    suicide|suicidal UNLESS(note|plan|letter)
not: <others> out of suicide
not: <others> [is|was|felt|feels|feeling|who|being|died|of|to|committed|attempted|survived|has|\
    had|been|were|are|s] [is|was|been|being|feeling|by|to|from|a] suicide|suicidal [thoughts|\
    attempt|note]
not: suicidal|suicide [young|teenage|elderly] <others> / suicidal|suicide youth
[thoughts|thinking of|about / commit|committed|committing|attempt|attempted|attempting|want] \
    suicide|suicidal [thoughts|thought|ideation|ideations|feelings|feeling|plan|plans|note|\
    attempt|urge|urges|tendencies|letter|ideas|idea]
""",
    "harm": """
not: read|reading|watched|wrote|essay|paper|lecture|podcast|documentary|book|article|chapter|\
    study|studied|research|class|course|workshop|seminar|volunteer*|donat*|novel|episode|film|\
    movie|report|charity {UNLESS(instead|urge|urges|my) _} selfharm
not: <others> [is|was|who|s|has|had|been] selfharm
not: <others> opened|confided|said|admitted|talked [up|to|in] [me|us] .. selfharm
not: <others> told me|us .. selfharm
not: client|clients|patient|patients|student|students|caller|class|teens|pupils about|on selfharm
not: selfharm workshop|training|awareness|prevention|course|module|policy|protocol|lecture|book
selfharm
""",
    "sh": """
AFTER(no|without|from|of|on|into|days|weeks|months|year|years|with|resist*|stopped|quit|didnt|not|\
    havent|zero) sh THEN($ / again|today|tonight|in|for|since|free|this|yesterday|anymore|so|and|\
    urge|urges|last|thoughts|now|because|but|either|all / #|_|a|one day|days|week|weeks|month|\
    months|year|years) UNLESS(script|file|shell / in _ script / for the)
sh THEN(free|relapse)
sh urge|urges|thoughts
^ [i] sh again|today|tonight THEN($ / last|today|tonight|and|but|night) / ^ sh last night
want|need|going|urge|urges|tempted to sh THEN(<rest>)
""",
    "si": """
AFTER(no|passive|active|having|have|had|strong|bad|the|my|about|with|without|zero|less) si THEN($ \
    / today|again|is|was|thoughts|tonight|this|all|passed|and|but|for|bad) UNLESS(unit|units)
si is|was|are|thoughts|gets|got|has|keeps|came|ideation UNLESS(unit|closed|open)
""",
    "od": "i|to od|odd THEN(<rest> / on UNLESS(_ films|movies|chocolate|cake))",
    "overdose": """
not: <others> [is|was|who|s|has|had|from|after|almost|nearly] [been] overdose
not: overdose workshop|training|awareness|prevention|response|kit|kits|reversal|course|class|\
    module|policy|protocol|lecture|book
not: overdose on|of UNLESS({my|some|all|the|sleeping|over|to|many|counter|pain} <drugs> / drugs|\
    heroin|opioids|opiates|fentanyl|them|purpose|it|everything|painkillers) _
not: vitamin|caffeine|sugar|coffee|chocolate|netflix|news|information|screen overdose
overdose [on {a|my|some|all|the|sleeping|of} <drugs> / drugs|them|it|everything]
""",
    "pills": """
(<want> / <think> / urge|urges|instead) [of|about|to] take|taking|swallow|swallowing|down|downing|\
    eat|eating {of|the|my|those|these|sleeping|a|to} all|many|whole|entire|every|enough|bottle|\
    handful|bunch|lot|rest {of|the|my|those|these|bottle|single|one|sleeping|to|many} <drugs> \
    UNLESS(on time|schedule|shift / every|as|regularly|like|properly|again|with|before|after|this|\
    at|daily|today)
swallowed a|the|all [whole] [bottle|handful] of [_] <drugs>
swallowed [_] bottle of <drugs>
took|swallowed|taken|downed a|the|to|half|all|an {of|a|an|the|whole|entire} many|bottle|bunch|\
    handful {of|my|the|sleeping|pain|some|these} <drugs>
took|swallowed|taken|downed all [of] these <drugs>
<want> swallow {all|some|my|the|these|those} pills UNLESS(on time|without|dry)
""",
    "bottle": """
(<want> / <think> / urge|urges|instead) [of|about|to] take|taking|swallow|swallowing|down|downing \
    the|a whole|entire bottle UNLESS(of water|wine|vitamins)
(<want> / <think> / urge|urges|instead) [of|about|to] take|taking|swallow|swallowing them all \
    UNLESS(on|to|home|out|with)
""",
    "kms": """
not: # kms
not: few|couple|several|some|many|of|one|two|three|four|five|six|seven|eight|nine|ten|twenty kms
not: kms run|ran|walk|bike|today|done|on|in|this|an
want|wanted|need|going|about|time|ready|should|might|like|rather|could|ill|will|im|to|and|gotta \
    [to] kms|ctb
^ [i] kms|ctb $
""",
    "unalive": "unalive me THEN($) / going|want|should|might|will [to] [be] unalive / unalive "
    "THEN($)",
    "noose": """
noose / gun to|in|at|against my [own] head|mouth|temple
bullet in|through|to my [own] head|brain|skull
blow|blowing my brains out
""",
    "helpline": """
not: volunteer*|shift|job|work|worked|training .. crisis|suicide|samaritans|lifeline|988
not: crisis text|line|hotline volunteer*|training|shift
not: suicide hotline volunteer*|training|shift
over: <call> {the|a|to|up} 988|741741|samaritans|lifeline UNLESS(for a|my|her|him|them / in|phone|\
    bill|meters)
over: <call> {the|a|to|up} [988] [suicide] [and] crisis|suicide [and] [crisis] [prevention] [text] \
    line|hotline|chat|team|number|helpline|center|centre|service|counsellor|counselor|lifeline \
    UNLESS(for a|my|her|him|them)
over: <call> {the|a|to|up|my} hotline|helpline THEN(instead / and|when|before|last|tonight $)
over: <call> {the|a} hotline|helpline|lifeline instead
""",
    "attempt": """
over: since|survived|after|from|of {my|last|first|second|own|latest|suicide} my|suicide|own|\
    latest|last attempt THEN($ / and|i|today|two|three|one|in|last|this|years|_ years|months|\
    weeks) UNLESS(at / ... failed|sourdough|exam|cooking)
over: year|years|month|months|week|weeks|day|days after|past|post|since|from [my] [suicide] \
    attempt THEN($ / and|i|today)
over: [suicide] attempt survivor|survivors
over: glad|thankful|grateful|happy|relieved [that] my [suicide] attempt failed|didnt
over: glad|thankful|grateful|happy|relieved [that] i survived THEN($ / my|that night|the attempt)
""",
    "notes": "over: deleted|tore|burned|burnt|ripped|threw|shredded|destroyed|trashed [up|away|"
    "out] my|the goodbye|suicide note|notes|letter|letters",
    "alive": """
over: <glad> [that] [i|im|to] [still] [am|be] alive|living THEN($ / today|tonight|now|and|this|\
    anymore|again|because|for|after UNLESS(leg|exam|the))
over: <glad> [that] i didnt|never die|died THEN($ / back|then|that|today|yesterday|when|last)
over: i didnt die [then] [and] [im|so] <glad>
over: chose|choose|choosing|decided|deciding|choice|promised [to] [keep] live|living|life THEN($ / \
    today|again|tonight|over|one|another|instead|and|this|anyway)
over: chose|choose|choosing|decided|deciding|promised|managed [to] stay|staying|be|keep alive|\
    living THEN($ / today|again|tonight|one|another|instead|and|this|anyway|for)
over: ^ [today] [i] [stayed|kept] [myself] alive THEN(today|tonight|another|yesterday|again|one|\
    through|this / for another|one|my|today / last night) AFTER(stayed|kept [myself] alive)
over: ^ [today|tonight|and] [i] stayed|staying alive $
over: ^ [today] [i|and] [do] [actually] want|wanted|wanting to live|stay|keep|be [alive|living] \
    AFTER(live|alive|living) THEN($ / again|today|now|anymore|for once|the / more)
""",
    "i lived": "over: <glad> [that] i [am] lived|stayed [alive] THEN($ / through|and|to see)",
    "taking them": "over: instead of taking|swallowing them all",
    "clean": "over: day|days|week|weeks|month|months|year|years cut free",
}
"""By row of `crisis.TELLING`: what says it, `over:` what is over, `not:` what sounds like it."""

STRUGGLE = """
cant|couldnt|unable|hard|impossible|struggl* [to] [even|seem to] go a|one|an|through {UNLESS(i \
    did|stopped|resisted) _} @
cant|couldnt|unable|hard|harder|difficult|struggl*|impossible|never|didnt|havent|not|failed|try|\
    trying|barely|want|need|have|scared|afraid|tired|wish|dont|no|help [hard] [i|me|know|of|want|\
    think|been|way|im] [how|i|trying] [could|wont|can|to|able|strong|enough|sure|hard] [can|\
    enough|been|able] [to] [seem to / _] stop|stopped|resist|resisted|avoid|avoided|fight|fought|\
    fighting|quit|control|help|shake|refrain|keep|distract|escape|silence|ignore|survive|stopping|\
    get|make|hold [myself|it|rid|through|past|over|out|back|a|one|an|off] {UNLESS(i did|stopped|\
    resisted) _} @
trying|try|tried|struggling|hard|difficult|best|me|begged|reason|reasons|convince|why|fighting \
    [hard|even] not|to not|to [_] [_] [_] @ AFTER(not to [_] [_] [_] @ / to not [_] [_] [_] @)
@ yet / why didnt|havent|dont|shouldnt|cant i|we @ / why not @
wish i didnt|wasnt|werent|dont|wouldnt [_] [want] [to] @ / wish i had @
shouldve|should [have|of] @
not a|one|an [_] [_] [_] without|dont [_] [_] [_] @ / not a|one|an .. i dont .. @
nothing but @ / nobody [_] .. @ / cant .. without .. @
not|dont|no|wonder [sure|know|idea] if|how|when|whether|why .. @
not just @
no choice|option|way|hope|escape ... @ / not long .. @ / nothing .. @
no reason|point not to @
dont stop me ... @ / not afraid|scared to|of @ / never [_] wanted|want [_] more ... @
wont be here|around ... @ / not going to make it ... @
"""
"""What says that somebody is in the midst of it, though there is a "not" or a "stop" in it."""

WAS = """
wanted|felt|wished|was|were|had|thought|considered|tempted|needed|almost|nearly|came|close|been|\
    woke|spent|hoped|night|day|feeling [like|to|of|about|i|up] {<small>} @
kept thinking about {<small>} @
"""
"""What makes a sign one of the past."""

BEHIND = """
<not> {<small>} @|& {or|and|nor {<small>} @|&}
<stopped> [with|through|despite|against|off|out|in|acting|on] {<small>} @|&
<survived> {<time> / #} @|&
told|tell|telling|talked|talking|spoke|speaking|speak|admitted|opened|opening|shared|sharing|\
    confided|disclosed|confessed|honest|open|asked|let|reached|messaged|emailed|wrote|help|\
    support|treatment|therapy|therapist|session|appointment|conversation|meeting|group|\
    counselling|counseling|called|texted|rang|phoned|facetimed|visited|saw|went|came|hugged .. \
    [about|that|for|with|know|regarding|when|how|because|instead|while|since|of|from|after] \
    {<small>} [when|while|because|how] {<small>} &
told|tell|telling|admitted|confided|confessed|showed|let [to|in] UNLESS(me) [my|the|a|her|him|our] \
    _ [_] [know] {that|about|how|of|i|im|my|me|ive|feeling|being|having|been|the|urge|urges|want|\
    plan|plans|to|thought|thoughts|thinking|feel|like|am|wanted} @
talked|talking|spoke|spoken|opened|honest|honestly|open|session|conversation|appointment|help|\
    support|treatment|therapy|therapist|counselling|counseling|shared|chat|chatted|call|group|\
    doctor .. about|for|with|regarding|around {my|the|how|being|having|feeling|wanting|i|im|to|of|\
    this|these|urge|urges|thoughts|when|active|history|past} @|&
called|texted|rang|phoned|messaged|hugged|hug|walked|went|took|sat|cried|drew|wrote|used|held|\
    asked|reached|made|ate|ran|squeezed|watched|played|painted .. instead|rather|before [of|than] \
    {<small>} @|&
used to [today|now] {<small>} [_] @|&
year|years|month|months ago [today|now] {<small>} [_] @|&
last year|month|winter|summer|spring|autumn|fall [today|now] {<small>} [_] @|&
back when {<small>} [_] @|& / this time last year {<small>} @|&
minute|minutes|hour|hours|day|days|week|weeks|month|months|year|years|while|time|decade [_] since \
    [i|ive|my|the] {last|first|even|ever|time|i|had|have|was|felt|tried|to|wanted|thought|about|\
    of|an|a|any} @|&
since [i] [my] [the] [last] [time] {<small>} @ was|is / last time {<small>} @ was|is
_|~ ... despite|spite [of] [_] [_] [_] @
_|~ ... though|despite|spite|while|when|after|because|before {<small>} &
@|& {is|are|was|were|has|have|urge|urges|thought|thoughts|feeling|feelings|been|finally|did|the|\
    slowly|getting|got|get|it|they|and|to|that|then|until|,} passed|passes|faded|fading|subsided|\
    gone|quieter|better|eased|easing|weaker|lighter|over|stopped|free|lessened|less|clean|smaller|\
    lost|calmed|settled|quietened|quieted|softer|softened|fewer|shrank|shrunk
@|& [urge|urges|thoughts|feeling] , [and|but|then] {i|it|they|the|feeling|thoughts|urge|just} \
    went|goes|go|going away
@|& [urge|urges|thoughts|feeling] [that] came [back] {and|then|but|,} went|left|passed
@|& {urge|urges|thoughts} pass|go|fade|come / @|& {is|are|was|has} behind me
@|& {thoughts|urges} backed off / @|& didnt win
@|& , [and|but|then|so] [i|just|then] let|watched|letting|watching it|them|that|go|the [feeling|\
    thought|thoughts|urge|wave] [pass|go|by|be|fade|come] [by|away|and]
@|& .. , .. year|years|month|months|decade ago
@|& (last year / as a kid|teen|teenager|child|student / when i was #|a|young*|in / in # / back in \
    / in college|school / in my teens|twenties|thirties|youth / in high school)
& {_|,|~} but|however|yet|instead|didnt|resisted|safe UNLESS({i|im|it|now|still|to|just} failed|\
    couldnt|cant|woke|scared|hopeless|alone|no|nobody|still|dont|it) {_|,|~}
& {_|,|~} im here|alive|ok|okay|safe|better {_|,|~}
& {_|,|~} today i UNLESS(want|feel|felt|still|cant|dont|am) _ {_|,|~}
& {_|,|~} and [i|then] didnt|then|resisted|got|called|rang|phoned|texted|messaged|told|asked|went|\
    reached|came|let|held|drew|walked|waited|slept|hugged|survived UNLESS(failed|couldnt|home|\
    scared) {_|,|~}
& [today|yesterday|last|this|night|week|month|weekend|year|earlier] [night|week|month|morning|\
    evening|weekend|year] , [and|but|yet] [im] still here|alive|standing|breathing
& [today|yesterday|last|night|week|month|weekend|year|earlier] [night|week|month|weekend|year] , \
    [and|but] [im] here|alive THEN($ / today|now|and)
& {_} , {and|but|now|today|i|im|its|feel|feeling|am|much} better|ok|okay|fine|safe|calm|calmer|\
    alright [now|today|again] THEN($)
& yesterday|last|earlier [night|week|month|weekend|year] , [today|now|but|and] UNLESS(still|again|\
    i still|want|cant|dont|feel|same|worse|failed) {UNLESS(still|again|cant|worse|same|failed|@|&) \
    _|,|~} today|glad|better|ok|okay|fine|safe|laughed|garden|here {_|,|~}
@ .. , but|and|yet {i|im|ive|then|instead|not|am|did} didnt|havent|wont|wouldnt|resisted|safe|\
    survived|beat|fought|instead UNLESS(sleep|eat|know|work|have) {_|,|~}
@ .. , but|and|yet {i|im|ive|then|instead} got|getting through
@ .. , but|and|yet {i|im|ive|then|instead} made it
@ .. , but|and|yet {i|im|then|instead} stopped myself|it
@ [_] [_] , but|and|yet i not going|giving to|in
@ [_] [_] , but|and|yet im ok|okay|safe|not
@ [_] [_] , but|and|yet {i|then|instead} called {_} instead|~
@ , instead|free|clean|resisted|avoided|averted
@|& , dont|didnt|havent|not|havent|never|wont [do] [it] anymore|since|again|now|today THEN($ / _)
went|checked|drove|admitted|took [myself] to|in|into .. hospital|er|ward|clinic|emergency* \
    {UNLESS(after) _} @|&
safety|crisis plan {_} @|&
& {_|,} ~ / ~ {_|,} &
@|& , [but|and|i] [i] didnt|havent|dont|wont act|do|give|listen|follow*|acted [it|in|on|through]
<glad> .. ~ / <glad> [that] i didnt|never @|&
& ... <glad> [that] [i|im] didnt|lived|survived|did|alive|stayed|not
@ ... <glad> [that] [i|im] didnt|lived|survived|alive|stayed
@ , [and|but] [im] <glad> [that] [it|i] failed|lived|survived|didnt
reason|reasons not to @
"""
"""What says that it is over, by what stands around: each becomes `~`."""

BOOK = Phrasebook(NAMED)
_SIGNS = frozenset("@&~")
_WAS = frozenset(["wanted", "wished", "hoped", "needed", "prayed", "felt"])
_WERE = (["didnt", "want"], ["thought", "about"], ["thought", "of"])
"""What begins a phrase of the past."""


def judged(words: list[str], rows: Iterable[str]) -> Concern | None:
    """Return what folded words speak of, by the phrases of some rows of `crisis.TELLING`."""
    said = _signed(words, rows)
    if STOP in words and _SIGNS.isdisjoint(said):
        said = _signed([word for word in words if word != STOP], rows)
    found = _SIGNS.intersection(said)
    if found <= {"~"}:
        return "past" if found else None
    if any(BOOK.spans(phrase, said) for phrase in lines(STRUGGLE)):
        return "now"
    for phrase in lines(WAS):
        said = _replaced(phrase, said, "&")
    for phrase in lines(BEHIND):
        said = _replaced(phrase, said, "~")
    return "now" if "@" in said or "&" in said else "past"


def lines(table: str) -> list[str]:
    """Return the phrases of a table."""
    return [line.strip() for line in table.strip().splitlines()]


def _signed(words: list[str], rows: Iterable[str]) -> list[str]:
    """Return words with signs for what says it."""
    kinds: dict[str, list[str]] = {"not": [], "over": [], "": []}
    for row in rows:
        for line in lines(PHRASES[row]):
            kind, _, phrase = line.rpartition(": ")
            kinds[kind].append(phrase)
    if not any(BOOK.spans(phrase, words) for phrase in kinds[""] + kinds["over"]):
        return words
    for kind, sign in (("not", "_"), ("over", "~"), ("", "@")):
        for phrase in kinds[kind]:
            words = _replaced(phrase, words, sign)
    return words


def _replaced(phrase: str, words: list[str], sign: str) -> list[str]:
    """Return words with a sign in place of each finding of a phrase."""
    for start, end in reversed(BOOK.spans(phrase, words)):
        was = sign == "@" and (words[start] in _WAS or words[start : start + 2] in _WERE)
        words = [*words[:start], "&" if was else sign, *words[end:]]
    return words
