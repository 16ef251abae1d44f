/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/hallway-export.h"

#include <gio/gio.h>
#include <string.h>

#define FIRST_EXPORT 1767261600  /* 2026-01-01 10:00:00 UTC */
#define SECOND_EXPORT 1767348000 /* a day later */
#define SPRING 1774688400        /* 2026-03-28 09:00:00 UTC, the day before the clocks change in Brussels */

/* A session of the made-up conference "loom26", by the facts that a calendar shows. */
typedef struct
{
  const char       *key;
  const char       *title;
  const char       *room;
  const char       *track;
  const char       *url;
  const char       *abstract;
  const char       *venue;
  const char       *timezone;
  gint64            start;
  int               minutes;
  HallwayStatus     status;
  HallwayEntryState state;
  gboolean          floating;
} Facts;

static const Facts weaving = {
  .key = "guid:weaving",
  .title = "Weaving; warp, weft",
  .room = "Hall 1",
  .track = "Crafts",
  .url = "https://loom.example/weaving",
  .abstract = "First line.\n\nSecond paragraph.",
  .venue = "Mill",
  .timezone = "Europe/Brussels",
  .start = SPRING,
  .minutes = 45,
};

static HallwayRecord *
make_record (const Facts *facts)
{
  HallwayRecord *record = hallway_record_new ();

  record->id = g_strdup ("loom26");
  record->title = g_strdup ("Loom 2026");
  record->venue = g_strdup (facts->venue);
  record->timezone = g_strdup (facts->timezone);
  if (facts->timezone != NULL)
    record->zone = hallway_zone_new (facts->timezone);

  return record;
}

static void
add_persons (HallwayDraft        *draft,
             HallwayDraftSession *session)
{
  GArray *participations = g_array_new (FALSE, FALSE, sizeof (HallwayParticipation));

  g_array_append_val (participations, ((HallwayParticipation){ hallway_draft_add_person (draft, NULL, NULL, "Ada Byron"), HALLWAY_ROLE_SPEAKER }));
  g_array_append_val (participations, ((HallwayParticipation){ hallway_draft_add_person (draft, NULL, NULL, "Zoë Lie"), HALLWAY_ROLE_SPEAKER }));
  g_array_append_val (participations, ((HallwayParticipation){ hallway_draft_add_person (draft, NULL, NULL, "Joe Card"), HALLWAY_ROLE_MODERATOR }));
  session->n_persons = participations->len;
  session->persons = hallway_draft_take_array (draft, participations);
}

/* The strings stay raw, as no reader would leave them, so that the guard alone is tested. */
static HallwayEntry *
make_entry (const Facts *facts)
{
  g_autoptr (HallwayDraft)  draft = hallway_draft_new ();
  g_autoptr (HallwayRecord) record = make_record (facts);
  HallwayDraftSession      *session = hallway_draft_add_session (draft);
  HallwayEntry             *entry;

  session->key = facts->key;
  session->title = facts->title;
  session->room = facts->room;
  session->track = facts->track;
  session->url = facts->url;
  session->abstract = facts->abstract;
  session->text_format = HALLWAY_TEXT_PLAIN;
  session->status = facts->status;
  session->span = (HallwaySpan){ .start = facts->start, .minutes = facts->minutes, .floating = facts->floating };
  add_persons (draft, session);
  entry = hallway_entry_new (record, draft, 0);
  entry->state = facts->state;

  return entry;
}

static GHashTable *
make_ledger (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hallway_ledger_entry_free);
}

static GBytes *
export_entries (GPtrArray                  *entries,
                const HallwayExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  GBytes            *bytes = hallway_export_icalendar (entries, options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);

  return bytes;
}

static char *
export_text (const Facts                *facts,
             const HallwayExportOptions *options)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_entry_unref);
  g_autoptr (GBytes)    bytes = NULL;

  g_ptr_array_add (entries, make_entry (facts));
  bytes = export_entries (entries, options);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
export_once (const Facts *facts)
{
  g_autoptr (GHashTable) ledger = make_ledger ();

  return export_text (facts, &(HallwayExportOptions){ .alarm = HALLWAY_EXPORT_NO_ALARM, .ledger = ledger, .now = FIRST_EXPORT });
}

static char *
export_local (const Facts *facts)
{
  g_autoptr (GHashTable) ledger = make_ledger ();

  return export_text (facts, &(HallwayExportOptions){ .alarm = HALLWAY_EXPORT_NO_ALARM, .local_times = TRUE, .ledger = ledger, .now = FIRST_EXPORT });
}

