/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fetch/hallway-candidates.h"
#include "model/hallway-limits.h"

#include <string.h>

#define PRETALX(site) site "/schedule/export/schedule.json " site "/schedule/export/schedule.xml + " site "/schedule/widget/v2.json " site "/widgets/schedule.json"
#define SCHED(site) site "/all.ics + " site "/list/descriptions/ " site "/print/all"
#define INDICO(site, id)                                                                                                   \
  site "/export/event/" id ".json?detail=contributions&occ=yes " site "/event/" id "/event.ics?scope=contribution + " site \
       "/export/timetable/" id ".json"

/* A page, and what one rule makes of it. */
typedef struct
{
  const char *rule;
  const char *address;
  const char *page;     /* (nullable) */
  const char *expected; /* (nullable): all that the rule leads to: "a b + c | d": of the first part a or b, besides c; or d */
} Case;

/* clang-format off */
static const Case cases[] = {
  { "fosdem", "https://fosdem.org/2026/schedule/", NULL, "https://fosdem.org/2026/schedule/xml" },
  { "fosdem", "https://fosdem.org/2026/schedule/event/ABC123-some-talk/", NULL, "https://fosdem.org/2026/schedule/xml" },
  { "fosdem", "https://archive.fosdem.org/2012", NULL, "https://archive.fosdem.org/2012/schedule/xml" },
  { "fosdem", "https://fosdem.org/about/", NULL, NULL },
  { "fosdem", "https://fosdem.org.example/2026/", NULL, NULL },

  { "sched", "https://grandconf.sched.com/", NULL, SCHED ("https://grandconf.sched.com") },
  { "sched", "https://grandconf.sched.com/event/2DYHY/some-slug?iframe=no", NULL, SCHED ("https://grandconf.sched.com") },
  { "sched", "http://GrandConf.sched.org/2026-03-24/list/descriptions/", NULL, SCHED ("https://GrandConf.sched.com") },
  { "sched", "https://www.sched.com/pricing", NULL, NULL },
  { "sched", "https://sched.com/", NULL, NULL },
  { "sched", "https://grandconf.sched.community/", NULL, NULL },
  { "sched-own-domain", "https://events.example/venue/Hall", "<div id='sched-content-inner'></div>", SCHED ("https://events.example") },
  { "sched-own-domain", "https://events.example/venue/Hall", "<div id='content'></div>", NULL },
  { "sched", "https://events.example/", "<link rel='canonical' href='https://grandconf.sched.com/'>", SCHED ("https://grandconf.sched.com") },

  { "indico", "https://indico.example/event/12/timetable/", NULL, INDICO ("https://indico.example", "12") },
  { "indico", "https://indico.example/e/12", NULL, INDICO ("https://indico.example", "12") },
  { "indico", "https://events.example/event/12/", NULL, NULL },
  { "indico-page", "https://events.example/folder/event/12/contributions/4/", "<p>Powered by Indico", INDICO ("https://events.example/folder", "12") },
  { "indico-page", "https://events.example/event/12/", "<p>Powered by ourselves", NULL },
  { "indico-old-page", "https://old.example/conferenceDisplay.py?ovw=True&confId=99", NULL, INDICO ("https://old.example", "99") },

  { "pretalx", "https://talks.example/grand/schedule/", "<a href='https://pretalx.com'>pretalx</a>", PRETALX ("https://talks.example/grand") },
  { "pretalx", "https://grand.example/schedule/", "<meta name='generator' content=\"pretalx\">", PRETALX ("https://grand.example") },
  { "pretalx", "https://host.example/a/grand/talk/ABC123/", "pretalx", PRETALX ("https://host.example/a/grand") },
  { "pretalx", "https://talks.example/grand/schedule/feed.xml", "<feed><generator>pretalx</generator></feed>", PRETALX ("https://talks.example/grand") },
  { "pretalx", "https://talks.example/grand/schedule/", "<p>our own", NULL },
  { "pretalx-talk", "https://talks.example/grand/talk/ABC123/", NULL, PRETALX ("https://talks.example/grand") },
  { "pretalx-talk", "https://talks.example/grand/talk/my-talk/", NULL, NULL },
  { "pretalx-event", "https://talks.example/grand/", "<meta name=\"generator\" content=\"pretalx 2026.1\">", PRETALX ("https://talks.example/grand") },
  { "pretalx-event", "https://grand.example/", "<meta name=\"generator\" content=\"pretalx\">", PRETALX ("https://grand.example") },
  { "pretalx-widget", "https://grand.example/program/", "<pretalx-schedule event-url=\"https://pretalx.example/grand/\"></pretalx-schedule>", PRETALX ("https://pretalx.example/grand") },
  { "pretalx-widget", "https://grand.example/", "<pretalx-schedule event-url='/a/'></pretalx-schedule><pretalx-schedule event-url='/b/'></pretalx-schedule>",
    PRETALX ("https://grand.example/a") " | " PRETALX ("https://grand.example/b") },
  { "pretalx-script", "https://grand.example/", "<script src='//pretalx.example/grand/schedule/widget/v2.en.js'></script>", PRETALX ("https://pretalx.example/grand") },
  { "pretalx-script", "https://grand.example/", "<script src='https://pretalx.example/grand/widgets/schedule.js'></script>", PRETALX ("https://pretalx.example/grand") },
  { "pretalx-link", "https://grand.example/", "<a href='https://pretalx.com/grand/schedule/#x'>Schedule</a> <a href='https://pretalx.com/grand/talk/ABC123/'>", PRETALX ("https://pretalx.com/grand") },
  { "pretalx-link", "https://grand.example/", "<a href='https://pretalx.com/p/about/'>", NULL },

  { "frab", "https://frab.example/en/grand/public/schedule/2", NULL, "https://frab.example/en/grand/public/schedule.json https://frab.example/en/grand/public/schedule.xml" },
  { "frab", "https://frab.example/en/grand/public/events/17", NULL, "https://frab.example/en/grand/public/schedule.json https://frab.example/en/grand/public/schedule.xml" },
  { "frab-fahrplan", "https://events.example/2019/Fahrplan/", NULL, "https://events.example/2019/Fahrplan/schedule.json https://events.example/2019/Fahrplan/schedule.xml" },
  { "frab-files", "https://events.example/2019/events/17.html", NULL, "https://events.example/2019/schedule.json https://events.example/2019/schedule.xml" },
  { "frab-files", "https://events.example/events/17", NULL, NULL },

  { "osem", "https://osem.example/conferences/grand2026/schedule", NULL, "https://osem.example/conferences/grand2026/schedule.xml https://osem.example/api/v1/conferences/grand2026/events.json" },
  { "osem", "https://osem.example/conferences/grand2026", NULL, "https://osem.example/conferences/grand2026/schedule.xml https://osem.example/api/v1/conferences/grand2026/events.json" },
  { "osem", "https://example.org/conferences/grand/how-to-get-there", NULL, NULL },

  { "debconf", "https://debconf26.debconf.org/about/", NULL, "https://debconf26.debconf.org/schedule/pentabarf.xml" },
  { "wafer", "https://grand.example/talks/12-a-talk/", NULL, "https://grand.example/schedule/pentabarf.xml https://grand.example/schedule/schedule.ics" },
  { "wafer", "https://grand.example/schedule/", NULL, "https://grand.example/schedule/pentabarf.xml https://grand.example/schedule/schedule.ics" },
  { "wafer", "https://grand.example/talks/about", NULL, NULL },

  { "hackertracker", "https://info.defcon.org/ht/grand26/event/?id=1", NULL, "https://info.defcon.org/ht/grand26/exports/schedule.json" },
  { "hackertracker-old", "https://hackertracker.app/GC26/", NULL,
    "https://hackertracker.app/GC26/events.json + https://hackertracker.app/GC26/speakers.json + https://hackertracker.app/GC26/locations.json + https://hackertracker.app/GC26/event_types.json" },
  { "pycon-us", "https://us.pycon.org/2026/schedule/talks/", NULL, "https://us.pycon.org/2026/schedule/conference.json" },
  { "bornhack", "https://bornhack.dk/bornhack-2026/program/", NULL, "https://bornhack.dk/bornhack-2026/program/frab.xml" },

  { "sessionize", "https://grand.example/", "<script src='https://sessionize.com/api/v2/ab12cd34/view/GridSmart'></script>",
    "https://sessionize.com/api/v2/ab12cd34/view/All https://sessionize.com/api/v2/ab12cd34/view/GridSmart https://sessionize.com/api/v2/ab12cd34/view/Sessions" },
  { "sessionize", "https://grand.example/", "<iframe src='https://sessionize.com/api/v2/ab12cd34/embed'></iframe>",
    "https://sessionize.com/api/v2/ab12cd34/view/All https://sessionize.com/api/v2/ab12cd34/view/GridSmart https://sessionize.com/api/v2/ab12cd34/view/Sessions" },
  { "sched-embed", "https://grand.example/", "<script src='//grandconf.sched.com/js/embed.js'></script>", SCHED ("https://grandconf.sched.com") },
  { "sched-link", "https://grand.example/", "<a href='https://grandconf.sched.com/'>Schedule</a> <a href='https://hosted-files.sched.co/x.pdf'>Slides</a>", SCHED ("https://grandconf.sched.com") },
  { "google-calendar", "https://grand.example/", "<iframe src='https://calendar.google.com/calendar/embed?height=600&amp;src=abc%40group.calendar.google.com&amp;ctz=UTC'></iframe>",
    "https://calendar.google.com/calendar/ical/abc%40group.calendar.google.com/public/basic.ics" },
  { "konopas", "https://grand.example/guide/", "<script src='data/program.js'></script><script src='konopas.min.js'></script>", "https://grand.example/guide/data/program.js + https://grand.example/guide/data/people.js" },

  { "alternate", "https://grand.example/2026/", "<link rel='alternate' type='text/calendar' href='feed?cal=1'>", "https://grand.example/2026/feed?cal=1" },
  { "alternate", "https://grand.example/2026/", "<base href='/root/'><link rel='alternate' type='application/vnd.c3voc.schedule+json' href='s'>", "https://grand.example/root/s" },
  { "alternate", "https://grand.example/", "<a href='webcal://grand.example/cal'>Subscribe</a>", "https://grand.example/cal" },
  { "alternate", "https://grand.example/", "<link rel='alternate' type='application/atom+xml' href='news'>", NULL },
  { "schedule-file", "https://grand.example/", "<a href='/files/schedule.xml'>XML</a>", "https://grand.example/files/schedule.xml" },
  { "schedule-file", "https://grand.example/", "<a href='a/schedule.json'>JSON</a> <a href='a/schedule.xml'>XML</a> <a href='a/schedule.ics'>iCal</a> <a href='b/schedule.xcal'>xCal</a>",
    "https://grand.example/a/schedule.json https://grand.example/a/schedule.xml https://grand.example/a/schedule.ics | https://grand.example/b/schedule.xcal" },
  { "schedule-file", "https://grand.example/", "<a href='sitemap.xml'> <a href='package.json'> <a href='schedule.html'> <a href='javascript:schedule.json'>", NULL },
  { "fosdem-link", "https://grand.example/", "<a href='https://fosdem.org/2026/schedule/track/x/'>", "https://fosdem.org/2026/schedule/xml" },
  { "indico-link", "https://grand.example/", "<a href='https://indico.example/event/7/'>", INDICO ("https://indico.example", "7") },
  { "calendar-file", "https://grand.example/", "<a href='program.ics?lang=en'>", "https://grand.example/program.ics?lang=en" },
  { "calendar-file", "https://grand.example/", "<a href='1.ics'> <a href='2.ics'> <a href='3.ics'> <a href='4.ics'> <a href='5.ics'>",
    "https://grand.example/1.ics | https://grand.example/2.ics | https://grand.example/3.ics | https://grand.example/4.ics" },
  { "page", "https://grand.example/", "<script type='application/ld+json'>[]</script>", "https://grand.example/" },
  { "page", "https://grand.example/", NULL, NULL },
};
/* clang-format on */

