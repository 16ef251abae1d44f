/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-icalendar-calendar.h"
#include "hallway-icalendar-names.h"
#include "hallway-icalendar-place.h"
#include "model/hallway-limits.h"

#include <glib/gi18n.h>
#include <string.h>

/* How far into a document it has to begin: some servers send blank lines first. */
#define HEAD_SIZE 1024

/* Properties of one session that are read. */
#define MOST_PROPERTIES 10000

/* Steps that all recurrences of a file may take together. */
#define RECURRENCE_STEPS (100 * HALLWAY_LIMIT_RECURRENCES)

/* A VEVENT while its lines are read. */
typedef struct
{
  icalparser *parser;   /* (owned) (nullable) */
  guint       line;     /* of its BEGIN */
  guint       depth;    /* of components around the current line, itself included */
  guint       n_lines;  /* that libical was given */
  GString    *duration; /* (owned): its DURATION, which libical would wrap around */
  gboolean    has_end;  /* a DTEND was seen */
} OpenEvent;

static gboolean
sniff (const HallwayDocument *document)
{
  g_autofree char *head = g_ascii_strup (document->text, (gssize) MIN (document->length, HEAD_SIZE));
  const char      *start = head + strspn (head, " \t\r\n");

  return *start != '<' && *start != '{' && *start != '[' &&
         (g_str_has_prefix (start, "BEGIN:VCALENDAR") || strstr (start, "\nBEGIN:VCALENDAR") != NULL);
}

static void
read_event (const HallwayIcalendarContext *context,
            GArray                        *events,
            OpenEvent                     *open,
            icalcomponent                 *vevent)
{
  HallwayDraftSession  *session = hallway_draft_add_session (context->draft);
  HallwayIcalendarEvent event;

  session->line = open->line;
  hallway_icalendar_event_read (&event, vevent, open->duration->len > 0 ? open->duration->str : NULL, session, context);
  if (open->has_end && event.end.kind == HALLWAY_ICALENDAR_MOMENT_UNKNOWN)
    event.bad_end = TRUE;
  g_array_append_val (events, event);
}

static void
begin_event (OpenEvent                   *open,
             const HallwayIcalendarLines *lines)
{
  open->parser = icalparser_new ();
  open->line = lines->number;
  open->depth = 0;
  open->n_lines = 0;
  open->has_end = FALSE;
  g_string_truncate (open->duration, 0);
}

static void
note_line (OpenEvent                   *open,
           const HallwayIcalendarLines *lines)
{
  if (g_str_equal (lines->name, "BEGIN"))
    open->depth++;
  else if (g_str_equal (lines->name, "END"))
    open->depth--;
  else if (open->depth == 1 && g_str_equal (lines->name, "DURATION"))
    g_string_assign (open->duration, hallway_icalendar_lines_get_value (lines));
  else if (open->depth == 1 && g_str_equal (lines->name, "DTEND"))
    open->has_end = TRUE;
}

/* Whether the current line is of the session itself, and one that is read: what isn't needn't be kept in memory. */
static gboolean
is_wanted (const OpenEvent             *open,
           const HallwayIcalendarLines *lines)
{
  if (open->depth > 1 || (open->depth == 1 && g_str_equal (lines->name, "END")))
    return FALSE;
  if (g_str_equal (lines->name, "BEGIN") || g_str_equal (lines->name, "END"))
    return TRUE;
  return open->n_lines < MOST_PROPERTIES && (!g_str_has_prefix (lines->name, "X-") || g_str_equal (lines->name, "X-ALT-DESC"));
}

static gboolean
begins_event (const HallwayIcalendarLines *lines)
{
  g_autofree char *component = g_strstrip (g_strdup (hallway_icalendar_lines_get_value (lines)));

  return g_ascii_strcasecmp (component, "VEVENT") == 0;
}