static char *
unfold (const char *calendar)
{
  g_autoptr (GString) unfolded = g_string_new (calendar);

  g_string_replace (unfolded, "\r\n ", "", 0);

  return g_string_free (g_steal_pointer (&unfolded), FALSE);
}

static void
assert_has_line (const char *calendar,
                 const char *line)
{
  g_autofree char *unfolded = unfold (calendar);
  g_autofree char *whole = g_strdup_printf ("\r\n%s\r\n", line);

  if (strstr (unfolded, whole) == NULL)
    g_error ("no line \"%s\" in:\n%s", line, unfolded);
}

static void
assert_has_no (const char *calendar,
               const char *text)
{
  g_autofree char *unfolded = unfold (calendar);

  if (strstr (unfolded, text) != NULL)
    g_error ("\"%s\" in:\n%s", text, unfolded);
}

static void
test_golden (void)
{
  g_autoptr (GHashTable) ledger = make_ledger ();
  g_autofree char       *calendar = NULL;

  calendar = export_text (&weaving, &(HallwayExportOptions){ .alarm = 10, .ledger = ledger, .title = "Agenda, mine", .now = FIRST_EXPORT });
  g_assert_cmpstr (calendar, ==,
                   "BEGIN:VCALENDAR\r\n"
                   "VERSION:2.0\r\n"
                   "PRODID:-//Hallway//" HALLWAY_VERSION "//EN\r\n"
                   "NAME:Agenda / mine\r\n"
                   "X-WR-CALNAME:Agenda / mine\r\n"
                   "BEGIN:VEVENT\r\n"
                   "UID:74b750cc-9b04-5848-9a60-4a73beb53f63\r\n"
                   "DTSTAMP:20260101T100000Z\r\n"
                   "CREATED:20260101T100000Z\r\n"
                   "LAST-MODIFIED:20260101T100000Z\r\n"
                   "SEQUENCE:0\r\n"
                   "DTSTART:20260328T090000Z\r\n"
                   "DTEND:20260328T094500Z\r\n"
                   "STATUS:CONFIRMED\r\n"
                   "SUMMARY:Weaving\\; warp\\, weft\r\n"
                   "LOCATION:Hall 1\\, Mill\r\n"
                   "CATEGORIES:Crafts\r\n"
                   "URL:https://loom.example/weaving\r\n"
                   "DESCRIPTION:Moderator: Joe Card\\nSpeakers: Ada Byron\\, Zoë Lie\\n\\nFirst li\r\n"
                   " ne.\\n\\nSecond paragraph.\\n\\nPage: https://loom.example/weaving\r\n"
                   "TRANSP:OPAQUE\r\n"
                   "BEGIN:VALARM\r\n"
                   "ACTION:DISPLAY\r\n"
                   "DESCRIPTION:Weaving\\; warp\\, weft\r\n"
                   "TRIGGER:-PT10M\r\n"
                   "END:VALARM\r\n"
                   "END:VEVENT\r\n"
                   "END:VCALENDAR\r\n");
}

static void
test_same_bytes (void)
{
  Facts                  spinning = weaving;
  g_autoptr (GHashTable) ledger = make_ledger ();
  g_autoptr (GPtrArray)  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_entry_unref);
  g_autoptr (GPtrArray)  others = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_entry_unref);
  HallwayExportOptions   options = { .alarm = HALLWAY_EXPORT_NO_ALARM, .ledger = ledger, .now = FIRST_EXPORT };
  g_autoptr (GBytes)     first = NULL;
  g_autoptr (GBytes)     second = NULL;

  spinning.key = "guid:spinning";
  g_ptr_array_add (entries, make_entry (&weaving));
  g_ptr_array_add (entries, make_entry (&spinning));
  g_ptr_array_add (others, make_entry (&spinning));
  g_ptr_array_add (others, make_entry (&weaving));
  g_ptr_array_add (others, make_entry (&spinning));

  first = export_entries (entries, &options);
  options.now = SECOND_EXPORT;
  second = export_entries (others, &options);
  g_assert_true (g_bytes_equal (first, second));
  g_assert_cmpuint (g_hash_table_size (ledger), ==, 2);
}

