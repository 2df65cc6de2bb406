"""Words that speak of wanting to die or of self-harm, of having got through, and everyday ones."""

NOW = """\
I want to die
i really just want to die
i kind of want to kill myself
thinking about ending my life
wish i was dead
wish i weren't alive
wish i hadn't been born
wish I could disappear for ever
wish i could not wake up
better off dead
everyone's better off without me
no reason to live
can't go on
i can’t go on
end it all
take my own life
suicidal
cut myself
hurt myself
harmed myself
self harm
self-harmed
overdosed
overdose
relapsed and cut
kms
unalive myself
I don't want to live anymore
don't want to be here
can't stop thinking of killing myself
didn't want to wake up
i wanna die
want 2 die
wish i were dead
id rather be dead
everyone would be better off without me
ready to give up on life
don't see a point in living
thinking of jumping off the bridge
wrote a goodbye note
made a plan to end it
ｉ ｗａｎｔ ｔｏ ｄｉｅ
i. want. to. die.
i want... to die
im so tired of living
IM SUICIDAL
feeling suicidal
having suicidal thoughts again
cut again
want to cut
relapsed (cutting)
urge to hurt myself
i just want it all to end
no point in living anymore
life isn't worth living
nothing to live for
i hate being alive
wish i'd never been born
hope i don't wake up tomorrow
want to go to sleep and never wake up
i do not want to exist
dont wanna be alive
dont want to be alive anymore
cant keep going
cant do this anymore
tried to kill myself last night
haven't killed myself yet
trying not to hurt myself
nobody would miss me
no one would care if i died
took too many pills
thinking about taking all my pills
slit my wrists
want to hang myself
kill me
someone kill me please
showered but i still want to die
didn't sleep, want to die
called mum. i want to die
made it through the shift i want to die
i want to k!ll myself
I dont wanna wake up
what's the point of living
i should just kill myself
gonna kill myself
might kill myself tonight
I'm going to end it tonight
want to end my life
I want to end it
thinking about suicide
self harm again
i self harmed
cut my wrists
cut my arms again
i keep thinking about dying
im better off dead
the world would be better without me
want to be dead
wish i would die
let me die
i deserve to die
I don't deserve to live
want to stop existing
want to disappear
can't stop cutting
couldn't resist the urge to cut
no will to live
lost the will to live
i feel like dying
can't go a day without wanting to die
planning to kill myself
i have a plan to kill myself
going to hang myself
I am going to kill my self
wanted to die
wanted to die today
i dont want to be alive
i don't want to exist anymore
I do not want to be here any more
dont want to be on this earth anymore
i wish i would just not wake up
wish i never existed
i wish i had never been born
i wish i was never born
i should never have been born
everyone would be happier if i was dead
everyone would be happier if i was gone
my family would be better off without me
they'd be better off without me
nobody would notice if i died
nobody would even notice if i was gone
no one would miss me if i died
would anyone care if i died
i want to die so bad
i want to die right now
i want to fucking die
just want to die
wanting to die again
i'm ready to die
I'd rather die
id rather be dead than live like this
i cant live like this anymore
i can't live anymore
i can't take it anymore
I can't do it anymore
i dont see the point in living
i don't see the point anymore of living
what is the point of being alive
there is no point in going on
theres no point in living
no reason to go on
i have no reason to live
i have nothing left to live for
nothing to live for anymore
i give up on life
giving up on life
done with life
so done with living
i'm tired of being alive
tired of life
im sick of living
sick of being alive
life is not worth living
life isn't worth it anymore
life is pointless
not worth living
want to take my life
going to take my own life
thinking of taking my own life
i want to end everything
thinking about ending it all
thinking about ending it
planning to end it tonight
ready to end it all
i am going to end my life
made a plan to kill myself
i have a suicide plan
wrote a suicide note
writing goodbye letters
wrote goodbye letters to my kids
wrote a goodbye letter to my mom
suicidal thoughts are back
suicidal again
still suicidal
so suicidal today
having thoughts of suicide
contemplating suicide
considering suicide
suicide is on my mind
can't stop thinking about suicide
tried to commit suicide
attempted suicide
thinking about killing myself
thoughts about killing myself
i might kill myself
I will kill myself
I'm gonna kill myself tonight
i want to unalive myself
gonna unalive
wanna kms
gonna kms
i want to kms
i wanna off myself
gonna off myself
want to shoot myself
wanna drown myself
i want to jump off a bridge
want to jump in front of a train
thinking about walking into traffic
feel like walking into traffic
i want to step in front of a bus
thinking about driving into a tree
want to crash my car into a wall
want to overdose
i overdosed again
thinking of overdosing
took a whole bottle of pills
want to swallow all my pills
thinking about taking all of my pills
i cut myself
cut myself again
i cut myself last night
cutting myself
started cutting again
been cutting again
i relapsed and cut myself
relapsed on self harm
relapsed with self-harm
i want to cut so bad
need to cut
urge to cut
want to cut myself
want to hurt myself
i hurt myself again
i hurt myself on purpose
burned myself on purpose
burnt my arm on purpose
i want to burn myself
want to self harm
self-harmed today
I self-harmed
selfharm
self injury
i harmed myself again
carved into my arm
cut my thighs
slit wrists
want to slit my wrists
hit myself again
punching myself again
hope i die
i hope i die in my sleep
hope i never wake up
i hope i don't wake up
don't want to wake up tomorrow
didn't want to wake up today
i don't want to wake up anymore
wish i could sleep forever
want to sleep forever
want to sleep and never wake up
go to sleep and not wake up
i wish i could fall asleep and never wake up
i wish i didn't exist
i wish i wasn't here
wish i wasn't alive
I wish I were gone
i shouldn't be alive
i don't deserve to be alive
why am i still alive
why am i even alive
hate being alive
hate that i'm alive
i hate living
can't go on like this
i can't keep going
cannot go on any longer
i can't keep living like this
dont know how to go on
don't think i can go on
i dont want to go on
don't want to keep living
don't feel like living
don't feel like being alive
no longer want to live
no longer want to be here
not wanting to be alive
i want to be dead
i want it to end
i just want everything to end
i want everything to stop
i want the pain to end
want to vanish forever
wish i could just disappear
want to disappear forever
i want to cease to exist
i want out of this life
want to leave this world
goodbye cruel world
i dont care if i die
don't care if i live or die
wouldn't mind dying
i wouldn't mind not waking up
kill me now
just kill me
please kill me
showered. still want to die.
ate lunch but i want to kill myself
went to work, came home, want to die
I WANT TO DIE
i want to diee
i want to dieeee
i wnat to die
i want too die
iwant to die
i don‘t want to live
i donʼt want to live
i don t want to live
dont want 2 live
dont want 2 b here
wanna dieee so bad
couldnt stop myself from cutting
can't stop hurting myself
couldn't stop cutting
failed to resist cutting
trying not to kill myself
trying to not kill myself
trying hard not to self harm
struggling not to cut
need help or i will kill myself
afraid i will hurt myself
scared i'm going to kill myself
afraid i might kill myself
i'm not safe, want to kill myself
i think about dying every day
thinking about death all the time
i think about killing myself every day
another day of wanting to die
every day i want to die
woke up wanting to die
woke up suicidal
passively suicidal
a bit suicidal
kinda suicidal tbh
depressed and suicidal
lonely and want to die
my life is over, i want to end it
better if i was dead
it would be better if i were dead
it'd be better if i wasn't here
i'd be better off dead
world is better off without me
the world would be a better place without me
i want to go to sleep and not wake up
i can't see a reason to live
don't have a reason to live
no desire to live
have no will to live anymore
i have no energy to live
i don't want this life anymore
hate my life want to die
want to be gone
tonight i end it
i'm going to do it tonight, kill myself
ending it tonight
ready to go, ready to die
praying for death
wishing for death
waiting to die
i need to die
i should die
i should be dead
should have killed myself
wish i had killed myself
wish i'd died
i wish i had died
wish i hadn't survived
wish i hadn't woken up
wish i could die
wish i could kill myself
i feel like killing myself
felt like killing myself
feel like ending it all
feeling like i want to die
i feel suicidal
felt suicidal
felt suicidal today
want to hurt myself so badly
hurting myself again
thoughts of self harm
self harm thoughts
urges to self harm
self-harm urges
strong urge to hurt myself
i'm a burden and should die
nobody cares if i die
no one cares if i live or die
k*ll myself
want to d!e
su!cidal
su1cidal
sucidal
suicdal
suicidle
kill my self
kill myslef
kil myself
tired of living like this
too tired to live
I just dont want to live
living is too hard i want out
i can't live with this pain anymore
I'd be better off dead honestly
everyone'd be better off without me here
honestly everybody would be better off if i was gone
my kids would be better off without me
my kids deserve better, they'd be better off if i died
I have no will to go on
no point in living
what's even the point of living anymore
why should i keep living
why keep living
nothing is worth living for
life has no meaning anymore
i have no purpose in life, want to die
i feel like ending my life
i feel like hurting myself
about to hurt myself
about to cut
gonna cut tonight
going to hurt myself
going to cut myself
i am cutting again
i am self harming again
back to cutting
i slipped and self-harmed
relapse with cutting
hurting myself is the only thing that helps
cutting is the only thing that helps
i deserve to be hurt so i cut myself
bleeding from cutting myself
i took an overdose
took a handful of pills
i swallowed a bottle of pills
want to get hit by a car
hope a car hits me
i hope i get hit by a bus
wish a truck would hit me
i want a bullet in my head
put a gun to my head
gun to my head
tying a noose
i have a noose
bought a rope to hang myself
researching ways to die
looking up ways to kill myself
googled how to kill myself
painless ways to die
planning my suicide
my suicide plan is ready
wrote my goodbye note
said my goodbyes, ready to die
this is my last night alive
i won't be alive tomorrow
tomorrow i'll be dead
i'll be dead soon and nobody cares
I can't be here anymore
i dont want to be here any longer
i do not want to be around anymore
i don't want to exist
i'm so tired of existing
exhausted from being alive
i don't belong in this world anymore
the world doesn't need me
death would be easier
dying would be easier
dying sounds nice
death sounds peaceful
being dead sounds better
i'd be happier dead
want to be with grandma in heaven, want to die
my life isnt worth living
my life is worthless
i dont see myself living past 30
i can't imagine living another year
can't face another day
cant do another day
i can't fight anymore
i give up, i want to die
i give up living
i'm giving up on life
done trying to live
i've decided to end my life
i've decided to kill myself
decided to die
it's time to die
time for me to die
no future, want to die
i hate myself and want to die
i hate myself i want to kill myself
kill myself
killing myself
suicide
suicidal ideation
didn't want to exist today
didn't want to be alive today
woke up and wished i hadn't
wish i didn't wake up
i wish i was six feet under
i want to bleed
i want to feel the blade
the urge to cut is so strong
the urge to cut is back
urges are bad, want to self harm
want to relapse on cutting
want to slit my throat
want to die, can't sleep
cant sleep want to die
I can't stop wanting to die
never stopped wanting to die
i still want to die
i kinda wanna die
lowkey want to die
literally want to die
i think i want to die
i think i want to kill myself
maybe i should kill myself
should i kill myself
what if i killed myself
if i killed myself would anyone care
nobody would care if i killed myself
i'd kill myself if i could
might as well be dead
might as well kill myself
i want my life to end
i want my life to be over
i want to die in my sleep
let me go to sleep and not wake up
i pray i dont wake up
hoping not to wake up
i dont want to see tomorrow
i'm better off not being here
i should not be here
i shouldn't exist
never should have been born
never wanted to be born
i never asked to be born
regret surviving
wish my attempt had worked
I failed at killing myself
attempted suicide last night
in hospital after an overdose
in hospital after trying to kill myself
i dont wanna live no more
dont wanna live anymore
i dont wanna be here no more
i want to not be alive
i want to stop being alive
i dont want to keep going anymore
wish i could die already
i wish i could go to sleep and never wake up again
i wanna go to sleep forever
just let me die already
I can't keep doing this
can't go on much longer
i cant see a way out but to die
only way out is to die
the only way out is death
suicide seems like the only option
thinking abt killing myself
thinkin about killing myself
thoughts of killing myself again
keep thinking of ways to kill myself
i keep imagining killing myself
having really bad suicidal thoughts
intrusive thoughts of suicide
self harming again
self harmed last night
i selfharmed
SH again last night
relapsed, cut myself
relapsed into self harm
i hurt myself last night
hurt myself really bad on purpose
cut my arms
cut my wrist
i cut my wrists again
cutting again
i cut today
burned myself with a cigarette
burning myself again
starving myself because i want to die
banging my head because i want to die
want to swallow pills
i took too many pills on purpose
i want to end my pain
i want my pain to end
end my suffering
i just want to be dead
wish i was just dead
wish id never woken up
i wish i hadn't woken up this morning
wish i was not alive
wish i was not here anymore
wish i'd been the one who died
it should have been me who died
everyone hates me, i should die
no one would even care if i died
no-one would miss me
no one will miss me when i'm gone
people would be better off without me
my husband would be better off without me
i'm worthless and want to die
i'm worthless, better off dead
i'm a burden, they'd be better off without me
life's not worth living
life is not worth it anymore
life feels pointless
what's the point of life
what is the point in living
whats the point in being alive
i see no point in living
no point living
not worth being alive
nothing worth living for
there is nothing to live for
i don't have anything to live for
lost all will to live
i've lost the will to live
i have lost my will to live
i don't have the will to live
i've got no reason to live
give me a reason to live
i cannot find a reason to live
i'm done with this life
i'm so done with life
im over life
over living
i hate life and want to die
i don't want to survive
I am planning to end my life
I have decided to end it
going to end it all tonight
tonight i will end my life
i want to take my life
i tried to take my own life
tried to hang myself
tried to overdose
tried to end my life last night
i attempted suicide yesterday
my suicide attempt failed
i want to jump off the roof
thinking of jumping in front of a train
i could just drive off a bridge
feel like driving into a wall
want to throw myself under a bus
want to lie on the train tracks
thinking of hanging myself
thinking of shooting myself
want to blow my brains out
want to put a bullet in my head
I want to disappear and never come back
want to vanish from this world
don't want to exist right now
i do not wish to live
not want to live
cant bear to live
cant bear being alive
being alive hurts
living hurts
hate waking up
hated waking up today
sad i woke up
disappointed that i woke up
feeling like i want to die again today
i honestly wish i was dead
some days i wish i was dead
i really don't want to be alive right now
I can't go on anymore
i can not go on
wanna end it all
just want to end it
want it all to be over
thinking about ways to end my life
i keep thinking everyone would be better off without me
i dont deserve to live anymore
nobody would notice if i was gone forever
going to cut myself tonight
cutting myself helps
i've been cutting myself
i've started self harming again
i had to cut myself to calm down
hurting myself to cope
i want to hurt myself tonight
overdosed last night
took an overdose last night
i'm suicidal and scared
suicidal tonight
Life isn't worth living any more
why am i here, i want to die
kill myself today?
i should end my life
Wish I could end it all
I wish I could just end my life
might end it all
rather be dead
I'd rather not be alive
I'd rather not exist
not sure i want to be alive
not sure i want to live
don't know if i want to live
dont know why i'm still alive
so tired of being alive
I'm tired of fighting, I want to die
lost the will to go on
wanted to kill myself today
wanted to kill myself
wanted to end it all last night
thought about killing myself today
thought about suicide
thought about ending it
nearly killed myself last night
almost killed myself
tried to kill myself
tried to kill myself again
tried to take my own life
i feel dead inside and want to die for real
fantasizing about dying
fantasising about killing myself
daydream about dying
planning how to die
planning my death
gave away my things because i'm going to kill myself
i hate that i woke up today
si is back
si thoughts wont stop
having si again
i want to sh so bad
i relapsed with sh
feel like cutting again
thinking about cutting
should have died when i had the chance
why didnt i die
i wish i was never alive
everyone would be better if i never existed
took all these pills
i chose to die
""".splitlines()
"""Somebody wants to die, or harms themselves."""