static void
feed_event (const HallwayIcalendarContext *context,
            GArray                        *events,
            OpenEvent                     *open,
            const HallwayIcalendarLines   *lines)
{
  icalcomponent *vevent = NULL;

  if (open->parser == NULL && g_str_equal (lines->name, "BEGIN") && begins_event (lines))
    begin_event (open, lines);
  if (open->parser == NULL)
    return;

  note_line (open, lines);
  if (is_wanted (open, lines))
    {
      vevent = icalparser_add_line (open->parser, lines->text->str);
      open->n_lines++;
    }
  if (open->depth > 0)
    return;

  if (vevent != NULL)
    {
      read_event (context, events, open, vevent);
      icalcomponent_free (vevent);
    }
  g_clear_pointer (&open->parser, icalparser_free);
}

/* Reads one VEVENT after another, so that never more than one is in memory as libical keeps it. */
static gboolean
read_events (const HallwayIcalendarContext *context,
             const HallwayDocument         *document,
             GArray                        *events,
             GError                       **error)
{
  g_auto (HallwayIcalendarLines) lines = { 0 };
  g_autoptr (GString)            duration = g_string_new (NULL);
  OpenEvent                      open = { .duration = duration };
  g_autoptr (GError)             reason = NULL;

  hallway_icalendar_lines_init (&lines, document->text, document->length);
  while (hallway_icalendar_lines_next (&lines, &reason))
    feed_event (context, events, &open, &lines);
  g_clear_pointer (&open.parser, icalparser_free);

  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));
  return reason == NULL;
}

static void
count_vote (GHashTable  *votes,
            HallwayZone *zone)
{
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (votes, zone));

  g_hash_table_insert (votes, zone, GUINT_TO_POINTER (count + 1));
}

/* The zone that most sessions are in; those in UTC or without a zone are in the calendar's. */
static HallwayZone *
choose_zone (GArray      *events,
             HallwayZone *calendar_zone)
{
  g_autoptr (GHashTable) votes = g_hash_table_new (NULL, NULL);
  HallwayZone           *chosen = NULL;
  guint                  most = 0;

  for (guint i = 0; i < events->len; i++)
    {
      const HallwayIcalendarMoment *start = &g_array_index (events, HallwayIcalendarEvent, i).start;
      HallwayZone                  *zone = start->kind == HALLWAY_ICALENDAR_MOMENT_ZONED ? start->zone : calendar_zone;

      if (start->kind == HALLWAY_ICALENDAR_MOMENT_UNKNOWN || zone == NULL)
        continue;
      count_vote (votes, zone);
      if (GPOINTER_TO_UINT (g_hash_table_lookup (votes, zone)) > most)
        {
          most = GPOINTER_TO_UINT (g_hash_table_lookup (votes, zone));
          chosen = zone;
        }
    }
  return chosen;
}

/* Whether times without any zone are instants: where more are in UTC than float. */
static gboolean
is_absolute (GArray *events)
{
  int balance = 0;

  for (guint i = 0; i < events->len; i++)
    {
      const HallwayIcalendarMoment *start = &g_array_index (events, HallwayIcalendarEvent, i).start;

      if (start->kind == HALLWAY_ICALENDAR_MOMENT_UTC)
        balance++;
      else if (start->kind == HALLWAY_ICALENDAR_MOMENT_FLOATING && !start->is_date)
        balance--;
    }
  return balance > 0;
}

static void
set_spans (HallwayDraft  *draft,
           HallwayReport *report,
           GArray        *events,
           HallwayZone   *zone)
{
  for (guint i = 0; i < events->len; i++)
    {
      const HallwayIcalendarEvent *event = &g_array_index (events, HallwayIcalendarEvent, i);
      HallwayDraftSession         *session = hallway_draft_get_session (draft, i);
      gboolean                     bad_end;

      session->span = hallway_icalendar_make_span (&event->start, &event->end, event->duration, zone, &bad_end);
      if (event->start.is_date && event->start.kind != HALLWAY_ICALENDAR_MOMENT_UNKNOWN)
        session->day = event->start.wall; /* which its midnight isn't the night before of */
      if (event->bad_end && event->duration < 0)
        {
          session->span.minutes = HALLWAY_MINUTES_UNKNOWN;
          bad_end = TRUE;
        }
      if (event->start.kind == HALLWAY_ICALENDAR_MOMENT_UNKNOWN && event->start.wall != HALLWAY_TIME_UNKNOWN)
        hallway_report_warn (report, "unknown-zone", _("a time in a zone that isn't known was left out"), session);
      else if (bad_end)
        hallway_report_warn (report, "bad-end", _("an end that makes no sense was left out"), session);
    }
}