/* What changes between two exports, and what the second one says then. */
static void
test_sequence (void)
{
  static const struct
  {
    const char *what;
    Facts       change;
    guint       sequence;
    gboolean    modified;
  } cases[] = {
    { "nothing", { .minutes = 45 }, 0, FALSE },
    { "start", { .start = SPRING + 900, .minutes = 45 }, 1, TRUE },
    { "length", { .minutes = 30 }, 1, TRUE },
    { "room", { .room = "Hall 2", .minutes = 45 }, 1, TRUE },
    { "cancelled", { .status = HALLWAY_STATUS_CANCELLED, .minutes = 45 }, 1, TRUE },
    { "gone", { .state = HALLWAY_ENTRY_GONE, .minutes = 45 }, 1, TRUE },
    { "tentative", { .status = HALLWAY_STATUS_TENTATIVE, .minutes = 45 }, 1, TRUE },
    { "title", { .title = "Weaving", .minutes = 45 }, 0, TRUE },
    { "abstract", { .abstract = "Other.", .minutes = 45 }, 0, TRUE },
    { "track", { .track = "Trades", .minutes = 45 }, 0, TRUE },
    { "venue", { .venue = "Dye house", .minutes = 45 }, 0, TRUE },
    { "address", { .url = "https://loom.example/other", .minutes = 45 }, 0, TRUE },
    { "schedule not loaded", { .state = HALLWAY_ENTRY_NOT_LOADED, .minutes = 45 }, 0, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Facts           *change = &cases[i].change;
      Facts                  after = weaving;
      g_autoptr (GHashTable) ledger = make_ledger ();
      HallwayExportOptions   options = { .alarm = HALLWAY_EXPORT_NO_ALARM, .ledger = ledger, .now = FIRST_EXPORT };
      g_autofree char       *first = export_text (&weaving, &options);
      g_autofree char       *second = NULL;
      g_autofree char       *sequence = g_strdup_printf ("SEQUENCE:%u", cases[i].sequence);

      after.start = change->start != 0 ? change->start : weaving.start;
      after.minutes = change->minutes;
      after.room = change->room != NULL ? change->room : weaving.room;
      after.title = change->title != NULL ? change->title : weaving.title;
      after.abstract = change->abstract != NULL ? change->abstract : weaving.abstract;
      after.track = change->track != NULL ? change->track : weaving.track;
      after.venue = change->venue != NULL ? change->venue : weaving.venue;
      after.url = change->url != NULL ? change->url : weaving.url;
      after.status = change->status;
      after.state = change->state;
      options.now = SECOND_EXPORT;
      second = export_text (&after, &options);

      g_test_message ("%s", cases[i].what);
      assert_has_line (second, sequence);
      assert_has_line (second, cases[i].modified ? "DTSTAMP:20260102T100000Z" : "DTSTAMP:20260101T100000Z");
      assert_has_line (second, cases[i].modified ? "LAST-MODIFIED:20260102T100000Z" : "LAST-MODIFIED:20260101T100000Z");
      assert_has_line (second, "CREATED:20260101T100000Z");
      g_assert_cmpint (g_str_equal (first, second), ==, !cases[i].modified);
    }
}

static void
test_sequence_goes_on (void)
{
  g_autoptr (GHashTable) ledger = make_ledger ();
  HallwayExportOptions   options = { .alarm = HALLWAY_EXPORT_NO_ALARM, .ledger = ledger, .now = FIRST_EXPORT };
  Facts                  moved = weaving;
  const char            *rooms[] = { "Hall 2", "Hall 1", "Hall 3" };

  g_free (export_text (&moved, &options));
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      g_autofree char *calendar = NULL;
      g_autofree char *sequence = g_strdup_printf ("SEQUENCE:%u", i + 1);

      moved.room = rooms[i];
      calendar = export_text (&moved, &options);
      assert_has_line (calendar, sequence);
    }
}

static void
test_form_changes_no_facts (void)
{
  g_autoptr (GHashTable) ledger = make_ledger ();
  HallwayExportOptions   options = { .alarm = HALLWAY_EXPORT_NO_ALARM, .ledger = ledger, .now = FIRST_EXPORT };
  g_autofree char       *first = export_text (&weaving, &options);
  g_autofree char       *second = NULL;

  options.now = SECOND_EXPORT;
  options.local_times = TRUE;
  options.alarm = 5;
  second = export_text (&weaving, &options);
  assert_has_line (second, "SEQUENCE:0");
  assert_has_line (second, "DTSTAMP:20260101T100000Z");
}

static void
test_cancelled (void)
{
  Facts            gone = weaving;
  Facts            cancelled = weaving;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  gone.state = HALLWAY_ENTRY_GONE;
  cancelled.status = HALLWAY_STATUS_CANCELLED;
  first = export_once (&gone);
  second = export_once (&cancelled);
  assert_has_line (first, "STATUS:CANCELLED");
  assert_has_line (first, "SUMMARY:Cancelled: Weaving\\; warp\\, weft");
  g_assert_cmpstr (first, ==, second);
}

