/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-candidates.h"

#include "model/hallway-limits.h"

#include <string.h>

/* How many addresses one rule may lead to: on a page that lists each session's own calendar, it stops there. */
#define MOST_OF_RULE 4

/* The beginning of an address up to a page of one of these systems, on whatever server, in whatever folder. */
#define SITE "^(https?://[^/?#]+(?:/[^/?#]+)*?)"

#define PRETALX_PARTS                                                     \
  {                                                                       \
    "\\1/schedule/export/schedule.json \\1/schedule/export/schedule.xml", \
      "\\1/schedule/widget/v2.json \\1/widgets/schedule.json",            \
  }

#define SCHED_PARTS(site)                            \
  {                                                  \
    site "/all.ics",                                 \
      site "/list/descriptions/ " site "/print/all", \
  }

#define INDICO_PARTS                                                                                     \
  {                                                                                                      \
    "\\1/export/event/\\2.json?detail=contributions&occ=yes \\1/event/\\2/event.ics?scope=contribution", \
      "\\1/export/timetable/\\2.json",                                                                   \
  }

#define HACKERTRACKER_PARTS                                                                             \
  {                                                                                                     \
    "https://hackertracker.app/\\1/events.json", "https://hackertracker.app/\\1/speakers.json",         \
      "https://hackertracker.app/\\1/locations.json", "https://hackertracker.app/\\1/event_types.json", \
  }