/* An instance is known by its session's UID and the start that the rule gives it (RFC 5545, 3.8.4.4). */
static void
set_instance_id (HallwayDraft                 *draft,
                 HallwayDraftSession          *session,
                 const char                   *uid,
                 const HallwayIcalendarMoment *start)
{
  g_autofree char *time = hallway_time_format (start->wall, FALSE, 0);
  g_autofree char *id = uid != NULL ? g_strdup_printf ("%s/%s", uid, time) : NULL;

  if (id == NULL)
    return;
  session->guid = NULL;
  session->id = hallway_draft_take_line (draft, id, -1);
}

/* Sessions that replace an instance of another take its place. */
static void
apply_overrides (HallwayDraft *draft,
                 GArray       *events)
{
  g_autoptr (GHashTable) masters = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < events->len; i++)
    {
      HallwayIcalendarEvent *event = &g_array_index (events, HallwayIcalendarEvent, i);

      if (event->recurrence != NULL && event->uid != NULL)
        g_hash_table_insert (masters, (char *) event->uid, event->recurrence);
    }
  for (guint i = 0; i < events->len; i++)
    {
      HallwayIcalendarEvent      *event = &g_array_index (events, HallwayIcalendarEvent, i);
      HallwayIcalendarRecurrence *master = event->uid != NULL ? g_hash_table_lookup (masters, event->uid) : NULL;

      if (event->override.kind == HALLWAY_ICALENDAR_MOMENT_UNKNOWN || master == NULL || event->recurrence != NULL)
        continue;
      set_instance_id (draft, hallway_draft_get_session (draft, i), event->uid, &event->override);
      if (master->excluded->len < HALLWAY_LIMIT_RECURRENCES)
        g_array_append_val (master->excluded, event->override);
    }
}

/* The time that the file is about: from the day before its sessions that don't repeat to the day after. */
static void
find_range (GArray *events,
            gint64 *first,
            gint64 *last)
{
  *first = G_MAXINT64;
  *last = HALLWAY_TIME_UNKNOWN;
  for (guint i = 0; i < events->len; i++)
    {
      const HallwayIcalendarEvent *event = &g_array_index (events, HallwayIcalendarEvent, i);

      if (event->start.kind == HALLWAY_ICALENDAR_MOMENT_UNKNOWN || event->recurrence != NULL)
        continue;
      *first = MIN (*first, hallway_time_get_day (event->start.wall) - HALLWAY_SECONDS_PER_DAY);
      *last = MAX (*last, hallway_time_get_day (event->start.wall) + 2 * HALLWAY_SECONDS_PER_DAY - 1);
    }
  if (*last == HALLWAY_TIME_UNKNOWN)
    *first = 0;
}

static void
move_to (HallwayIcalendarEvent        *event,
         const HallwayIcalendarMoment *start)
{
  event->end.wall += start->wall - event->start.wall;
  event->start = *start;
}

static void
add_instance (HallwayDraft                 *draft,
              GArray                       *events,
              guint                         position,
              const HallwayIcalendarMoment *start)
{
  HallwayDraftSession   instance = *hallway_draft_get_session (draft, position);
  HallwayIcalendarEvent event = g_array_index (events, HallwayIcalendarEvent, position);

  set_instance_id (draft, &instance, event.uid, start);
  event.recurrence = NULL;
  move_to (&event, start);
  g_array_append_val (events, event);
  *hallway_draft_add_session (draft) = instance;
}