static void
test_uid (void)
{
  g_autoptr (GHashTable) ledger = make_ledger ();
  g_autoptr (GHashTable) other_ledger = make_ledger ();
  HallwayExportOptions   options = { .alarm = HALLWAY_EXPORT_NO_ALARM, .ledger = ledger, .now = FIRST_EXPORT };
  HallwayLedgerEntry    *record = hallway_ledger_entry_new ();
  g_autofree char       *calendar = NULL;
  g_autofree char       *derived = NULL;

  record->uid = g_strdup ("from-an-earlier-version");
  g_hash_table_insert (ledger, g_strdup ("loom26/guid:weaving"), record);
  calendar = export_text (&weaving, &options);
  assert_has_line (calendar, "UID:from-an-earlier-version");

  options.ledger = other_ledger;
  derived = export_text (&weaving, &options);
  record = g_hash_table_lookup (other_ledger, "loom26/guid:weaving");
  g_assert_true (g_uuid_string_is_valid (record->uid));
  g_assert_cmpint (record->uid[14], ==, '5');
}

/* Hostile values, each of which must come out as part of its own property. */
static void
test_injection (void)
{
  static const struct
  {
    Facts       facts;
    const char *line; /* nullable: one that must be there */
  } cases[] = {
    { { .title = "x\r\nATTENDEE:mailto:a@b.example" }, "SUMMARY:x ATTENDEE:mailto:a@b.example" },
    { { .title = "x\nBEGIN:VALARM" }, "SUMMARY:x BEGIN:VALARM" },
    { { .title = "\001\033[31mred\177" }, "SUMMARY:[31mred" },
    { { .title = "\xff\xfe broken" }, "SUMMARY:\xef\xbf\xbd\xef\xbf\xbd broken" },
    { { .title = "a\342\200\256b\342\201\246c" }, "SUMMARY:abc" },
    { { .title = "back\\slash; \"quote\"" }, "SUMMARY:back\\\\slash\\; \"quote\"" },
    { { .title = "a\342\200\250ATTACH:file:///x" }, "SUMMARY:a ATTACH:file:///x" },
    { { .title = "a\302\205ATTACH:file:///x" }, "SUMMARY:a ATTACH:file:///x" },
    { { .url = "https://x.example/\r\nATTENDEE:mailto:a@b.example" }, "URL:https://x.example/ATTENDEE:mailto:a@b.example" },
    { { .url = "https://x.example/\nORGANIZER:mailto:a@b.example" }, "URL:https://x.example/ORGANIZER:mailto:a@b.example" },
    { { .url = "javascript:alert(1)" }, NULL },
    { { .url = "file:///etc/passwd" }, NULL },
    { { .url = "https:" }, NULL },
    { { .url = "https://x.example/\xff" }, NULL },
    { { .url = "HTTPS://x.example/a b\"c?d=é" }, "URL:HTTPS://x.example/a%20b%22c?d=%C3%A9" },
    { { .track = "Main, Track; Two" }, "CATEGORIES:Main / Track / Two" },
    { { .track = "A\r\nMETHOD:REQUEST" }, "CATEGORIES:A METHOD:REQUEST" },
    { { .room = "R\r\nATTACH:file:///x", .venue = "V\nMETHOD:CANCEL" }, "LOCATION:R ATTACH:file:///x\\, V METHOD:CANCEL" },
    { { .abstract = "a\rATTENDEE:mailto:a@b.example\vb" }, NULL },
  };
  static const char *const properties[] = {
    "BEGIN", "END", "VERSION", "PRODID", "UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND",
    "STATUS", "SUMMARY", "LOCATION", "CATEGORIES", "URL", "DESCRIPTION", "TRANSP", NULL
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Facts            facts = cases[i].facts;
      g_autofree char *calendar = NULL;
      g_autofree char *unfolded = NULL;
      g_auto (GStrv)   lines = NULL;

      facts.key = "guid:x";
      facts.title = facts.title != NULL ? facts.title : "Title";
      facts.start = SPRING;
      facts.minutes = 30;
      calendar = export_once (&facts);
      g_assert_true (g_utf8_validate (calendar, -1, NULL));
      unfolded = unfold (calendar);
      lines = g_strsplit (unfolded, "\r\n", -1);
      g_assert_cmpstr (lines[g_strv_length (lines) - 1], ==, "");
      for (guint j = 0; lines[j + 1] != NULL; j++)
        {
          g_autofree char *name = g_strndup (lines[j], strcspn (lines[j], ":;"));

          if (!g_strv_contains (properties, name))
            g_error ("case %" G_GSIZE_FORMAT ": a line that isn't ours: %s", i, lines[j]);
          for (const char *at = lines[j]; *at != '\0'; at = g_utf8_next_char (at))
            g_assert_false (g_unichar_iscntrl (g_utf8_get_char (at)));
        }
      if (cases[i].line != NULL)
        assert_has_line (calendar, cases[i].line);
      else if (facts.url != NULL)
        assert_has_no (calendar, "URL:");
    }
}