/* The usual addresses are those of reference: formats, sections 1, 2.5, 5 to 10. Of rules of one kind, the surest first. */
/* clang-format off */
static const HallwayCandidateRule rules[] = {
  { "fosdem", "FOSDEM", HALLWAY_MENTION_PAGE, "^(https?://(?:www\\.|archive\\.)?fosdem\\.org/\\d{4})(?:/|$)", NULL,
    { "\\1/schedule/xml" } },
  { "sched", "Sched", HALLWAY_MENTION_PAGE, "^https?://(?!(?:www|static|cdn|avatars|support|help)\\.)([A-Za-z0-9-]+)\\.sched\\.(?:com|org|co)(?:[/?]|$)", NULL,
    SCHED_PARTS ("https://\\1.sched.com") },
  { "sched-own-domain", "Sched", HALLWAY_MENTION_PAGE, "^(https?://[^/?#]+)(?:[/?]|$)", "sched-content-inner",
    SCHED_PARTS ("\\1") },
  { "indico", "Indico", HALLWAY_MENTION_PAGE, "^(https?://indico[^/?#]*(?:/[^/?#]+)*?)/(?:event|e)/(\\d+)(?:[/?]|$)", NULL,
    INDICO_PARTS },
  { "indico-page", "Indico", HALLWAY_MENTION_PAGE, SITE "/(?:event|e)/(\\d+)(?:[/?]|$)", "Indico",
    INDICO_PARTS },
  { "indico-old-page", "Indico", HALLWAY_MENTION_PAGE, SITE "/conference[A-Za-z]*\\.py\\?(?:[^#]*&)?confId=(\\d+)", NULL,
    INDICO_PARTS },
  { "pretalx", "pretalx", HALLWAY_MENTION_PAGE, SITE "/(?:schedule|talk|speaker|featured|sneak|cfp)(?:[/?.]|$)", "pretalx",
    PRETALX_PARTS },
  { "pretalx-talk", "pretalx", HALLWAY_MENTION_PAGE, SITE "/(?:talk|speaker)/[A-Z0-9]{6}(?:/|$)", NULL,
    PRETALX_PARTS },
  { "pretalx-event", "pretalx", HALLWAY_MENTION_PAGE, "^(https?://[^/?#]+(?:/[^/?#]+)?)/?$", "content=\"pretalx",
    PRETALX_PARTS },
  { "frab", "frab", HALLWAY_MENTION_PAGE, SITE "/public/(?:schedule|events|speakers)(?:[/?.]|$)", NULL,
    { "\\1/public/schedule.json \\1/public/schedule.xml" } },
  { "frab-fahrplan", "frab", HALLWAY_MENTION_PAGE, SITE "/([Ff]ahrplan)(?:/|$)", NULL,
    { "\\1/\\2/schedule.json \\1/\\2/schedule.xml" } },
  { "frab-files", "frab", HALLWAY_MENTION_PAGE, SITE "/(?:schedule|events|speakers)/\\d+[^/?#]*\\.html$", NULL,
    { "\\1/schedule.json \\1/schedule.xml" } },
  { "osem", "OSEM", HALLWAY_MENTION_PAGE, SITE "/conferences/([A-Za-z0-9_-]+)(?:/(?:schedule|program|proposals)[^?#]*|/)?$", NULL,
    { "\\1/conferences/\\2/schedule.xml \\1/api/v1/conferences/\\2/events.json" } },
  { "debconf", "wafer", HALLWAY_MENTION_PAGE, "^(https?://debconf\\d+\\.debconf\\.org)(?:/|$)", NULL,
    { "\\1/schedule/pentabarf.xml" } },
  { "wafer", "wafer", HALLWAY_MENTION_PAGE, SITE "/(?:schedule/?|talks/?|talks/\\d+-[^/?#]+/?)$", NULL,
    { "\\1/schedule/pentabarf.xml \\1/schedule/schedule.ics" } },
  { "hackertracker", "HackerTracker", HALLWAY_MENTION_PAGE, "^https?://info\\.defcon\\.org/ht/([^/?#]+)", NULL,
    { "https://info.defcon.org/ht/\\1/exports/schedule.json" } },
  { "hackertracker-old", "HackerTracker", HALLWAY_MENTION_PAGE, "^https?://(?:www\\.)?hackertracker\\.app/([A-Z0-9_]+)(?:/|$)", NULL,
    HACKERTRACKER_PARTS },
  { "pycon-us", "Symposion", HALLWAY_MENTION_PAGE, "^(https?://us\\.pycon\\.org/\\d{4})(?:/|$)", NULL,
    { "\\1/schedule/conference.json" } },
  { "bornhack", "BornHack", HALLWAY_MENTION_PAGE, "^(https?://(?:www\\.)?bornhack\\.(?:dk|org)/bornhack-\\d{4})(?:/|$)", NULL,
    { "\\1/program/frab.xml" } },

  { "pretalx-widget", "pretalx", HALLWAY_MENTION_WIDGET, "^(https?://[^?#]+?)/*$", NULL,
    PRETALX_PARTS },

  { "pretalx-script", "pretalx", HALLWAY_MENTION_EMBED, SITE "/(?:schedule/widget|widgets?)/[^/?#]*\\.js(?:\\?|$)", NULL,
    PRETALX_PARTS },
  { "sessionize", "Sessionize", HALLWAY_MENTION_EMBED, "^https?://sessionize\\.com/api/v2/([A-Za-z0-9]{8})(?:[/?]|$)", NULL,
    { "https://sessionize.com/api/v2/\\1/view/All https://sessionize.com/api/v2/\\1/view/GridSmart https://sessionize.com/api/v2/\\1/view/Sessions" } },
  { "sched-embed", "Sched", HALLWAY_MENTION_EMBED, "^https?://([A-Za-z0-9-]+)\\.sched\\.(?:com|org|co)/(?:js/embed|list|grid|simple|overview|mobile|\\?|$)", NULL,
    SCHED_PARTS ("https://\\1.sched.com") },
  { "google-calendar", "Google Calendar", HALLWAY_MENTION_EMBED, "^https?://(?:calendar|www)\\.google\\.com/calendar/(?:u/\\d+/)?embed\\?(?:[^#]*&)?src=([^&#]+)", NULL,
    { "https://calendar.google.com/calendar/ical/\\1/public/basic.ics" } },
  { "konopas", "KonOpas", HALLWAY_MENTION_EMBED, "^(https?://[^?#]+/)program\\.js(?:\\?|$)", "konopas",
    { "\\1program.js", "\\1people.js" } },

  { "alternate", NULL, HALLWAY_MENTION_ALTERNATE, "^https?://.+$", NULL,
    { "\\0" } },

  { "schedule-file", NULL, HALLWAY_MENTION_LINK,
    "^https?://[^?#]*/(?:[^/?#]*(?:schedule|fahrplan|pentabarf|frab|program|agenda|timetable)[^/?#]*\\.(?:xml|json|xcal)|schedule/(?:xml|xcal|ical))(?:\\?.*)?$", NULL,
    { "\\0" } },
  { "sched-link", "Sched", HALLWAY_MENTION_LINK, "^https?://(?!(?:www|static|cdn|avatars|hosted-files|support|help)\\.)([A-Za-z0-9-]+)\\.sched\\.(?:com|org|co)(?:[/?]|$)", NULL,
    SCHED_PARTS ("https://\\1.sched.com") },
  { "pretalx-link", "pretalx", HALLWAY_MENTION_LINK, "^(https?://(?:pretalx|cfp)\\.[^/?#]+/[^/?#]+)/(?:schedule|talk|speaker|featured)(?:[/?]|$)", NULL,
    PRETALX_PARTS },
  { "fosdem-link", "FOSDEM", HALLWAY_MENTION_LINK, "^(https?://(?:www\\.|archive\\.)?fosdem\\.org/\\d{4})/schedule(?:/|$)", NULL,
    { "\\1/schedule/xml" } },
  { "indico-link", "Indico", HALLWAY_MENTION_LINK, "^(https?://indico[^/?#]*(?:/[^/?#]+)*?)/event/(\\d+)(?:[/?]|$)", NULL,
    INDICO_PARTS },
  { "calendar-file", NULL, HALLWAY_MENTION_LINK, "^https?://[^?#]*\\.(?:ics|ical|xcal)(?:\\?.*)?$", NULL,
    { "\\0" } },

  { "page", NULL, HALLWAY_MENTION_ITSELF, "^.+$", NULL,
    { "\\0" } },
};
/* clang-format on */