/* Makes a session of each instance. Returns whether the session at @position is none of them. */
static gboolean
expand_event (const HallwayIcalendarContext *context,
              GArray                        *events,
              guint                          position,
              gint64                         first,
              gint64                         last,
              guint                         *budget)
{
  HallwayIcalendarEvent *event = &g_array_index (events, HallwayIcalendarEvent, position);
  g_autoptr (GArray)     starts = g_array_new (FALSE, TRUE, sizeof (HallwayIcalendarMoment));

  if (event->recurrence == NULL || event->start.kind == HALLWAY_ICALENDAR_MOMENT_UNKNOWN)
    return FALSE;

  if (!hallway_icalendar_recurrence_expand (event->recurrence, &event->start, first, last, budget, starts))
    hallway_report_warn (context->report, "recurrence", _("a recurrence that wasn't followed to its end"), hallway_draft_get_session (context->draft, position));
  for (guint i = 1; i < starts->len && context->draft->sessions->len < HALLWAY_LIMIT_SESSIONS; i++)
    add_instance (context->draft, events, position, &g_array_index (starts, HallwayIcalendarMoment, i));
  if (starts->len > 0)
    move_to (&g_array_index (events, HallwayIcalendarEvent, position), &g_array_index (starts, HallwayIcalendarMoment, 0));
  return starts->len == 0;
}

static void
expand_recurrences (const HallwayIcalendarContext *context,
                    GArray                        *events)
{
  guint  n_events = events->len;
  guint  budget = RECURRENCE_STEPS;
  gint64 first;
  gint64 last;

  apply_overrides (context->draft, events);
  find_range (events, &first, &last);
  for (guint i = n_events; i > 0; i--)
    if (expand_event (context, events, i - 1, first, last, &budget))
      {
        g_array_remove_index (events, i - 1);
        g_array_remove_index (context->draft->sessions, i - 1);
      }
}

static void
read_times (const HallwayIcalendarContext  *context,
            const HallwayIcalendarCalendar *calendar,
            GArray                         *events)
{
  HallwayDraft *draft = context->draft;
  HallwayZone  *zone = context->fallback;

  expand_recurrences (context, events);
  if (zone == NULL)
    zone = choose_zone (events, hallway_icalendar_calendar_get_zone (calendar, context->zones));

  set_spans (draft, context->report, events, zone);
  if (zone != NULL)
    {
      draft->basis = HALLWAY_BASIS_ZONED;
      draft->timezone = hallway_draft_take_line (draft, hallway_zone_get_name (zone), -1);
    }
  else
    draft->basis = is_absolute (events) ? HALLWAY_BASIS_ABSOLUTE : HALLWAY_BASIS_FLOATING;
}

static gboolean
read_calendar (const HallwayDocument    *document,
               const HallwayReadOptions *options,
               HallwayDraft             *draft,
               HallwayReport            *report,
               GError                  **error)
{
  g_auto (HallwayIcalendarCalendar) calendar = { 0 };
  g_autoptr (HallwayIcalendarZones) zones = hallway_icalendar_zones_new ();
  g_autoptr (HallwayZone)           fallback = options->timezone != NULL ? hallway_zone_new (options->timezone) : NULL;
  HallwayIcalendarContext           context = { .draft = draft, .report = report, .zones = zones, .fallback = fallback };
  g_autoptr (GArray)                events = g_array_new (FALSE, FALSE, sizeof (HallwayIcalendarEvent));
  g_autofree char                  *title = NULL;

  g_array_set_clear_func (events, hallway_icalendar_event_clear);
  if (!hallway_icalendar_calendar_scan (&calendar, document, zones, report, error))
    return FALSE;

  context.producer = hallway_icalendar_calendar_get_producer (&calendar);
  title = hallway_icalendar_calendar_make_title (&calendar);
  draft->title = hallway_draft_take_line (draft, title, -1);
  if (!read_events (&context, document, events, error))
    return FALSE;

  hallway_icalendar_name_acronym (&context, events, calendar.name);
  read_times (&context, &calendar, events);
  if (context.producer != HALLWAY_ICALENDAR_PRODUCER_HALLWAY)
    {
      hallway_icalendar_take_types (draft);
      hallway_icalendar_take_people (&context, events);
    }
  hallway_icalendar_name_rooms (draft);
  hallway_icalendar_name_tracks (draft);
  return TRUE;
}

const HallwayReader hallway_icalendar_reader = {
  .name = "ics",
  .title = "iCalendar",
  .sniff = sniff,
  .read = read_calendar,
};