static void
test_folding (void)
{
  static const char *const characters[] = { "a", "é", "漢", "\360\237\247\266", "a b", "é " };

  for (gsize i = 0; i < G_N_ELEMENTS (characters); i++)
    for (guint length = 60; length < 90; length++)
      {
        Facts               facts = weaving;
        g_autoptr (GString) title = g_string_new (NULL);
        g_autofree char    *summary = NULL;
        g_autofree char    *calendar = NULL;
        g_auto (GStrv)      lines = NULL;

        for (guint j = 0; j < length; j++)
          g_string_append (title, characters[i]);
        g_string_append (title, ".");
        summary = g_strdup_printf ("SUMMARY:%s", title->str);
        facts.title = title->str;
        calendar = export_once (&facts);
        g_assert_null (strstr (calendar, "\n\n"));
        lines = g_strsplit (calendar, "\r\n", -1);
        for (guint j = 0; lines[j] != NULL; j++)
          {
            g_assert_cmpuint (strlen (lines[j]), <=, 75);
            g_assert_true (g_utf8_validate (lines[j], -1, NULL));
            g_assert_null (strpbrk (lines[j], "\r\n"));
          }
        assert_has_line (calendar, summary);
      }
}

static void
test_no_length (void)
{
  Facts            unknown = weaving;
  Facts            none = weaving;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  unknown.minutes = HALLWAY_MINUTES_UNKNOWN;
  none.minutes = 0;
  first = export_once (&unknown);
  second = export_once (&none);
  assert_has_line (first, "DTEND:20260328T090500Z");
  assert_has_line (second, "DTEND:20260328T090500Z");
}

static void
test_no_start (void)
{
  Facts            facts = weaving;
  g_autofree char *calendar = NULL;

  facts.start = HALLWAY_TIME_UNKNOWN;
  calendar = export_once (&facts);
  assert_has_no (calendar, "VEVENT");
}

static void
test_floating (void)
{
  Facts                  facts = weaving;
  g_autoptr (GHashTable) ledger = make_ledger ();
  HallwayExportOptions   options = { .alarm = HALLWAY_EXPORT_NO_ALARM, .ledger = ledger, .now = FIRST_EXPORT };
  g_autoptr (GPtrArray)  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_entry_unref);
  g_autoptr (GBytes)     bytes = NULL;
  g_autoptr (GError)     error = NULL;

  facts.floating = TRUE;
  facts.timezone = NULL;
  g_ptr_array_add (entries, make_entry (&weaving));
  g_ptr_array_add (entries, make_entry (&facts));
  bytes = hallway_export_icalendar (entries, &options, &error);
  g_assert_null (bytes);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, "hallwayctl timezone loom26 ZONE"));
  g_assert_cmpuint (g_hash_table_size (ledger), ==, 0);
}

static void
test_local_times (void)
{
  g_autofree char *calendar = export_local (&weaving);

  assert_has_line (calendar, "DTSTART;TZID=Europe/Brussels:20260328T100000");
  assert_has_line (calendar, "DTEND;TZID=Europe/Brussels:20260328T104500");
  g_assert_nonnull (strstr (calendar,
                            "BEGIN:VTIMEZONE\r\n"
                            "TZID:Europe/Brussels\r\n"
                            "BEGIN:STANDARD\r\n"
                            "DTSTART:20260101T000000\r\n"
                            "TZOFFSETFROM:+0100\r\n"
                            "TZOFFSETTO:+0100\r\n"
                            "TZNAME:CET\r\n"
                            "END:STANDARD\r\n"
                            "BEGIN:DAYLIGHT\r\n"
                            "DTSTART:20260329T020000\r\n"
                            "TZOFFSETFROM:+0100\r\n"
                            "TZOFFSETTO:+0200\r\n"
                            "TZNAME:CEST\r\n"
                            "END:DAYLIGHT\r\n"
                            "BEGIN:STANDARD\r\n"
                            "DTSTART:20261025T030000\r\n"
                            "TZOFFSETFROM:+0200\r\n"
                            "TZOFFSETTO:+0100\r\n"
                            "TZNAME:CET\r\n"
                            "END:STANDARD\r\n"
                            "END:VTIMEZONE\r\n"));
  g_assert_cmpint (strstr (calendar, "BEGIN:VTIMEZONE") < strstr (calendar, "BEGIN:VEVENT"), ==, TRUE);
}

