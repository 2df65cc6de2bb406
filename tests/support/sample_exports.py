"""Files as other programs write them: HabitBull, Day One and jrnl."""

HABITBULL = """HabitName,HabitDescription,HabitCategory,CalendarDate,Value,CommentText
Stretch,like a cat,Fitness,2016-03-18,1,text
Stretch,like a cat,Fitness,2016-03-19,0,
Push-ups,,Fitness,2016-03-18,30,
"Read, slowly","ten pages, more or less",Mind,2016-03-21,-2150000000,
"""


DAYONE = r"""{
  "metadata" : {
    "version" : "1.0"
  },
  "entries" : [
    {
      "creationOSName" : "iOS",
      "richText" : "{\"contents\":[{\"text\":\"Up at 7.30\\n\"}],\"meta\":{\"version\":1}}",
      "starred" : true,
      "isPinned" : false,
      "duration" : 0,
      "weather" : {
        "conditionsDescription" : "Mostly Clear",
        "temperatureCelsius" : 12
      },
      "photos" : [
        {
          "identifier" : "76F9B0AC37954B51BF8B9146498B29C2",
          "type" : "jpeg",
          "md5" : "ef43abe9582131d432f20dcc68e326aa"
        }
      ],
      "creationDate" : "2026-11-22T12:30:12Z",
      "modifiedDate" : "2026-11-22T12:41:00Z",
      "timeZone" : "America\/New_York",
      "uuid" : "2F8DDCA258634D9994DF3A4FEE328035",
      "location" : {
        "localityName" : "Boston",
        "longitude" : -71.018013000488281
      },
      "tags" : [
        "home",
        "good day",
        "2026"
      ],
      "text" : "TEXT"
    }
  ]
}
""".replace(
    "TEXT",
    r"![](dayone-moment:\/\/76F9B0AC37954B51BF8B9146498B29C2)\n\n# Up at 7\\.30\\!\n\n"
    r"A walk \\- by the *river*\\.\n\n![the river](dayone-moment:\/\/AB)\n\n\n\n"
    r"Then [home](https:\/\/example\\.org)\\.\n",
)


JRNL = """{
  "tags": {
    "@sunny": 2,
    "@home": 1
  },
  "entries": [
    {
      "title": "Went out @sunny at last.",
      "body": "It rained later.\\n\\nNo matter. @home",
      "date": "2026-11-22",
      "time": "07:30",
      "tags": [
        "@sunny",
        "@home"
      ],
      "starred": true
    },
    {
      "title": "Called my sister.",
      "body": "",
      "date": "2026-11-21",
      "time": "21:05",
      "tags": [],
      "starred": false
    }
  ]
}
"""
