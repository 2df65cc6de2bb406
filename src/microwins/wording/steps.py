"""The built-in steps of `wins ideas`, by area and by how much strength there is.

A line is a step, and after the sign how it reads in a journal. Below a step, behind a `>`, is a
smaller one inside it, and below that perhaps one that is smaller once more. Those of `low` take two
minutes at most and nobody else. No step costs money, or needs a garden, a car, a pet, somebody to
live with, or a body that walks; none is about weight, sport or medicine, and none has to do with
anything sharp, high or burning.
"""

STEPS = {
    "nourish": {
        "low": """
drink a glass of water = drank a glass of water
> take three sips of water = took three sips of water
> take one sip of water = took a sip of water
put the kettle on = put the kettle on
> put some water in the kettle = put some water in the kettle
put something to eat within reach = put something to eat within reach
> think of a food that sounds okay = thought of a food that sounds okay
fill a bottle with water = filled a bottle with water
> put a bottle by the tap = put a bottle by the tap
have a little something to eat = had a little something to eat
> have one bite of something = had one bite of something
""",
        "some": """
make a warm drink = made a warm drink
> choose a cup for a warm drink = chose a cup for a warm drink
put together a plate of food = put together a plate of food
> put one thing on a plate = put one thing on a plate
> take out a plate = took out a plate
warm up something to eat = warmed up something to eat
> get out a bowl and a spoon = got out a bowl and a spoon
eat something at your own pace = ate something at my own pace
> put some food in front of you = put some food in front of me
write down three easy meals = wrote down three easy meals
> write down one easy meal = wrote down one easy meal
""",
        "plenty": """
cook something you like = cooked something I like
> get out one thing to cook with = got out one thing to cook with
> choose what to cook = chose what to cook
make enough food for two meals = made enough food for two meals
> put some food aside for later = put some food aside for later
make a pot of something warm = made a pot of something warm
> take out the pot = took out the pot
try a recipe with what you have = tried a recipe with what I had
> read one recipe = read a recipe
bake something you like = baked something I like
> choose something to bake = chose something to bake
""",
    },
    "care": {
        "low": """
brush your teeth = brushed my teeth
> rinse your mouth = rinsed my mouth
> hold the brush = held my toothbrush
wash your face = washed my face
> wipe your face with a damp cloth = wiped my face with a damp cloth
> wet a cloth with warm water = wet a cloth with warm water
wash your hands in warm water = washed my hands in warm water
> hold one hand under the tap = held one hand under the tap
put on a fresh shirt = put on a fresh shirt
> take out a fresh shirt = took out a fresh shirt
brush your hair = brushed my hair
> smooth your hair with your hands = smoothed my hair with my hands
rub some cream into your hands = rubbed some cream into my hands
> rub your hands together = rubbed my hands together
""",
        "some": """
take a short shower = took a short shower
> wash under your arms = washed under my arms
> let the water get warm = let the water get warm
get dressed = got dressed
> change one thing you are wearing = changed one thing I was wearing
> choose one thing to wear = chose one thing to wear
wash your hair = washed my hair
> wet your hair = wet my hair
clean between your teeth = cleaned between my teeth
> clean between two teeth = cleaned between two teeth
soak your hands in warm water = soaked my hands in warm water
> fill a bowl with warm water = filled a bowl with warm water
""",
        "plenty": """
take a long, warm shower = took a long, warm shower
> wash from the waist up = washed from the waist up
> put out a towel = put out a towel
lay out clothes for tomorrow = laid out clothes for tomorrow
> lay out a top for tomorrow = laid out a top for tomorrow
clean your comb and hairbrush = cleaned my comb and hairbrush
> rinse your comb = rinsed my comb
write down what to ask a doctor = wrote down what to ask a doctor
> note one question for a doctor = noted one question for a doctor
fill a box with comforting things = filled a box with comforting things
> find one comforting thing = found one comforting thing
""",
    },
    "order": {
        "low": """
put one thing back in its place = put one thing back in its place
> pick one thing up = picked one thing up
pull the blanket straight = pulled the blanket straight
> smooth a corner of the blanket = smoothed a corner of the blanket
put one cup by the sink = put one cup by the sink
> pick up one cup = picked up one cup
throw one thing away = threw one thing away
> find one thing to throw away = found one thing to throw away
wipe a corner of the table = wiped a corner of the table
> wipe one spot on the table = wiped one spot on the table
open the curtains = opened the curtains
> open one curtain a little = opened one curtain a little
""",
        "some": """
make the bed = made the bed
> put the pillow at the top = put the pillow at the top
wash the cups = washed the cups
> wash one cup = washed one cup
> fill one cup with warm water = filled one cup with warm water
clear one surface = cleared one surface
> clear a spot the size of a book = cleared a spot the size of a book
take the rubbish to the door = took the rubbish to the door
> tie up the rubbish bag = tied up the rubbish bag
put a pile of clothes in the basket = put a pile of clothes in the basket
> put one sock in the basket = put one sock in the basket
wipe the bathroom sink = wiped the bathroom sink
> wipe one tap = wiped one tap
""",
        "plenty": """
do a load of laundry = did a load of laundry
> sort one pile of laundry = sorted one pile of laundry
> put one thing in with the laundry = put one thing in with the laundry
change the sheets = changed the sheets
> change one pillowcase = changed one pillowcase
do all the dishes = did all the dishes
> leave the dishes to soak = left the dishes to soak
sweep one room = swept one room
> sweep one corner = swept one corner
> get out the broom = got out the broom
sort one drawer = sorted one drawer
> take three things out of a drawer = took three things out of a drawer
""",
    },
    "move": {
        "low": """
draw slow circles with your arms = drew slow circles with my arms
> lift one arm a little = lifted one arm a little
stretch your arms = stretched my arms
> stretch your fingers = stretched my fingers
turn your head slowly to each side = turned my head slowly to each side
> tilt your head a little = tilted my head a little
circle your wrists = circled my wrists
> circle one wrist = circled one wrist
sway a little to a tune = swayed a little to a tune
> nod along to a tune = nodded along to a tune
shake out your arms = shook out my arms
> shake out one hand = shook out one hand
""",
        "some": """
stretch gently for five minutes = stretched gently for five minutes
> do one slow stretch = did one slow stretch
move along to a whole song = moved along to a whole song
> move along to one verse = moved along to one verse
> tap along for a few beats = tapped along for a few beats
go to another room and back = went to another room and back
> go as far as the door = went as far as the door
do a few exercises in a chair = did a few exercises in a chair
> do one exercise in a chair = did one exercise in a chair
toss something soft and catch it = tossed something soft and caught it
> squeeze something soft = squeezed something soft
""",
        "plenty": """
move for fifteen minutes, your way = moved for fifteen minutes, my way
> move for three minutes, your way = moved for three minutes, my way
follow a gentle exercise video = followed a gentle exercise video
> find a gentle exercise video = found a gentle exercise video
dance to three songs, seated or not = danced to three songs
> dance to one chorus, seated or not = danced to one chorus
stretch slowly from head to toe = stretched slowly from head to toe
> stretch your back for a minute = stretched my back for a minute
learn a short dance with your arms = learned a short dance with my arms
> learn one move with your arms = learned one move with my arms
""",
    },
    "connect": {
        "low": """
listen to a voice you like = listened to a voice I like
> choose a voice to listen to = chose a voice to listen to
say hello out loud = said hello out loud
> whisper hello = whispered hello
say something kind to yourself = said something kind to myself
> think one kind word = thought one kind word
pick an emoji for how you are = picked an emoji for how I was
> look through the emoji = looked through the emoji
draft one line of a message = drafted one line of a message
> type one word of a message = typed one word of a message
put a hand on your heart = put a hand on my heart
> put one hand in the other = put one hand in the other
""",
        "some": """
send somebody a short hello = sent somebody a short hello
> send somebody one emoji = sent somebody one emoji
> open a chat you like = opened a chat I like
answer one message = answered one message
> read one message = read one message
send somebody a picture of your day = sent somebody a picture of my day
> take a picture to send someday = took a picture to send someday
tell somebody how you are = told somebody how I was
> write down how you are, in a line = wrote down how I was, in a line
thank somebody for something small = thanked somebody for something small
> write down one word of thanks = wrote down one word of thanks
""",
        "plenty": """
call somebody you like = called somebody I like
> record a short voice message = recorded a short voice message
> look up somebody's number = looked up somebody's number
ask somebody how they are = asked somebody how they were
> think of a question for somebody = thought of a question for somebody
write somebody a long message = wrote somebody a long message
> write the first line of a message = wrote the first line of a message
arrange a time to talk = arranged a time to talk
> pick a day to talk = picked a day to talk
say something in a group you like = said something in a group I like
> read along in a group you like = read along in a group I like
""",
    },
    "rest": {
        "low": """
close your eyes for ten breaths = closed my eyes for ten breaths
> close your eyes for one breath = closed my eyes for one breath
breathe out slowly three times = breathed out slowly three times
> breathe out slowly once = breathed out slowly once
rest your eyes for a minute = rested my eyes for a minute
> dim the screen a little = dimmed the screen a little
let your whole face go soft = let my whole face go soft
> let your jaw go soft = let my jaw go soft
lean back for a minute = leaned back for a minute
> rest your hands in your lap = rested my hands in my lap
pull a blanket around you = pulled a blanket around me
> put a blanket within reach = put a blanket within reach
""",
        "some": """
lie down for ten minutes = lay down for ten minutes
> rest your head for a minute = rested my head for a minute
listen to something quiet = listened to something quiet
> turn one sound off = turned one sound off
make the room a little darker = made the room a little darker
> turn off one light = turned off one light
sit by the window for a while = sat by the window for a while
> glance out of the window = glanced out of the window
take five quiet minutes = took five quiet minutes
> take one quiet minute = took one quiet minute
""",
        "plenty": """
take half an hour for yourself = took half an hour for myself
> take five minutes for yourself = took five minutes for myself
take a nap = took a nap
> lie under a blanket for a moment = lay under a blanket for a moment
get the bed ready for tonight = got the bed ready for tonight
> lay out something to sleep in = laid out something to sleep in
leave the phone in another room = left the phone in another room
> turn the phone face down = turned the phone face down
have a quiet hour = had a quiet hour
> mute the phone for an hour = muted the phone for an hour
""",
    },
    "mind": {
        "low": """
name five things around you = named five things around me
> name one thing near you = named one thing near me
write down one feeling = wrote down one feeling
> find a word for this moment = found a word for this moment
write down one thought = wrote down one thought
> write down one word = wrote down one word
listen for three sounds = listened for three sounds
> listen for one sound = listened for one sound
read one paragraph = read one paragraph
> read one sentence = read one sentence
press both palms on something firm = pressed both palms on something firm
> press one palm on something firm = pressed one palm on something firm
""",
        "some": """
read two pages = read two pages
> open a book = opened a book
write for five minutes = wrote for five minutes
> write one sentence about today = wrote one sentence about today
breathe slowly for five minutes = breathed slowly for five minutes
> breathe slowly for half a minute = breathed slowly for half a minute
write down a worry and a next step = wrote down a worry and a next step
> write a worry down = wrote a worry down
note what was hard and what helped = noted what was hard and what helped
> note one thing that helped = noted one thing that helped
""",
        "plenty": """
read a chapter = read a chapter
> read the first page of a chapter = read the first page of a chapter
learn one small new thing = learned one small new thing
> look up one word = looked up one word
write a page about how you are = wrote a page about how I was
> write three lines about how you are = wrote three lines about how I was
make a list of what helps you = made a list of what helps me
> write down one thing that helps = wrote down one thing that helps
meditate for fifteen minutes = meditated for fifteen minutes
> sit quietly for a minute = sat quietly for a minute
""",
    },
    "work": {
        "low": """
write down one thing to do = wrote down one thing to do
> think of one thing to do = thought of one thing to do
open a file you want to work on = opened a file I wanted to work on
> find a file you want to work on = found a file I wanted to work on
delete one old email = deleted one old email
> pick one old email to delete = picked one old email to delete
put one letter where you can see it = put one letter where I could see it
> look at one envelope = looked at one envelope
write the first word of something = wrote the first word of something
> open a blank page = opened a blank page
get out pen and paper = got out pen and paper
> find a pen = found a pen
""",
        "some": """
answer one email = answered one email
> write the first line of a reply = wrote the first line of a reply
open one letter = opened one letter
> pick one letter to open = picked one letter to open
work on one thing for five minutes = worked on one thing for five minutes
> work on one thing for a minute = worked on one thing for a minute
write a short list for today = wrote a short list for today
> write one line of a list = wrote one line of a list
take three things off your desk = took three things off my desk
> take one thing off your desk = took one thing off my desk
""",
        "plenty": """
work on one thing for half an hour = worked on one thing for half an hour
> work on one thing for ten minutes = worked on one thing for ten minutes
fill in one form = filled in one form
> put your name on one form = put my name on one form
sort ten pieces of paper = sorted ten pieces of paper
> sort three pieces of paper = sorted three pieces of paper
study for twenty minutes = studied for twenty minutes
> read one page of notes = read one page of notes
finish one small thing = finished one small thing
> choose one small thing to finish = chose one small thing to finish
""",
    },
    "joy": {
        "low": """
hum a tune = hummed a tune
> hum one note = hummed one note
doodle something tiny = doodled something tiny
> draw one line = drew one line
look at a picture you like = looked at a picture I like
> look for a colour you like = looked for a colour I like
smell something nice = smelled something nice
> find something that smells nice = found something that smelled nice
touch something soft = touched something soft
> feel the fabric of your sleeve = felt the fabric of my sleeve
play a minute of a song you like = played a minute of a song I like
> think of a song you like = thought of a song I like
""",
        "some": """
listen to two songs you like = listened to two songs I like
> listen to one chorus you like = listened to one chorus I like
watch something short and funny = watched something short and funny
> save something funny for later = saved something funny for later
draw for five minutes = drew for five minutes
> fill a scrap of paper with dots = filled a scrap of paper with dots
play a small game = played a small game
> open a game you like = opened a game I like
read a poem = read a poem
> read one line of a poem = read one line of a poem
""",
        "plenty": """
make something with your hands = made something with my hands
> get out something to make with = got out something to make with
make some music = made some music
> play or sing one note = played or sang one note
watch a film you know and like = watched a film I know and like
> choose a film to watch = chose a film to watch
spend half an hour on a hobby = spent half an hour on a hobby
> spend two minutes on a hobby = spent two minutes on a hobby
write a little story or a verse = wrote a little story or a verse
> write one line of a story = wrote one line of a story
""",
    },
    "other": {
        "low": """
let some fresh air in = let some fresh air in
> open a window a crack = opened a window a crack
see what the sky is doing = looked at the sky
> turn towards the light = turned towards the light
say today's date out loud = said today's date out loud
> find out what day it is = found out what day it was
hold something warm or cool = held something warm or cool
> put your palms together = put my palms together
plug your phone in = plugged my phone in
> find the charger = found the charger
""",
        "some": """
take a picture of something nice = took a picture of something nice
> find one nice thing near you = found one nice thing near me
tidy your phone's home screen = tidied my phone's home screen
> remove one app you don't use = removed an app I didn't use
listen to what is going on outside = listened to what was going on outside
> listen for something far away = listened for something far away
""",
        "plenty": """
mend one small thing = mended one small thing
> look at what needs mending = looked at what needed mending
rearrange one corner of the room = rearranged one corner of the room
> move one thing to a nicer spot = moved one thing to a nicer spot
write a note to yourself for later = wrote a note to myself for later
> write yourself one kind line = wrote myself one kind line
""",
    },
}
