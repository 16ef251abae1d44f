# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A conference that never was, for the pictures: its programme, and a few smaller ones to stand beside it."""

import datetime
import uuid

TRACKS = {"Keynote": "#a51d2d", "Desktop": "#1c71d8", "Systems": "#c64600", "Networks": "#26a269", "Community": "#813d9c",
          "Hardware": "#986a44"}

PEOPLE = {
    "Ida Brandt": ("Maintainer", "Lantern Desktop"),
    "Teun de Wit": ("Harbour master", "Harbour Days"),
    "Noor Vermeulen": ("Kernel engineer", "Oakline Systems"),
    "Mateus Oliveira": ("Researcher", "Institute for Quiet Computing"),
    "Aiko Tanabe": ("Designer", "Paper & Pixel"),
    "Samir Haddad": ("Network engineer", "Delta Exchange"),
    "Freya Lund": ("Release manager", "Lantern Desktop"),
    "Kofi Mensah": ("Developer advocate", "Open Charts"),
    "Lucía Ferrer": ("Security engineer", "Nightwatch"),
    "Jonas Weber": ("Developer", "Weber & Daughters"),
    "Priya Nair": ("Firmware engineer", "Tinder Boards"),
    "Élodie Marchand": ("Translator", "Babel Pool"),
    "Wojciech Zając": ("Database engineer", "Slow Query"),
    "Hana Kolář": ("Student", "Technical University of Brno"),
    "Oluwaseun Ade": ("Accessibility lead", "Every Hand"),
    "Rosa Lindqvist": ("Author", "The Small Web Reader"),
}

# day, start, minutes, room, track, title, people
SESSIONS = [
    (1, "09:30", 20, "Crane Hall", "Keynote", "Welcome Aboard", ["Teun de Wit"]),
    (1, "10:00", 50, "Crane Hall", "Keynote", "Software That Outlives Its Makers", ["Ida Brandt"]),
    (1, "11:00", 45, "Crane Hall", "Desktop", "One Window, Every Size: Adaptive Apps in Practice", ["Aiko Tanabe", "Freya Lund"]),
    (1, "11:00", 45, "Dry Dock", "Systems", "What the Scheduler Did While You Slept", ["Noor Vermeulen"]),
    (1, "11:00", 25, "Lighthouse", "Networks", "A Mesh for the Whole Street", ["Samir Haddad"]),
    (1, "11:15", 40, "Rope Loft", "Community", "Translating Is Designing", ["Élodie Marchand"]),
    (1, "11:30", 25, "Lighthouse", "Networks", "Reading a Packet Like a Postcard", ["Kofi Mensah"]),
    (1, "12:00", 45, "Crane Hall", "Desktop", "Screen Readers Don't Scroll: Lists That Speak", ["Oluwaseun Ade"]),
    (1, "12:00", 45, "Dry Dock", "Systems", "Memory You Can Explain to Your Boss", ["Wojciech Zając"]),
    (1, "12:00", 25, "Warehouse 3", "Hardware", "Solder Along: A Badge With Two Buttons", ["Priya Nair"]),
    (1, "13:00", 60, "Quay", "Community", "Lunch on the Quay", []),
    (1, "14:00", 45, "Crane Hall", "Desktop", "Forty Thousand Rows at Sixty Frames", ["Jonas Weber"]),
    (1, "14:00", 45, "Dry Dock", "Systems", "Files Are Still a Good Idea", ["Mateus Oliveira"]),
    (1, "14:00", 50, "Lighthouse", "Networks", "Certificates Without Tears", ["Lucía Ferrer"]),
    (1, "14:30", 45, "Rope Loft", "Community", "How We Say No Kindly: Triage in a Small Project", ["Freya Lund", "Hana Kolář"]),
    (1, "15:00", 45, "Crane Hall", "Desktop", "Time Zones for People Who Are Late Already", ["Rosa Lindqvist"]),
    (1, "15:00", 25, "Warehouse 3", "Hardware", "Open Boards, Closed Blobs", ["Priya Nair", "Noor Vermeulen"]),
    (1, "16:00", 60, "Crane Hall", "Keynote", "Panel: Who Pays for the Lighthouse?", ["Ida Brandt", "Kofi Mensah", "Rosa Lindqvist", "Teun de Wit"]),
    (2, "10:00", 45, "Crane Hall", "Desktop", "Drawing Text Is Harder Than You Think", ["Aiko Tanabe"]),
    (2, "10:00", 45, "Dry Dock", "Systems", "Crash, Reopen, Nothing Lost", ["Wojciech Zając"]),
    (2, "10:00", 25, "Lighthouse", "Networks", "The Feed Reader Renaissance", ["Rosa Lindqvist"]),
    (2, "11:00", 45, "Crane Hall", "Systems", "Sandboxes With a View", ["Lucía Ferrer"]),
    (2, "11:00", 45, "Rope Loft", "Community", "Your First Patch, Live", ["Hana Kolář", "Jonas Weber"]),
    (2, "11:30", 45, "Warehouse 3", "Hardware", "Repairing a Synthesizer With a Logic Analyzer", ["Priya Nair"]),
    (2, "12:00", 45, "Lighthouse", "Networks", "Offline First, Online Perhaps", ["Samir Haddad"]),
    (2, "14:00", 60, "Crane Hall", "Keynote", "Lightning Talks", []),
    (2, "15:30", 30, "Crane Hall", "Keynote", "Until the Next Tide", ["Teun de Wit"]),
]