/**
 * hallway_candidates_list_rules:
 * @n_rules: (out): how many
 *
 * Returns: (transfer none) (array length=n_rules): how Hallway finds schedules
 */
const HallwayCandidateRule *
hallway_candidates_list_rules (guint *n_rules)
{
  *n_rules = G_N_ELEMENTS (rules);
  return rules;
}

static void
free_candidate (gpointer data)
{
  HallwayCandidate *candidate = data;

  g_ptr_array_unref (candidate->parts);
  g_free (candidate);
}

/**
 * hallway_candidate_get_address:
 * @part: which part
 * @position: which of its addresses
 *
 * Returns: (nullable): an address, or %NULL past the last one
 */
const char *
hallway_candidate_get_address (const HallwayCandidate *self,
                               guint                   part,
                               guint                   position)
{
  const GPtrArray *addresses = part < self->parts->len ? g_ptr_array_index (self->parts, part) : NULL;

  return addresses != NULL && position < addresses->len ? g_ptr_array_index (addresses, position) : NULL;
}

/**
 * hallway_candidate_is_certain:
 *
 * Returns: whether it is the schedule that the page belongs to, not one that it shows or speaks of
 */
gboolean
hallway_candidate_is_certain (const HallwayCandidate *self)
{
  return self->rule->kind == HALLWAY_MENTION_PAGE;
}

/* The addresses that the references of @templates stand for; what is too long is none. */
static GPtrArray *
expand (const char       *templates,
        const GMatchInfo *match)
{
  GPtrArray     *addresses = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) pieces = g_strsplit (templates, " ", -1);

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      char *address = g_match_info_expand_references (match, pieces[i], NULL);

      if (address != NULL && strlen (address) <= HALLWAY_LIMIT_ADDRESS)
        g_ptr_array_add (addresses, address);
      else
        g_free (address);
    }
  return addresses;
}

static HallwayCandidate *
make_candidate (const HallwayCandidateRule *rule,
                const GMatchInfo           *match)
{
  HallwayCandidate *candidate = g_new0 (HallwayCandidate, 1);

  candidate->rule = rule;
  candidate->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < HALLWAY_CANDIDATE_PARTS && rule->parts[i] != NULL; i++)
    g_ptr_array_add (candidate->parts, expand (rule->parts[i], match));
  return candidate;
}