PAST = """\
didn't hurt myself today
30 days without cutting
resisted the urge to self-harm
told my therapist I wanted to die
no longer want to die
stopped thinking about suicide
called 988 instead of hurting myself
survived another day of wanting to die
clean from self harm 2 weeks
glad I didn't kill myself
wanted to die but went for a walk instead
no suicidal thoughts today
first day without suicidal thoughts
felt suicidal but called my sister
wanted to hurt myself but didn't
30 days self harm free
one year since I tried to kill myself
used to want to die
I don't want to die anymore
didn't cut today
no cutting today
didn't cut myself today
a week without self harm
i did not harm myself
went for a run instead of hurting myself
got through the night without hurting myself
called the crisis line
survived my suicide attempt
3 years since my attempt
got out of bed even though I wanted to die
not suicidal today
haven't self harmed in a month
the urge to cut passed
fought the urge to hurt myself
told mom I've been suicidal
talked to my doctor about my suicidal thoughts
2 weeks clean from cutting
stopped myself from cutting
made it through the day without cutting
no self harm today
didn't self-harm
two months since I last cut myself
didn't act on suicidal thoughts
didn't overdose
chose not to hurt myself
didn't want to die today
today i did not want to die
went a whole day without wanting to die
I was suicidal last year and now I'm okay
asked for help when i felt suicidal
hugged my dog instead of cutting
kept myself from cutting
beat the urge to cut
self harm free for 30 days
day 30 no self harm
didnt kill myself
didn't relapse into self harm
did not hurt myself today
haven't hurt myself in 3 weeks
have not cut in 10 days
10 days without self-harm
10 days no self harm
100 days clean from self-harm
one week clean from cutting
1 year self harm free
six months without hurting myself
first week without self-harm
no cutting for a week
no self-harm this week
no self harm urges today
no suicidal thoughts this week
no thoughts of suicide today
haven't thought about suicide in a week
didn't think about killing myself today
didn't think about dying today
didn't act on my urge to cut
didn't give in to the urge to cut
didn't give in to the urge to hurt myself
resisted cutting
resisted self-harm
resisted the urge to cut myself
resisted hurting myself
ignored the urge to hurt myself
rode out the urge to cut
urge to self harm passed
suicidal thoughts passed
the suicidal thoughts went away
not suicidal anymore
no longer suicidal
I am no longer suicidal
less suicidal than yesterday
stopped cutting
stopped self-harming
stopped hurting myself
quit cutting
gave up cutting myself
survived a suicidal night
survived being suicidal
survived suicidal thoughts
got through a suicidal night
got through wanting to die
made it through the night without hurting myself
made it through a day without wanting to die
made it through the urge to cut
told my therapist about my suicidal thoughts
told my therapist i was suicidal
told my mom i want to die
told a friend I felt suicidal
told my doctor about self harming
told someone i wanted to kill myself
talked to my therapist about wanting to die
talked about suicide with my therapist
opened up about self harm
opened up to my sister about wanting to die
admitted to my doctor that I'm suicidal
asked for help with self harm
called 988
texted 988 instead of cutting
called the suicide hotline
called a crisis line when i felt suicidal
called samaritans
called my friend instead of hurting myself
drew on my arm instead of cutting
took a shower instead of cutting myself
went to sleep instead of self-harming
held ice instead of cutting
wanted to cut but didn't
wanted to cut but i didn't
wanted to kill myself but I didn't
wanted to die but got up anyway
wanted to hurt myself but called my sister
wanted to self harm but went for a walk
felt like dying but took a shower
had urges to self harm but resisted
had suicidal thoughts but stayed safe
had suicidal thoughts and called my therapist
thought about killing myself but didn't
glad i didn't kill myself
glad I did not end my life
grateful I didn't kill myself
happy i'm not suicidal anymore
proud I didn't cut
proud of not hurting myself
i don't want to kill myself anymore
don't want to die today
didn't want to kill myself today
i don't feel suicidal today
didn't feel suicidal today
wasn't suicidal today
haven't been suicidal in months
haven't wanted to die in a week
a day without suicidal thoughts
whole day without thinking about suicide
first day i didn't want to die
first day in weeks i didn't want to die
used to be suicidal
i used to cut myself
used to self harm, not anymore
2 years since i last self harmed
3 months since my last self harm
five years since my suicide attempt
survived my attempt
10 years ago i tried to kill myself
tried to kill myself 3 years ago, still here
threw away my blades, didn't cut
got out of bed even though i wanted to die
showered even though I felt suicidal
ate breakfast despite wanting to die
went to work despite suicidal thoughts
kept going despite wanting to die
stayed alive even though i wanted to die
chose not to cut
chose not to kill myself
decided not to kill myself
kept myself safe from self harm
fought off suicidal thoughts
fought suicidal thoughts and won
beat the urge to self-harm
avoided self harm
talked myself out of killing myself
talked myself out of suicide
refrained from cutting
clean from sh for 2 months
2 weeks self-harm free
self-harm free for a year
day 5 without cutting
30 days without self-harming
not hurt myself for 5 days
did not self harm
did not cut
didn't self harm last night
didn’t hurt myself
didnt hurt myself
didn't kill myself
didn't end it all
did not end my life
didn't end my life today
recovered from suicidal depression
recovering from self harm
today I did not cut
stayed safe tonight, no self harm
stayed clean from self harm today
still clean from self harm
self harm clean for 40 days
40 days clean of self harm
haven't cut since june
haven't cut myself since june
have not hurt myself in a while
did not act on suicidal urges
did not act on my thoughts of self harm
no urge to cut today
no urges to hurt myself today
not a single suicidal thought today
did not want to die today
haven't thought about dying all day
i didn't think about killing myself once today
I got through the day without hurting myself
got through today without cutting
made it another day without cutting
made it a month without self harm
one month without self-harm
3 months cut free
half a year without cutting myself
went all week without hurting myself
went 5 days without cutting
celebrated one year self-harm free
a year ago i wanted to die, today i laughed
last year i wanted to kill myself, now I have a job
I don't want to die any more
I no longer want to kill myself
i no longer want to hurt myself
stopped wanting to die
stopped thinking about killing myself
stopped self harming
stopped harming myself
put the blade away instead of cutting
took a cold shower instead of self harming
called a friend instead of cutting
texted the crisis line
texted a friend when I wanted to hurt myself
reached out when i felt suicidal
reached out for help instead of hurting myself
told my partner I was feeling suicidal
told my mum about the self harm
told my psychiatrist about my suicidal ideation
told someone that i want to hurt myself
said out loud to my therapist that I wanted to die
was honest with my doctor about wanting to die
was honest about self harm in therapy
went to the ER because i was suicidal
went to the hospital instead of killing myself
checked myself into hospital when suicidal
deleted my goodbye note
threw out the pills, didn't overdose
gave my pills to mom so i wouldn't overdose
gave my razors to my mom so i don't cut
flushed the pills instead of taking them all
didn't hurt myself even though I wanted to
wanted to hurt myself, didn't
wanted to die. didn't. made tea.
had the urge to cut, didn't
felt suicidal, called 988
felt suicidal and asked for help
was suicidal but I am safe now
suicidal thoughts today but I got through
got through the suicidal thoughts
the urge to hurt myself went away
urge to cut passed after an hour
waited out the urge to cut
rode out the urge to self-harm
delayed self harm by an hour
survived the urge to kill myself
survived the night without killing myself
I survived suicide
suicide attempt survivor, 5 years today
five years ago today i tried to end my life
it's been 3 years since i tried to kill myself
two years clean from cutting
glad I'm not suicidal anymore
so glad i didn't end it all
thankful my attempt failed
i chose life today, did not kill myself
decided not to cut
not cutting today
not hurting myself today
no hurting myself today
didn't harm myself this week
didn't punish myself by cutting
never cut this month
free from self-harm for two months
i did not kill myself
did not harm myself today
didn't cut myself for a whole week
no self harm for 30 days
no relapse into self harm
clean from self-harm for a month
a month clean of cutting
day 12 without self harm
12 days since i last cut
12 days since I last hurt myself
it's been 12 days since i self harmed
i haven't cut in two weeks
haven't self-harmed since sunday
not self harming anymore
not cutting anymore
stopped myself from hurting myself
talked to someone instead of hurting myself
went outside instead of killing myself
took a bath instead of cutting
watched a film instead of self harming
resisted suicidal urges
resisted an urge to self harm
got past the urge to cut
survived the suicidal thoughts
survived a night of suicidal thoughts
survived wanting to die
lived through another day of wanting to die
stayed alive despite suicidal thoughts
made it through a really bad night of wanting to die
told my wife i've been having suicidal thoughts
told my sister that i wanted to kill myself
told the doctor i want to hurt myself
talked with my counsellor about self-harm
called the suicide hotline instead of hurting myself
called the lifeline
rang samaritans
texted 741741
texted crisis text line
i'm no longer suicidal
don't want to die anymore
i don't feel like dying today
didn't feel like killing myself today
don't think about suicide anymore
haven't had suicidal thoughts in weeks
free of suicidal thoughts today
suicidal thoughts are gone
suicidal thoughts are quieter today
urge to hurt myself passed
wanted to self-harm, took a walk instead
wanted to cut, called mom instead
wanted to cut myself but went for a run
felt like hurting myself but drew instead
thought about suicide but called a friend
thought of ending it but didn't
almost hurt myself but didn't
nearly killed myself but called for help
i was going to kill myself but i called 988
was suicidal last night, safe today
two years ago i wanted to die
i used to want to kill myself
i used to be suicidal
glad i'm still alive, didn't kill myself
happy that i did not end my life
threw away my razor blades instead of cutting
asked my mom to hide the pills so i don't overdose
made a safety plan for my suicidal thoughts
did not cut myself, day 5
day 5: no cutting
I didn't hurt myself, I called a friend
didn't self harm even though I wanted to
I wanted to die yesterday but I'm still here
yesterday i wanted to die, today i went outside
i wanted to kill myself last week, today i cooked
survived the weekend without self harm
i survived wanting to kill myself
survived last night without hurting myself
no suicidal thoughts for a week
first night without suicidal thoughts in months
half a year clean from self-harm
6 months self-harm-free
1 year no self harm!!
one whole year without cutting
two years without a suicide attempt
a week since I last self-harmed
asked my friend to stay so I didn't hurt myself
went to therapy and talked about self harm
talked about my suicidal thoughts in therapy
told my GP about suicidal thoughts
phoned samaritans
phoned the crisis team
got help for my suicidal thoughts
got help instead of hurting myself
resisted the urge to overdose
resisted the urge to end it all
didn't act on the urge to hurt myself
urges to self-harm, didn't act on them
had an urge to cut and didn't
had the urge to hurt myself and resisted
had thoughts of suicide but I reached out
felt like ending it but called my brother
felt like self harming but didn't
distracted myself from self harm
distracted myself from the urge to cut
used ice instead of cutting
squeezed ice instead of self-harming
stayed with a friend instead of hurting myself
i did not overdose
haven't thought of killing myself for a month
glad to be alive
i want to live
I'm glad I'm alive
want to live
wanted to die last week, still here today
had an urge to self harm and it passed
the urge to hurt myself came and then left
the urge to cut faded after a bath
suicidal thoughts were softer today
urge to self harm got weaker
let the urge to cut pass
watched the urge to self harm come and go
rode the urge to cut like a wave
no si today
no si this week
didnt sh today
stopped sh two months ago
glad i stayed alive
so glad i'm still alive
grateful to be alive today
happy that i lived
thankful to be alive
relieved i didnt die
chose to keep living
chose life today
decided to stay alive
decided to live
i choose to live
stayed alive tonight
stayed alive another day
i want to stay alive
survived my attempt five years ago
i used to cut, not anymore
texted the helpline instead
got thru suicidal thoughts
got thru the urge to cut
felt suicidal this morning, feel better now
was suicidal on monday, ok today
wanted to hurt myself and rang my sister
no relapse into sh this month
told my gp about the si
showed my therapist my self harm scars and talked about cutting
havent thought about dying in days
resisted sh today
glad i didn't end it
glad i didn't go through with killing myself
last winter i wanted to die, now i dont
i didn't die and im glad
""".splitlines()
"""Somebody got through it."""