ABSTRACTS = {
    "Software That Outlives Its Makers": """Most programs are younger than the chairs they are written on. A few are older \
than their authors' careers, and still good.

Ida Brandt has asked the people behind twelve of them what they would do again. The answers have little to do with \
languages and much with habits:

1. a file format that a stranger can read
2. a release that somebody else can make
3. a maintainer who says **when** the answer is no

There will be time for questions, and there will be biscuits.""",
    "One Window, Every Size: Adaptive Apps in Practice": """The same application runs on a phone in a queue and on a wide screen in an office. This session takes one \
window through all the sizes between, and looks at what has to give way, and when.

* which parts may fold, and which must stay
* how a minimum width hides in the longest word of a translation
* what the keyboard should do when there is nothing beside the list

Bring an app of your own: the last fifteen minutes are for taking it apart together.""",
}

BIOGRAPHIES = {
    "Ida Brandt": "Has looked after Lantern Desktop since it fitted on a floppy disk, and after its users since they complained.",
    "Aiko Tanabe": "Draws interfaces on paper first. She has been a member of three design teams and one rowing team.",
    "Freya Lund": "Looks after the releases of Lantern Desktop, and after the people who make them.",
}

STARRED = ["Software That Outlives Its Makers", "One Window, Every Size: Adaptive Apps in Practice", "Translating Is Designing",
           "Screen Readers Don't Scroll: Lists That Speak", "Certificates Without Tears",
           "Time Zones for People Who Are Late Already", "Crash, Reopen, Nothing Lost", "Your First Patch, Live"]

OPENED = "One Window, Every Size: Adaptive Apps in Practice"

# acronym, title, city, zone, first day, sessions
OTHERS = [
    ("syrup2026", "Maple Systems Forum 2026", "Montréal", "America/Toronto", "2026-09-24", 34),
    ("fjord2026", "Fjord Desktop Summit 2026", "Bergen", "Europe/Oslo", "2026-07-03", 18),
    ("tram2025", "Tramline Network Days 2025", "Lisboa", "Europe/Lisbon", "2025-10-11", 22),
]


def make_guid(*names):
    return str(uuid.uuid5(uuid.NAMESPACE_DNS, "/".join(map(str, names)) + ".example.org"))


def make_person(name):
    job_title, company = PEOPLE[name]
    return {"guid": make_guid(name), "public_name": name, "role": "speaker", "job_title": job_title, "company": company,
            "biography": BIOGRAPHIES.get(name)}


def make_session(date, offset, start, minutes, room, track, title, people):
    return {"guid": make_guid(title), "date": f"{date}T{start}:00{offset}", "start": start,
            "duration": f"{minutes // 60:02}:{minutes % 60:02}", "room": room, "title": title, "track": track, "type": "Talk",
            "language": "en", "url": "https://harbour-days.example.org/2026/", "persons": [make_person(name) for name in people],
            "abstract": ABSTRACTS.get(title)}


def make_schedule(acronym, title, city, zone, days, tracks=None):
    """frab's JSON; days are (date, [session])."""
    listed = []
    for index, (date, sessions) in enumerate(days):
        rooms = {}
        for session in sessions:
            rooms.setdefault(session["room"], []).append(session)
        listed.append({"index": index + 1, "date": date, "rooms": rooms})
    return {"schedule": {"version": "1", "conference": {
        "acronym": acronym, "title": title, "start": days[0][0], "end": days[-1][0], "daysCount": len(days),
        "time_zone_name": zone, "meta": {"city": city},
        "tracks": [{"name": name, "color": color} for name, color in (tracks or {}).items()], "days": listed}}}


def make_harbour_days():
    dates = {1: "2026-05-16", 2: "2026-05-17"}
    days = [(date, [make_session(date, "+02:00", *facts) for number, *facts in SESSIONS if number == day])
            for day, date in dates.items()]
    return make_schedule("harbour2026", "Harbour Days 2026", "Rotterdam", "Europe/Amsterdam", days, TRACKS)


def make_other(acronym, title, city, zone, first, count):
    """A conference of which the pictures show no more than its card."""
    offsets = {"America/Toronto": "-04:00", "Europe/Oslo": "+02:00", "Europe/Lisbon": "+01:00"}
    first = datetime.date.fromisoformat(first)
    days = []
    for day in range(2):
        date = str(first + datetime.timedelta(days=day))
        sessions = [make_session(date, offsets[zone], f"{9 + number // 2:02}:{number % 2 * 30:02}", 25, "Hall", None,
                                 f"Session {day * count // 2 + number + 1}", [])
                    for number in range(count // 2)]
        days.append((date, sessions))
    return make_schedule(acronym, title, city, zone, days)


def make_all():
    return [make_other(*facts) for facts in OTHERS] + [make_harbour_days()]