/* How much of an address is the same for a schedule in all formats: up to the dot in the last segment of its path. */
static gsize
measure_stem (const char *address)
{
  gsize length = strcspn (address, "?#");
  gsize end = length;

  while (end > 0 && address[end - 1] != '.' && address[end - 1] != '/')
    end--;
  return end > 0 && address[end - 1] == '.' ? end : length;
}

static gboolean
is_same_file (const char *a,
              const char *b)
{
  gsize length = measure_stem (a);

  return length == measure_stem (b) && g_ascii_strncasecmp (a, b, length) == 0;
}

/* What another format of @candidate is listed as, which is then one more way to the same. */
static HallwayCandidate *
find_same (GPtrArray              *candidates,
           const HallwayCandidate *candidate)
{
  const char *address = hallway_candidate_get_address (candidate, 0, 0);

  for (guint i = 0; i < candidates->len; i++)
    {
      HallwayCandidate *known = g_ptr_array_index (candidates, i);
      const char       *other;

      for (guint j = 0; (other = hallway_candidate_get_address (known, 0, j)) != NULL; j++)
        if (is_same_file (address, other))
          return known;
    }
  return NULL;
}

static void
add_address (GPtrArray  *addresses,
             const char *address)
{
  if (!g_ptr_array_find_with_equal_func (addresses, address, g_str_equal, NULL))
    g_ptr_array_add (addresses, g_strdup (address));
}

static void
add_candidate (GPtrArray                  *candidates,
               const HallwayCandidateRule *rule,
               const GMatchInfo           *match,
               guint                      *n_of_rule)
{
  HallwayCandidate *candidate = make_candidate (rule, match);
  const char       *address = hallway_candidate_get_address (candidate, 0, 0);
  HallwayCandidate *same = address != NULL ? find_same (candidates, candidate) : NULL;

  if (same != NULL)
    add_address (g_ptr_array_index (same->parts, 0), address);
  if (same != NULL || address == NULL)
    return free_candidate (candidate);

  g_ptr_array_add (candidates, candidate);
  (*n_of_rule)++;
}

static void
apply_rule (GPtrArray                  *candidates,
            const HallwayCandidateRule *rule,
            GPtrArray                  *mentions)
{
  g_autoptr (GRegex) pattern = g_regex_new (rule->pattern, 0, 0, NULL);
  guint              n_of_rule = 0;

  for (guint i = 0; i < mentions->len && n_of_rule < MOST_OF_RULE; i++)
    {
      const HallwayMention  *mention = g_ptr_array_index (mentions, i);
      g_autoptr (GMatchInfo) match = NULL;

      if (mention->kind == rule->kind && g_regex_match (pattern, mention->address, 0, &match))
        add_candidate (candidates, rule, match, &n_of_rule);
    }
}

static gboolean
has_mark (const HallwayCandidateRule *rule,
          const HallwayDocument      *page)
{
  if (rule->mark == NULL)
    return TRUE;
  return page != NULL && memmem (page->text, page->length, rule->mark, strlen (rule->mark)) != NULL;
}

/**
 * hallway_candidates_find:
 * @addresses: (array zero-terminated=1): of a page, the one that it came from last
 * @page: (nullable): what stands there, if it is known
 *
 * Finds where the schedule that a page is about, or speaks of, may be. Nothing is fetched for that.
 *
 * Returns: (transfer full) (element-type HallwayCandidate): the likeliest first, at most %HALLWAY_LIMIT_CANDIDATES
 */
GPtrArray *
hallway_candidates_find (const char *const     *addresses,
                         const HallwayDocument *page)
{
  GPtrArray            *candidates = g_ptr_array_new_with_free_func (free_candidate);
  g_autoptr (GPtrArray) mentions = NULL;

  g_return_val_if_fail (addresses != NULL, candidates);

  mentions = hallway_mentions_list (addresses, page);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (has_mark (&rules[i], page))
      apply_rule (candidates, &rules[i], mentions);
  if (candidates->len > HALLWAY_LIMIT_CANDIDATES)
    g_ptr_array_set_size (candidates, HALLWAY_LIMIT_CANDIDATES);
  return candidates;
}