NEITHER = """\
killed it
killing it at the gym
died laughing
cut my hair
cut my finger cooking
to die for
deadline
dead lift
deadlifts
hung the laundry
took my pills on time
my phone died
finally killed that bug
kill myself laughing
shot some hoops
jumped in the lake
ended it with him
burnt the toast
suicide squad
watched Suicide Squad
suicide prevention training
read about suicide prevention
hurt my back
cut myself a slice of cake
cut myself some slack
hurt myself lifting
cut myself shaving
cut myself cooking
cut myself on a can
this heat is killing me
dying to see the movie
walked to the end of it all
wanted to die of embarrassment
cut the grass
made myself lunch
lived a little
felt alive
live music
tidied the living room
took all my meds
took all my meds today
cut carbs
ran 5 kms
buried my dead plants
cut out sugar
overdosed on chocolate
made a plan to end the meeting early
wrote a goodbye card for Anna
wrote a goodbye letter to my coworkers
treated myself
proud of myself
jumped off the diving board
went to bed and did not wake up once
woke up early
didn't want to wake up early but did
went back to the gym without hurting myself
chopped onions without cutting myself
can't wait for the weekend
without coffee
cutting back on caffeine
i killed the presentation
ended my phone contract
took the train
waited for the bus
killed the weeds
died my hair
dyed my hair
end of year review done
finished the book about death
went to a funeral
visited grandma's grave
didn't kill the plant
kept my plants alive
did my living will
life admin
cleaned without music
self care
stayed at the party even though i wanted to disappear into a book
burned myself on the oven
killed an hour reading
killing time at the airport
can't stop smiling
can't stop thinking about the concert
went to the concert without anxiety
found a reason to live
life is good
life is worth living
tired but went anyway
helped a suicidal friend
talked a friend out of suicide
volunteered at the suicide hotline
ran suicides at practice
wanted to kill my roommate
could kill for a coffee
harmless prank
no harm done
cut ties with my ex
cut the cord
ended things with Tom
didn't die at the gym
I didn't die
almost died on that hill
dead tired but cooked
dead on my feet, cooked anyway
played dead by daylight
walking dead marathon
cleared the dead leaves
threw out dead batteries
cut coupons
got a paper cut
cut up the veg
cut and paste
hurt feelings, apologised
stopped at the bridge to look at the sunset
walked across the bridge
missed the bus but walked
wished mom happy birthday
wish list done
cut the cake
cut the onions
cut my nails
cut down on screen time
cut my run short but finished
cut firewood
got my hair cut
cutting board cleaned
learned paper cutting
stopped cutting corners
quit cutting corners at work
30 days without cutting carbs
finished cutting the fabric
started cutting sugar
started cutting weight
no cutting in line
cut myself on paper
cut myself on a tin lid, cleaned it properly
cut myself chopping onions
cut myself with the bread knife slicing a bagel
accidentally cut myself
shaved without cutting myself
cut myself off from social media
cut myself loose from a bad job
cut myself a fringe
cut myself some flowers
cut myself three slices of bread
hurt myself at the gym
hurt myself running
hurt myself on the bike
hurt myself playing football
did leg day without hurting myself
went skiing without hurting myself
shoveled the snow without hurting myself
burned myself on the stove
burnt myself cooking
burned myself out, took a rest day
hit myself with a hammer
killed my workout
killed the interview
killing time
killed a spider
killed two birds with one stone
killed the exam
killing me softly on the piano
my feet are killing me
nearly killed myself on the ice
killed myself at the gym
killed myself laughing
kill bill movie night
my back is killing me but I went
curiosity killed the cat
painkillers taken
took my painkillers
took two ibuprofen
took all my pills on time
took all my vitamins
sorted my pills for the week
picked up my meds
emptied a bottle of water
finished a bottle of water
put the meds in the box
dead hang for 60 seconds
deadlift PR
made the deadline
met a deadline
deadheaded the roses
phone is dead
dead bug exercise
Grateful Dead concert
watched the walking dead
the day of the dead festival
wrote about death in my diary
read a book about dying well
died in the game but kept playing
die hard movie night
rolled the die
baked to die for brownies
dying of laughter
dying to try this recipe
dyed wool
watched it and nearly died of laughter
lived in the moment
alive and kicking
felt so alive on the hike
kept the sourdough alive
kept my houseplants alive
life insurance sorted
best day of my life
got my life together
started living alone
signed up for life drawing
saved a life: gave blood
hates mornings but woke up at 6
woke up before the alarm
woke up without an alarm
didn't want to get up but did
didn't want to go but went
didn't want to get out of bed but showered
didn't want to cook but did
don't want to jinx it
didn't want to go to work
didn't want to wake up the baby
didn't want to wake up at 5 but did
went to bed early
fell asleep before midnight
slept through the night
end of the week
ended the call
ended the day with a walk
finished the end credits
ended a toxic friendship
ended my subscription
ended it on good terms
ended things with him
broke up, ended it
brought the meeting to an end
got to the end of it
cleared it all
ended up going
jumped rope
jumped in a lake
jumped off the dock into the lake
jumped over the fence
bungee jumped off a bridge
built a bridge
repaired the bridge on the train set
rode the train without panicking
drove in traffic
drove over the bridge
sat on the roof and watched the stars
climbed a cliff
planted a tree
hugged a tree
caught the bus
walked to the bus stop
walked across the bridge despite fear
drove on the highway without panic
said goodbye to a bad habit
wrote a goodbye email to my team
wrote a goodbye card
goodbye party for a colleague
wrote a thank you note
sent a letter to grandma
left a note for the neighbour
did it myself
fixed it myself
made myself dinner
took myself on a date
was kind to myself
forgave myself
didn't beat myself up
stopped beating myself up
stood up for myself
spoke up for myself
looked after myself
believed in myself
got myself out of bed
dragged myself to the gym
pushed myself
weighed myself
treated myself to coffee
gave myself a break
taught myself a chord
let myself rest
talked nicely to myself
washed myself
didn't hate myself today
proud of myself today
introduced myself
no harm in trying
harmless fun
repaired the harm
suicide awareness walk
finished suicide prevention course
watched The Virgin Suicides
read an article about suicide rates
wrote an essay on suicide in Hamlet
donated to suicide prevention
talked to a suicidal client at work
did suicides at basketball practice
suicide squeeze play worked
attended a self-harm awareness training
learned overdose response
carried naloxone, overdose training done
overdosed on coffee
can't complain
can't believe I did it
can't wait
I can do this
can do it
kept going
carried on anyway
went on
did not stop
kept going on the run
couldn't go on holiday but rested
wish me luck
made a wish
sent birthday wishes
wished a friend well
granted a wish
missed the train but stayed calm
didn't miss a dose
nobody was late
nobody got hurt
no one cried at dinner
everyone ate
the team did fine without me
left the party early
a day without sugar
a week without smoking
30 days without alcohol
without complaining
lived without my phone for a day
slept without pills
sober for 30 days
clean for 90 days
clean kitchen
relapsed but came back to recovery
stayed sober
stopped smoking
stopped biting my nails
stopped doomscrolling
quit sugar
resisted the urge to buy shoes
resisted the urge to check my phone
fought the urge to sleep
urge to snack passed
told my boss no
told my therapist about work
talked to my therapist about mom
called mom
called my sister
texted back
called the doctor
asked for help
went to therapy
therapy session
support group
journaled
survived the meeting
survived Monday
survived leg day
got through the day
made it through the week
still here
I'm alive
alive
happy to be here
good to be here
glad to be here
want to be here for my kids
found the point of the exercise
got to the point
there is a point to this exercise
made my point
no pain no gain
tired but happy
tired of waiting so I called them
sick of the mess so I tidied
done with exams
done with work
done with the dishes
gave up smoking
didn't give up
did not give up on the puzzle
never gave up
gave up on perfection
disappearing ink experiment
want to travel
born again christian meeting
met my friend's newborn
celebrated being born 40 years ago
took my life back
took control of my life
turned my life around
changed my life
ended my lease
life is hard but I cooked
life goes on
enjoyed life
tidied here and there
here for it
around the block
walked around the lake
put my phone away to sleep
world peace essay
bought the world atlas
out of this world dinner
stabbed the potatoes
shot a video
shot a free throw
hung the pictures
hung out with friends
hung up on a scammer
drowned my sorrows in tea
drowning in laundry but did one load
poisoned the weeds
choked on water but fine
wanted to kill that mosquito
could have killed him but stayed calm
want to kill this project
so tired I could die, cooked anyway
embarrassed I wanted to die
wanted to die laughing
wanted to die after leg day
thought I was going to die on that hill
my plants want to die but I watered them
battery died
car died, called a tow
my grandma died, went to the funeral
visited the grave
the fire died down
old habits die hard
never say die
diet going well
studied for the die casting exam
friend overdosed, visited him
my friend is suicidal so I sat with her
helped my brother who wanted to die
comforted someone who lost a friend to suicide
went to the suicide loss support group
the crisis meeting went fine
managed a crisis at work
midlife crisis averted
attempted a handstand
third attempt at sourdough worked
breathing exercises
stopped at the shop
cleaned the bottle rack
took my tablets
cleaned the tablets and phones
took the kids to the bridge
cut my losses and left early
cut the grass even though it was hot
cut out cardboard letters with the kids
cut my toenails
cut my sister's hair
got a clean cut
cleared the dead wood
cutting edge talk attended
practiced cutting dovetails
finished cutting out the pattern
no cutting corners today
cut my portion in half
cut my phone time
cut my arm on a fence, cleaned the wound
cut my leg shaving
cut my hand on glass, got stitches
cut my finger
cut back on drinking
made the first cut of the film
hurt my knee, rested
it hurts less today
apologised to someone I hurt
hurt but kept going
stretched so I don't hurt myself
lifted with my legs, didn't hurt myself
climbed the ladder without hurting myself
taped my ankle so i wouldn't hurt myself
didn't kill anyone at work
didn't kill my sourdough starter
killed the lights early
killed my inbox
killed some zombies
killer workout
buzzkill avoided
skill practice
kilometres: 5
ran 10 kms
5kms walk
biked a few kms
die cut cards made
sixth die rolled
my plant didn't die
the plant died but I bought another
didn't die of embarrassment
nearly died on the hike, worth it
died a little inside but made the call
dying for a nap, took one
death metal concert
death by chocolate cake
near death of my laptop averted
wrote my will
talked about death with grandpa
made funeral arrangements
went to my uncle's funeral
visited the cemetery
dead sea salt bath
dead simple dinner
deadlines met
dead battery replaced
dead leaf cleanup
undead game night
shot an email to my boss
shot some photos
shot my best round of golf
got my flu shot
hung up my coat
hang gliding
hung a shelf
hanging out with Sam
drowned the weeds
swam without drowning
jumped on the trampoline
jump rope 100
jumped at the chance
jumped the bridge in the game
jumped off the high board
jumped out of bed
jumped out of a plane
crossed the bridge on foot
painted the bridge
walked along the train tracks trail
trained for the marathon
got on the train despite panic
pulled over safely in traffic
stuck in traffic but stayed calm
built a wall
took pills
took my antidepressants
refilled my pill box
took all the pills the doctor gave me
took two pills for my headache
took my night meds
remembered all my meds
want to take all my meds on time
swallowed my pride
finished the bottle of vitamins
overdid it, rested
overdose prevention class
narcan training
end to end tests pass
ended the meeting on time
ended the fight with a hug
ended my day well
ended my membership at the gym
end of my thesis
end all be all of lasagna
ended it with the gym
called it quits, ended it
finished it all
finished life admin
ended the lease early
ending the day with tea
life drawing class
life saving course
lifeguard test passed
lifeline phone bill paid
my life feels better
my life is good
life isn't so bad
life's good
a life worth living
made my life easier
took my life in my hands and sang
spent time with the love of my life
first time in my life
wanted to live by the sea, viewed a flat
want to live alone
don't want to live with him, moved out
don't want to live in Berlin, applied elsewhere
can't live without coffee
don't want to live there
lived through the move
live stream done
alive after the exam
stayed alive in minecraft
kept basil alive
existing customers called
existed on crackers, then cooked
don't want to be here at work but came
don't want to go on a date, said no
don't want to go on holiday with them
didn't want to go on, finished the race
can't go on Friday, told them
can't keep going to that gym, cancelled
can't do this anymore, quit my job
couldn't keep going, rested
can't take it anymore: returned the shoes
no reason to be nervous
no reason to worry
no point in arguing
no point in living room furniture without a plan
saw no point in the meeting, declined
tired of living in a mess, cleaned
sick of living out of boxes, unpacked
tired of my phone
done with school for the year
done with the living room
given up on perfection
gave up my seat
gave up on the diet
woke up
woke up on time
wake up call
woke up tired but went to work
didn't want to wake up so early
hope I wake up early
sleep
slept
slept forever, felt great
went to sleep early
fell asleep without my phone
want to sleep more
want to sleep early
never wake up late anymore
disappeared into a good book
vanished the stain
made the mess disappear
wanted to disappear at the party but stayed
wish I could fly
wish I was taller
wished I was there but called
wish I had slept more, but worked
wish I were on holiday
wish I was better at chess, practiced
wishing well painted
better off without coffee
better off without him
better off alone
they managed without me
team is better without me micromanaging
the world is better with trees
nobody cares what I wear, wore shorts
no one would notice the stain
miss my mom, called her
missed a call, called back
goodbye drinks with the team
said goodbye to grandma
said goodbye to sugar
goodbye note to my old phone provider
left a goodbye note for my coworker
learned the M*A*S*H theme
suicide hotline volunteer shift
taught a class on suicide prevention
self help book read
self care evening
self check-in done
self hatred is less today
selfie with mom
harmony singing
charm bracelet made
pharmacy run
harmonica practice
hurtled down the slide
unharmed after a fall
shortcut learned
haircut
woodcut print
uncut grass mowed
shower
sh script fixed
sh -x helped
fixed the sh wrapper
relapsed, talked to my sponsor
relapsed on sugar
sober
clean 90 days
attempt at a handstand
attempted the 10k
made an attempt at bread
survived my first attempt at cooking
after my last attempt failed, the cake rose
crisis averted
solved a crisis
watched a crisis documentary
lifeline in quiz used
988 meters swum
called room 988
building a shed
stood on the roof to fix it
fixed the roof
sat on the ledge of the pool
crashed on the sofa
crash course finished
my computer crashed but I saved it
deliberately rested
on purpose I left early
rested on purpose
reason to smile
found reasons to be grateful
found a good reason to get up
dont worry be happy
dont panic
I don't smoke anymore
don't hate mondays
I don't need it anymore
don't drink anymore
carved a pumpkin
carving skis
cut the ribbon
cut a rug at the wedding
cut myself a break and rested
cut myself free from the group chat
cut my workload
cut my thumb opening a can
cut the power bill
cut back on caffeine today
cutting out processed food for a week
hurt myself skateboarding but iced it
hurt my back lifting
didn't hurt my knee on the run
killed the pull-up test
killed a level in elden ring
killed it on stage
killing my to-do list
murdered that playlist
slayed the presentation
dressed to kill
time to kill, read a book
could kill for pizza, made pizza
mosquitoes are killing me, bought spray
died and respawned, won the match
dying plant revived
die-cast car painted
diet day 3
dead last but finished the race
dead weight lifted
beat dead cells
the dead sea documentary
drop dead gorgeous dress
played dead with the dog
watched dead poets society
finished the life of pi
life hacks tried
life vest on, kayaked
lived up to my promise
live, laugh, love sign taken down
alive after surgery
stayed alive in the game
existential dread but cooked
suicide hotline training certificate
suicide rate lecture attended
suicide doors photographed on the car
no suicide lane on the way home
listened to a podcast on suicide
suicidal tendencies concert
watched suicide room
helped a caller who was suicidal
checked on my suicidal brother
hugged a friend who self harms
talked with a student who cuts herself
my friend tried to kill himself, visited him
supported my sister after her overdose
overdose of cuteness at the shelter
overdosed on sunshine
hang in there
hung curtains by myself
hung out by myself
went to the cinema by myself
ate by myself
painted the wall all by myself
shot hoops by myself
jumped into the pool
jumped off the swing
jump start the car
thinking of jumping into a new job
parachute jump
bridge club
walked over the bridge
drove into the city
walked in front of the class
stood in front of the mirror and smiled
train hit the gym
hit the gym
hit my protein goal
ran into a friend
ended the year with zero debt
want to end the day early
ready to end this week
planned to end the project
ended it early, went home
wanted it to end but finished the course
put an end to it
end of story
at the end of it all, I finished
finished everything on my list
gave up coffee
gave up on being perfect
ready to give up but kept going
almost gave up
point made
no point in worrying, went for a walk
tired of everything, took a nap
sick of work, took a day off
done with everything on my list
had enough, went home
nobody would help so i did it myself
without help
without me the team shipped it
better without sugar
feel better
world cup final
here we go
wish granted
wished on a star
goodbye to clutter
goodbye letter from my teacher framed
wrote a letter to my future self
wrote a farewell speech for a colleague
left a note on the fridge
sleep forever changed by a new pillow
wake up at 5 challenge
never woke up once last night
went to sleep without my phone
don't want to brag
don't want to eat but had soup
didn't want to shower but did
didn't want to be there but stayed
couldn't go on the swing, tried the slide
can't believe i'm alive to see this
took the bottle to recycling
bottle fed the lamb
took my sleeping pills as prescribed
gave the dog his pills
hid the pills in the cheese for the cat
scars healing well
burned 500 calories
burned a candle
bit off more than I could chew
harmed no one
reasons to stay: wrote a list
breathing
kept breathing
still breathing
safe
stayed safe on the ice
resisted the cake
the urge to quit passed
fought the urge to quit smoking
urge to drink passed
clean for two weeks
2 weeks clean
relapse prevention group
relapsed but started again
recovery meeting
hotline was busy, called the plumber
crisis text line volunteer training
emergency kit packed
killed my first boss in dark souls
killed the engine and enjoyed the silence
killed my darlings and finished the draft
killed off a character in my novel
my character died but I finished the chapter
finished the murder mystery
painkiller free day
overkill but cleaned the oven
this song kills me
laughed till I died
nearly died laughing
dying of heat but mowed the lawn
to die for cheesecake baked
do or die exam passed
die-hard fan got tickets
hard deadline met
deadlock fixed
deadlifted 100 kg
dead phone charged
deadheading done
cut my own hair
cut my bangs
cut up fruit
cut class short
cut wood for the fire
cut my sugar intake
cut the tags off my shirt
cut off a toxic friend
cut it close but made the train
clean cut resume
short cut to work
hung up the washing
hung the washing out
hanging plants watered
hangman with the kids
took my pills
took my evening pills
took all my pills this morning
took pills without forgetting
filled my pillbox
swallowed the pill without gagging
jumped in puddles
jumped on a call
jumped the queue, apologised
jumping jacks
jumped off the couch
bridge loan sorted
crossed the brooklyn bridge
burnt dinner but ate it anyway
burned calories
burnt out but rested
burned the old letters
hurt my ankle, rested it
didn't hurt anyone's feelings
suicide prevention walk
volunteered for suicide prevention
did the suicide prevention e-learning
ran suicides with the team
suicide squad rewatch
bombed the test but went
shot a basket
shot some pictures
took a shot of espresso
flu shot
ended it with my boyfriend
ended it with her
finally ended it with my ex
ended it, blocked his number
end of the sprint
ended the war with the printer
without my phone for a day
went without cigarettes
better off without my phone
felt alive today
lived a day without instagram
life admin day
had the time of my life
life is worth it
wants to live near the sea
wanted to live in the moment
no reason to hurry
no reason to be scared
can't go wrong with soup
can't go on without thanking my team
tired of the couch so I walked
tired of living in pyjamas
sick of being inside, went out
woke up happy
woke up before noon
didn't want to wake up at 6 but did
sleep training done
I want to disappear into this book
want to be here
here and now meditation
wish you were here postcard sent
wish I had a dog, walked the neighbour's
harm reduction class
no harm no foul
self-hypnosis
cut myself on an envelope
cut myself on the grater
cut myself while cooking but finished dinner
cut myself gardening, bandaged it
hurt myself dancing
hurt myself falling off my bike, got up
hurt myself at work, filed the report
killed myself with leg day
worked myself to death but shipped
scared myself to death on the coaster
bored to death but stayed
sick to death of clutter, cleaned
beat myself up less
was hard on myself less
pulled myself together
got over myself
forced myself to shower
made myself get up
bought myself flowers
no time to die was a great film
read how to die alone
suicide is painless on guitar
my legs want to die after squats
they did better without me watching
hope i dont wake the baby
talked to a student about self harm
lost my gran to suicide, lit a candle
do my od exam
the od appointment went well
learned si units
fixed my sh prompt
had the urge to text my ex and let it pass
intrusive thoughts got quieter
wanted to quit yesterday, still here
chose life insurance
decided to live with my sister
called the bank hotline instead of emailing
survived my attempt at baking
used to cut my own hair, booked a barber
laughed so hard i almost died
stayed alive in fortnite for 20 minutes
""".splitlines()
"""Everyday wins, many with a word in them that the others have."""