static GPtrArray *
find (const char *address,
      const char *content)
{
  const char                 *addresses[] = { address, NULL };
  g_autoptr (GBytes)          bytes = content != NULL ? g_bytes_new_static (content, strlen (content)) : NULL;
  g_autoptr (HallwayPart)     part = bytes != NULL ? hallway_part_new (address, bytes) : NULL;
  g_autoptr (HallwayReport)   report = hallway_report_new ();
  g_autoptr (HallwayDocument) page = part != NULL ? hallway_document_new (part, report, NULL) : NULL;

  return hallway_candidates_find (addresses, page);
}

static void
append_candidate (GString                *text,
                  const HallwayCandidate *candidate)
{
  const char *address;

  for (guint i = 0; i < candidate->parts->len; i++)
    for (guint j = 0; (address = hallway_candidate_get_address (candidate, i, j)) != NULL; j++)
      g_string_append_printf (text, "%s%s", j > 0 ? " " : i > 0         ? " + "
                                                        : text->len > 0 ? " | "
                                                                        : "",
                              address);
}

static void
test_rule (gconstpointer data)
{
  const Case           *expected = data;
  g_autoptr (GPtrArray) candidates = find (expected->address, expected->page);
  g_autoptr (GString)   text = g_string_new (NULL);

  for (guint i = 0; i < candidates->len; i++)
    {
      const HallwayCandidate *candidate = g_ptr_array_index (candidates, i);

      if (g_str_equal (candidate->rule->name, expected->rule))
        append_candidate (text, candidate);
    }
  g_assert_cmpstr (text->str, ==, expected->expected != NULL ? expected->expected : "");
}