/* Times that have no unambiguous local form, or no zone, are written in UTC. */
static void
test_local_times_in_utc (void)
{
  static const struct
  {
    const char *timezone;
    gint64      start;
    const char *line;
  } cases[] = {
    { "Europe/Brussels", 1792888200, "DTSTART:20261025T003000Z" }, /* 02:30, the first of two */
    { "Europe/Brussels", 1792891800, "DTSTART:20261025T013000Z" }, /* 02:30, the second */
    { "UTC", SPRING, "DTSTART:20260328T090000Z" },
    { NULL, SPRING, "DTSTART:20260328T090000Z" },
    { "Europe/Brussels", 4133980800, "DTSTART:21010101T000000Z" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Facts            facts = weaving;
      g_autofree char *calendar = NULL;

      facts.timezone = cases[i].timezone;
      facts.start = cases[i].start;
      calendar = export_local (&facts);
      assert_has_line (calendar, cases[i].line);
      assert_has_no (calendar, "TZID");
    }
}

static void
test_alarm (void)
{
  g_autoptr (GHashTable) ledger = make_ledger ();
  HallwayExportOptions   options = { .ledger = ledger, .now = FIRST_EXPORT };
  Facts                  cancelled = weaving;
  g_autofree char       *without = export_once (&weaving);
  g_autofree char       *at_start = export_text (&weaving, &options);
  g_autofree char       *of_cancelled = NULL;

  cancelled.status = HALLWAY_STATUS_CANCELLED;
  of_cancelled = export_text (&cancelled, &options);
  assert_has_no (without, "VALARM");
  assert_has_line (at_start, "TRIGGER:PT0S");
  assert_has_no (of_cancelled, "VALARM");
}

static void
test_long_description (void)
{
  Facts               facts = weaving;
  g_autoptr (GString) abstract = g_string_new (NULL);
  g_autofree char    *calendar = NULL;
  g_autofree char    *unfolded = NULL;

  while (abstract->len < 60000)
    g_string_append (abstract, "漢字");
  facts.abstract = abstract->str;
  calendar = export_once (&facts);
  g_assert_cmpuint (strlen (calendar), <, 10000);
  g_assert_cmpuint (strlen (calendar), >, 8000);
  g_assert_true (g_utf8_validate (calendar, -1, NULL));
  g_assert_nonnull (strstr (calendar, "Moderator: Joe Card"));
  assert_has_no (calendar, "\xef\xbf\xbd");
  unfolded = unfold (calendar);
  g_assert_nonnull (strstr (unfolded, "…\\n\\nPage: https://loom.example/weaving\r\n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export-icalendar/golden", test_golden);
  g_test_add_func ("/export-icalendar/same-bytes", test_same_bytes);
  g_test_add_func ("/export-icalendar/sequence", test_sequence);
  g_test_add_func ("/export-icalendar/sequence-goes-on", test_sequence_goes_on);
  g_test_add_func ("/export-icalendar/form-changes-no-facts", test_form_changes_no_facts);
  g_test_add_func ("/export-icalendar/cancelled", test_cancelled);
  g_test_add_func ("/export-icalendar/uid", test_uid);
  g_test_add_func ("/export-icalendar/injection", test_injection);
  g_test_add_func ("/export-icalendar/folding", test_folding);
  g_test_add_func ("/export-icalendar/no-length", test_no_length);
  g_test_add_func ("/export-icalendar/no-start", test_no_start);
  g_test_add_func ("/export-icalendar/floating", test_floating);
  g_test_add_func ("/export-icalendar/local-times", test_local_times);
  g_test_add_func ("/export-icalendar/local-times-in-utc", test_local_times_in_utc);
  g_test_add_func ("/export-icalendar/alarm", test_alarm);
  g_test_add_func ("/export-icalendar/long-description", test_long_description);

  return g_test_run ();
}