static void
test_every_rule_has_a_case (void)
{
  guint                       n_rules;
  const HallwayCandidateRule *rules = hallway_candidates_list_rules (&n_rules);

  for (guint i = 0; i < n_rules; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (cases) && !found; j++)
        found = cases[j].expected != NULL && g_str_equal (cases[j].rule, rules[i].name);
      if (!found)
        g_error ("no case for the rule %s", rules[i].name);
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (rules[i].name, !=, rules[j].name);
    }
}

/* What the page is about comes before what it shows, and that before what it speaks of. */
static void
test_order (void)
{
  g_autoptr (GPtrArray) candidates = find ("https://grandconf.sched.com/",
                                           "<a href='other.ics'><a href='/x/schedule.xml'><iframe src='https://sessionize.com/api/v2/ab12cd34/view/All'></iframe>");
  const char *const     names[] = { "sched", "sessionize", "schedule-file", "calendar-file", "page" };

  g_assert_cmpuint (candidates->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < candidates->len; i++)
    {
      const HallwayCandidate *candidate = g_ptr_array_index (candidates, i);

      g_assert_cmpstr (candidate->rule->name, ==, names[i]);
      g_assert_cmpint (hallway_candidate_is_certain (candidate), ==, i == 0);
    }
}

/* A stranger's page may be as long as it likes. */
static void
test_hostile (void)
{
  g_autoptr (GString)   page = g_string_new ("<html>");
  g_autoptr (GPtrArray) candidates = NULL;
  gint64                start = g_get_monotonic_time ();

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (page, "<a href='/%u/schedule.json'><script src='https://sessionize.com/api/v2/%08u/view/All'></script>", i, i);
  g_string_append (page, "<a href='/");
  for (guint i = 0; i < 100000; i++)
    g_string_append (page, "a/schedule/");
  g_string_append (page, "'>");

  candidates = find ("https://grand.example/", page->str);
  g_assert_cmpuint (candidates->len, <=, HALLWAY_LIMIT_CANDIDATES);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_TIME_SPAN_SECOND);
}

/* A long address costs no more than its length. */
static void
test_long_addresses (void)
{
  g_autoptr (GString) address = g_string_new ("https://grand.example");
  gint64              start = g_get_monotonic_time ();

  while (address->len < HALLWAY_LIMIT_ADDRESS - 20)
    g_string_append (address, "/talk/schedule/e");
  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (GPtrArray) candidates = find (address->str, "pretalx Indico");

      g_assert_cmpuint (candidates->len, <=, HALLWAY_LIMIT_CANDIDATES);
    }
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_TIME_SPAN_SECOND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/candidates/rule/%s/%u", cases[i].rule, i);

      g_test_add_data_func (path, &cases[i], test_rule);
    }
  g_test_add_func ("/candidates/every-rule", test_every_rule_has_a_case);
  g_test_add_func ("/candidates/order", test_order);
  g_test_add_func ("/candidates/hostile", test_hostile);
  g_test_add_func ("/candidates/long-addresses", test_long_addresses);

  return g_test_run ();
}
